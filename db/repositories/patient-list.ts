import type { ExpressionBuilder } from 'kysely'
import { PatientRow } from '../../shared/contract/patient.ts'
import { ageText } from '../../shared/domain/age-text.ts'
import { type LocalDate, localDate } from '../../shared/domain/local-date.ts'
import type { Db, Schema } from '../schema.ts'
import { searchPatientNumbers } from './patient.ts'

export type PatientFilter = {
  readonly text: string
  readonly responsibleUserId?: string | undefined
  readonly ward?: string | undefined
  readonly includesDischarged: boolean
  readonly limit: number
}

/** A text that finds more patients than this is asked to be made longer (`hasMore`). */
const MOST_HITS = 2000

/** Patients with their current (else last) stay, in kana order. */
export async function listPatients(
  db: Db,
  filter: PatientFilter,
  today: LocalDate,
): Promise<{ rows: PatientRow[]; hasMore: boolean }> {
  const numbers =
    filter.text.trim() === ''
      ? undefined
      : await searchPatientNumbers(db, filter.text, {
          includesDischarged: filter.includesDischarged,
          limit: MOST_HITS,
        })
  if (numbers?.length === 0) return { rows: [], hasMore: false }
  const rows = await selectRows(db, filter, numbers)
  return {
    rows: rows.slice(0, filter.limit).map((row) => toPatientRow(row, today)),
    hasMore: rows.length > filter.limit || numbers?.length === MOST_HITS,
  }
}

async function selectRows(db: Db, filter: PatientFilter, numbers: readonly number[] | undefined) {
  let query = db
    .selectFrom('patient as p')
    .innerJoin('admission as a', 'a.patient_id', 'p.id')
    .innerJoin('user_account as u', 'u.id', 'p.responsible_user_id')
    .select(['p.id', 'a.id as admission_id', 'p.chart_no', 'p.name', 'p.kana', 'p.sex', 'p.born_on'])
    .select(['a.ward', 'a.room', 'a.diagnosis', 'a.admitted_on', 'a.planned_discharge_on', 'a.discharged_on'])
    .select(['p.responsible_user_id', 'u.display_name', 'p.is_fictional'])
    .orderBy('p.kana_folded')
    .orderBy('p.no')
    .limit(filter.limit + 1)
  if (numbers !== undefined) query = query.where('p.no', 'in', numbers)
  if (filter.responsibleUserId !== undefined)
    query = query.where('p.responsible_user_id', '=', filter.responsibleUserId)
  if (filter.ward !== undefined) query = query.where('a.ward', '=', filter.ward)
  if (!filter.includesDischarged) return await query.where('a.discharged_on', 'is', null).execute()
  return await query.where(isCurrentOrLastStay).execute()
}

type StayExpression = ExpressionBuilder<Schema & { p: Schema['patient']; a: Schema['admission'] }, 'p' | 'a'>

/** The open stay of a patient; where none is open, the last one. */
export function isCurrentOrLastStay(stay: StayExpression) {
  return stay.or([stay('a.discharged_on', 'is', null), isLastStay(stay)])
}

/** No stay of the patient is open, and none began later. */
function isLastStay(stay: StayExpression) {
  const later = stay
    .selectFrom('admission as later')
    .select('later.id')
    .whereRef('later.patient_id', '=', 'p.id')
    .where((the) =>
      the.or([
        the('later.discharged_on', 'is', null),
        the('later.admitted_on', '>', stay.ref('a.admitted_on')),
        the.and([
          the('later.admitted_on', '=', stay.ref('a.admitted_on')),
          the('later.id', '>', stay.ref('a.id')),
        ]),
      ]),
    )
  return stay.not(stay.exists(later))
}

type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number]

function toPatientRow(row: SelectedRow, today: LocalDate): PatientRow {
  return PatientRow.parse({
    patientId: row.id,
    admissionId: row.admission_id,
    chartNo: row.chart_no,
    name: row.name,
    kana: row.kana,
    sex: row.sex,
    ageText: ageText(localDate(row.born_on), today),
    ward: row.ward,
    room: row.room,
    diagnosis: row.diagnosis,
    admittedOn: row.admitted_on,
    plannedDischargeOn: row.planned_discharge_on,
    dischargedOn: row.discharged_on,
    responsibleUserId: row.responsible_user_id,
    responsibleName: row.display_name,
    isFictional: row.is_fictional === 1,
  })
}

/** Wards in which somebody lies now, for the filter. */
export async function listWards(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('admission')
    .select('ward')
    .distinct()
    .where('discharged_on', 'is', null)
    .where('ward', '<>', '')
    .orderBy('ward')
    .execute()
  return rows.map(({ ward }) => ward)
}
