import { insertRecordChange, listRecordChanges } from '../../../db/repositories/record-change.ts'
import {
  changedFields,
  type RecordChange,
  type RecordKind,
  type RecordWords,
} from '../../../shared/domain/record-change.ts'
import type { Ctx } from '../context.ts'

const MOST_CHANGES = 200

type Change = {
  readonly kind: RecordKind
  readonly recordId: string
  readonly title: string
  /** Undefined: it was not there before, or is not there any more. */
  readonly before: RecordWords | undefined
  readonly after: RecordWords | undefined
}

/** Keeps who changed a record and what; saving without a change leaves no line. */
export async function noteChange(ctx: Ctx, { kind, recordId, title, before, after }: Change): Promise<void> {
  const fields = changedFields(before, after)
  const step = before === undefined ? 'made' : after === undefined ? 'removed' : 'changed'
  if (step === 'changed' && fields.length === 0) return
  const by = { at: ctx.clock.now(), byName: ctx.user.displayName }
  await insertRecordChange(ctx.db, kind, recordId, { ...by, step, title, fields })
}

/** The history of one record, or of all of a kind with null, the newest first. */
export async function readHistory(
  ctx: Ctx,
  kind: RecordKind,
  recordId: string | null,
): Promise<RecordChange[]> {
  return await listRecordChanges(ctx.db, kind, recordId, MOST_CHANGES)
}
