import { ConferenceRow } from '../../shared/contract/conference.ts'
import { conferenceState } from '../../shared/domain/conference.ts'
import { LocalDate } from '../../shared/domain/local-date.ts'
import type { Db } from '../schema.ts'

/** More would not be read; a department holds a handful a week. */
const LIST_LIMIT = 300

/** What lies ahead, and what is not confirmed however long ago; by day, without a day last. */
export async function listOpenConferences(
  db: Db,
  filter: { responsibleUserId?: string | undefined; ward?: string | undefined },
  today: LocalDate,
): Promise<ConferenceRow[]> {
  let query = rows(db).where((the) =>
    the.or([
      the('conference.held_on', '>=', today),
      the('conference.confirmed_no', '=', 0),
      the('conference.correction_reason', '<>', ''),
    ]),
  )
  if (filter.responsibleUserId !== undefined)
    query = query.where('patient.responsible_user_id', '=', filter.responsibleUserId)
  if (filter.ward !== undefined) query = query.where('admission.ward', '=', filter.ward)
  const found = await query
    .orderBy('conference.held_on', (order) => order.asc().nullsLast())
    .orderBy('conference.start_time')
    .orderBy('patient.no')
    .limit(LIST_LIMIT)
    .execute()
  return found.map((row) => toListRow(row, today))
}

/** The conferences of one stay, newest first; one without a date counts as the newest. */
export async function listConferencesOf(
  db: Db,
  admissionId: string,
  today: LocalDate,
): Promise<ConferenceRow[]> {
  const found = await rows(db)
    .where('conference.admission_id', '=', admissionId)
    .orderBy('conference.held_on', (order) => order.desc().nullsFirst())
    .orderBy('conference.updated_at', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return found.map((row) => toListRow(row, today))
}

function rows(db: Db) {
  return db
    .selectFrom('conference')
    .innerJoin('admission', 'admission.id', 'conference.admission_id')
    .innerJoin('patient', 'patient.id', 'admission.patient_id')
    .leftJoin('user_account', 'user_account.id', 'patient.responsible_user_id')
    .select([
      'conference.id',
      'conference.admission_id',
      'conference.held_on',
      'conference.start_time',
      'conference.place',
      'conference.confirmed_no',
      'conference.correction_reason',
      'conference.updated_at',
      'admission.patient_id',
      'admission.ward',
      'admission.room',
      'patient.name',
      'patient.kana',
      'patient.chart_no',
      'user_account.display_name',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function toListRow(row: Row, today: LocalDate): ConferenceRow {
  const heldOn = LocalDate.nullable().parse(row.held_on)
  return ConferenceRow.parse({
    conferenceId: row.id,
    admissionId: row.admission_id,
    patientId: row.patient_id,
    patientName: row.name,
    patientKana: row.kana,
    chartNo: row.chart_no,
    ward: row.ward,
    room: row.room,
    responsibleName: row.display_name ?? '',
    state: conferenceState(
      { heldOn, confirmedNo: row.confirmed_no, correctionReason: row.correction_reason },
      today,
    ),
    heldOn,
    startTime: row.start_time,
    place: row.place,
    confirmedNo: row.confirmed_no,
    updatedAt: row.updated_at,
  })
}
