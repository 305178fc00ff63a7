import { findAccount } from '../../../db/repositories/account.ts'
import { findAdmission } from '../../../db/repositories/admission.ts'
import { findHospital } from '../../../db/repositories/hospital.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import { listTeam } from '../../../db/repositories/team-member.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { PrefillFacts } from '../../../shared/domain/conference-prefill.ts'
import { deriveFacts, treatmentsOf } from '../../../shared/domain/facts.ts'
import { ageInMonthsOn, daysBetween } from '../../../shared/domain/local-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ConferenceMasters } from '../conference-masters.ts'
import type { Ctx } from '../context.ts'

/** Gathers what a conference of this stay is filled from; `not-found` where the stay is unknown. */
export async function gatherPrefillFacts(
  ctx: Ctx,
  admissionId: string,
  { templates }: ConferenceMasters,
): Promise<PrefillFacts> {
  const admission = await findAdmission(ctx.db, admissionId)
  const patient = admission === undefined ? undefined : await findPatient(ctx.db, admission.patientId)
  if (admission === undefined || patient === undefined) throw new AppError('not-found')
  const team = await listTeam(ctx.db, admission.id)
  const hospital = await findHospital(ctx.db)
  const responsible = await findAccount(ctx.db, patient.responsibleUserId)
  const { masters } = ctx
  const compiled = compileMasters(masters)
  const { situation, plannedDischargeOn } = admission
  const today = ctx.clock.today()
  const needs = {
    ageInMonths: ageInMonthsOn(patient.bornOn, today),
    situation,
    existing: team.filter(({ isExisting }) => isExisting),
    plannedDischargeInDays: plannedDischargeOn === null ? null : daysBetween(today, plannedDischargeOn),
  }
  return {
    patient,
    admission,
    team,
    hospitalName: hospital?.name ?? '',
    responsibleName: responsible?.displayName ?? '',
    roleWords: Object.fromEntries(masters.roles.entries.map(({ code, shortWord }) => [code, shortWord])),
    texts: templates.texts,
    treatments: treatmentsOf(situation, compiled),
    facts: deriveFacts(needs, masters, compiled, today),
  }
}
