import { listConferencesOf } from '../../../db/repositories/conference-list.ts'
import { listDueDecisions } from '../../../db/repositories/due-decision.ts'
import { listPatients, listWards } from '../../../db/repositories/patient-list.ts'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import type { LeavingPatient, todayCalls } from '../../../shared/contract/today.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { ConferenceId } from '../../../shared/domain/ids.ts'
import { addDays, daysBetween } from '../../../shared/domain/local-date.ts'
import { teamGaps } from '../../../shared/domain/team-gaps.ts'
import type { Ctx, Handlers } from '../context.ts'
import { decidedRoles, readCase } from './match-case.ts'

/** 退院3日以内 (screens of the department). */
const LEAVING_DAYS = 3
/** Decisions are shown this many days ahead. */
const DUE_DAYS = 3
const MOST_PATIENTS = 500

export const todayHandlers: Handlers<typeof todayCalls> = {
  async 'today.read'(ctx, { responsibleUserId, ward }) {
    const today = ctx.clock.today()
    const filter = { text: '', responsibleUserId, ward, includesDischarged: false, limit: MOST_PATIENTS }
    const { rows } = await listPatients(ctx.db, filter, today)
    const until = addDays(today, LEAVING_DAYS)
    const soon = rows
      .filter(({ plannedDischargeOn }) => plannedDischargeOn !== null && plannedDischargeOn <= until)
      .toSorted((a, b) => ((a.plannedDischargeOn ?? '') < (b.plannedDischargeOn ?? '') ? -1 : 1))
    return {
      leaving: await Promise.all(soon.map((row) => leavingPatient(ctx, row))),
      due: await dueDecisions(ctx, rows),
      wards: await listWards(ctx.db),
    }
  },
}

async function leavingPatient(ctx: Ctx, row: PatientRow): Promise<LeavingPatient> {
  const today = ctx.clock.today()
  const compiled = compileMasters(ctx.masters)
  const found = await readCase(ctx, row.admissionId)
  const conferences = await listConferencesOf(ctx.db, row.admissionId, today)
  const plannedDischargeOn = row.plannedDischargeOn ?? today
  return {
    ...whose(row),
    plannedDischargeOn,
    daysLeft: daysBetween(today, plannedDischargeOn),
    gaps: teamGaps(decidedRoles(found, compiled), found.team).map(({ role, kind, names }) => ({
      role,
      kind,
      names: [...names],
      roleWord: compiled.roles.get(role)?.shortWord ?? role,
    })),
    hasConfirmedConference: conferences.some(({ confirmedNo }) => confirmedNo > 0),
  }
}

async function dueDecisions(ctx: Ctx, rows: readonly PatientRow[]) {
  const today = ctx.clock.today()
  const byStay = new Map(rows.map((row) => [String(row.admissionId), row]))
  const found = await listDueDecisions(ctx.db, [...byStay.keys()], addDays(today, DUE_DAYS))
  return found.flatMap(({ admissionId, conferenceId, decision }) => {
    const row = byStay.get(admissionId)
    if (row === undefined) return []
    const { who, what, dueOn } = decision
    return [
      {
        ...whose(row),
        conferenceId: ConferenceId.parse(conferenceId),
        who,
        what,
        dueOn,
        isOverdue: dueOn < today,
      },
    ]
  })
}

function whose({ patientId, admissionId, name, ward, room }: PatientRow) {
  return { patientId, admissionId, patientName: name, ward, room }
}
