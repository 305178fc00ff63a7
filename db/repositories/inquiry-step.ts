import { InquiryStep } from '../../shared/domain/inquiry.ts'
import type { Db } from '../schema.ts'
import type { InquiryStepTableRow } from '../tables/inquiry.ts'

/** Adds a step; steps are never changed. */
export async function insertStep(db: Db, inquiryId: string, step: InquiryStep): Promise<void> {
  const row: InquiryStepTableRow = {
    inquiry_id: inquiryId,
    no: step.no,
    at: step.at,
    by: step.by,
    by_name: step.byName,
    kind: step.kind,
    state: step.state,
    method: step.method,
    contact_person: step.contactPerson,
    reason: step.reason,
    call_back_on: step.callBackOn,
    call_back_time: step.callBackTime,
  }
  await db.insertInto('inquiry_step').values(row).execute()
}

/** The steps of these inquiries by inquiry id, oldest first. */
export async function listSteps(
  db: Db,
  inquiryIds: readonly string[],
): Promise<ReadonlyMap<string, InquiryStep[]>> {
  const steps = new Map<string, InquiryStep[]>(inquiryIds.map((id) => [id, []]))
  if (inquiryIds.length === 0) return steps
  const rows = await db
    .selectFrom('inquiry_step')
    .selectAll()
    .where('inquiry_id', 'in', inquiryIds)
    .orderBy('inquiry_id')
    .orderBy('no')
    .execute()
  for (const row of rows) steps.get(row.inquiry_id)?.push(fromRow(row))
  return steps
}

function fromRow(row: InquiryStepTableRow): InquiryStep {
  return InquiryStep.parse({
    no: row.no,
    at: row.at,
    by: row.by,
    byName: row.by_name,
    kind: row.kind,
    state: row.state,
    method: row.method,
    contactPerson: row.contact_person,
    reason: row.reason,
    callBackOn: row.call_back_on,
    callBackTime: row.call_back_time,
  })
}
