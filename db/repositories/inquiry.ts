import type { AdmissionId, ProviderId } from '../../shared/domain/ids.ts'
import { Inquiry, type InquiryStep } from '../../shared/domain/inquiry.ts'
import type { Role } from '../../shared/domain/role.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { InquiryTableRow } from '../tables/inquiry.ts'
import { insertStep } from './inquiry-step.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }
export type Whom = {
  readonly admissionId: AdmissionId
  readonly role: Role
  readonly providerId: ProviderId
}

/** Adds an inquiry with its first step. A second one to the same provider for the same role is a `conflict`. */
export async function insertInquiry(db: Db, inquiry: Inquiry, step: InquiryStep, by: Changed): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('inquiry')
    .values(toRow(inquiry, by))
    .onConflict((on) => on.columns(['admission_id', 'role', 'provider_id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw new AppError('conflict')
  await insertStep(db, inquiry.id, step)
}

/** Saves the state after `step`, only if nobody else added a step since `inquiry.version - 1` was read. */
export async function updateInquiry(db: Db, inquiry: Inquiry, step: InquiryStep, by: Changed): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('inquiry')
    .set(toRow(inquiry, by))
    .where('id', '=', inquiry.id)
    .where('version', '=', inquiry.version - 1)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  await insertStep(db, inquiry.id, step)
}

export async function findInquiry(db: Db, id: string): Promise<Inquiry | undefined> {
  const row = await db.selectFrom('inquiry').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : inquiryFromRow(row)
}

export async function findInquiryTo(db: Db, whom: Whom): Promise<Inquiry | undefined> {
  const row = await db
    .selectFrom('inquiry')
    .selectAll()
    .where('admission_id', '=', whom.admissionId)
    .where('role', '=', whom.role)
    .where('provider_id', '=', whom.providerId)
    .executeTakeFirst()
  return row === undefined ? undefined : inquiryFromRow(row)
}

/** All inquiries of one stay, the first asked first. */
export async function listInquiries(db: Db, admissionId: string): Promise<Inquiry[]> {
  const rows = await db
    .selectFrom('inquiry')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(inquiryFromRow)
}

/** What a provider last answered for a role, for whichever patient. */
export type LastAnswer = {
  readonly state: Inquiry['state']
  readonly reason: string
  readonly answeredAt: string
}

/** Last answers of providers about one role in other stays, by provider id. */
export async function lastAnswers(
  db: Db,
  role: Role,
  providerIds: readonly string[],
  exceptAdmissionId: string,
): Promise<Map<string, LastAnswer>> {
  if (providerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('inquiry')
    .select(['provider_id', 'state', 'reason', 'answered_at'])
    .where('provider_id', 'in', providerIds)
    .where('role', '=', role)
    .where('admission_id', '<>', exceptAdmissionId)
    .where('answered_at', 'is not', null)
    .where('state', 'in', ['accepted', 'conditional', 'declined', 'decided'])
    .orderBy('answered_at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.provider_id,
      {
        state: Inquiry.shape.state.parse(row.state),
        reason: row.reason,
        answeredAt: row.answered_at ?? '',
      },
    ]),
  )
}

/** Every answer about one role in other stays, the oldest first: who, what, when asked and answered. */
export async function listPastAnswers(db: Db, role: Role, exceptAdmissionId: string) {
  return await db
    .selectFrom('inquiry')
    .select([
      'provider_id as providerId',
      'state',
      'reason',
      'asked_at as askedAt',
      'answered_at as answeredAt',
    ])
    .where('role', '=', role)
    .where('admission_id', '<>', exceptAdmissionId)
    .where('answered_at', 'is not', null)
    .where('state', 'in', ['accepted', 'conditional', 'declined', 'decided'])
    .orderBy('answered_at')
    .execute()
}

function toRow(inquiry: Inquiry, by: Changed): InquiryTableRow {
  return {
    id: inquiry.id,
    admission_id: inquiry.admissionId,
    role: inquiry.role,
    provider_id: inquiry.providerId,
    provider_name: inquiry.providerName,
    state: inquiry.state,
    method: inquiry.method,
    asked_at: inquiry.askedAt,
    asked_by: inquiry.askedBy,
    contact_person: inquiry.contactPerson,
    reason: inquiry.reason,
    call_back_on: inquiry.callBackOn,
    call_back_time: inquiry.callBackTime,
    answered_at: inquiry.answeredAt,
    version: inquiry.version,
    updated_at: by.updatedAt,
    updated_by: by.updatedBy,
  }
}

export function inquiryFromRow(row: InquiryTableRow): Inquiry {
  return Inquiry.parse({
    id: row.id,
    admissionId: row.admission_id,
    role: row.role,
    providerId: row.provider_id,
    providerName: row.provider_name,
    state: row.state,
    method: row.method,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    contactPerson: row.contact_person,
    reason: row.reason,
    callBackOn: row.call_back_on,
    callBackTime: row.call_back_time,
    answeredAt: row.answered_at,
    version: row.version,
  })
}
