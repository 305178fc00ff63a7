import { RecordChange, RecordField, type RecordKind } from '../../shared/domain/record-change.ts'
import type { Db } from '../schema.ts'
import { readList } from './json-list.ts'

/** Adds a line to the history of a record; inside the transaction that changes it. */
export async function insertRecordChange(
  db: Db,
  kind: RecordKind,
  recordId: string,
  { at, byName, step, title, fields }: RecordChange,
): Promise<void> {
  await db
    .insertInto('record_change')
    .values({
      record_kind: kind,
      record_id: recordId,
      at,
      by_name: byName,
      step,
      title,
      fields: JSON.stringify(fields),
    })
    .execute()
}

/** The history of one record, or of all of a kind with null, the newest first. */
export async function listRecordChanges(
  db: Db,
  kind: RecordKind,
  recordId: string | null,
  limit: number,
): Promise<RecordChange[]> {
  const all = db.selectFrom('record_change').selectAll().where('record_kind', '=', kind)
  const rows = await (recordId === null ? all : all.where('record_id', '=', recordId))
    .orderBy('no', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, by_name, step, title, fields }) =>
    RecordChange.parse({ at, byName: by_name, step, title, fields: readList(RecordField, fields) }),
  )
}
