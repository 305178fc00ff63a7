import type { Inquiry } from '../../shared/domain/inquiry.ts'
import type { Db } from '../schema.ts'
import { inquiryFromRow } from './inquiry.ts'

export type WaitingRow = {
  readonly inquiry: Inquiry
  readonly patientId: string
  readonly patientName: string
  readonly ward: string
  readonly room: string
  readonly plannedDischargeOn: string | null
  readonly responsibleUserId: string
  readonly responsibleName: string
}

/** More nobody works off in a day; the longest waiting are kept. */
const MOST_WAITING = 200

/** Inquiries without an answer of patients who are in hospital, the longest waiting first. */
export async function listWaitingInquiries(
  db: Db,
  filter: { readonly responsibleUserId?: string | undefined; readonly ward?: string | undefined },
): Promise<WaitingRow[]> {
  let query = db
    .selectFrom('inquiry as i')
    .innerJoin('admission as a', 'a.id', 'i.admission_id')
    .innerJoin('patient as p', 'p.id', 'a.patient_id')
    .innerJoin('user_account as u', 'u.id', 'p.responsible_user_id')
    .selectAll('i')
    .select(['p.id as patient_id', 'p.name as patient_name', 'a.ward', 'a.room', 'a.planned_discharge_on'])
    .select(['p.responsible_user_id', 'u.display_name'])
    .where('i.state', 'in', ['asked', 'waiting'])
    .where('a.discharged_on', 'is', null)
    .orderBy('i.asked_at')
    .orderBy('i.id')
    .limit(MOST_WAITING)
  if (filter.responsibleUserId !== undefined)
    query = query.where('p.responsible_user_id', '=', filter.responsibleUserId)
  if (filter.ward !== undefined) query = query.where('a.ward', '=', filter.ward)
  return (await query.execute()).map((row) => ({
    inquiry: inquiryFromRow(row),
    patientId: row.patient_id,
    patientName: row.patient_name,
    ward: row.ward,
    room: row.room,
    plannedDischargeOn: row.planned_discharge_on,
    responsibleUserId: row.responsible_user_id,
    responsibleName: row.display_name,
  }))
}
