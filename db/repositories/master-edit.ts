import { MasterEdit } from '../../shared/domain/master-edit.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { MasterEditTableRow } from '../tables/master-edit.ts'

/** A change with who made it and when. */
export type MadeEdit = MasterEdit & { readonly madeAt: string; readonly madeBy: string }

type Row = Omit<MasterEditTableRow, 'no'>

const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

function fromRow(row: Row): MadeEdit {
  const edit = MasterEdit.parse({
    file: row.file,
    key: row.key,
    version: row.version,
    kind: row.kind,
    entry: json(row.entry),
    shipped: json(row.shipped),
    effectiveFrom: row.effective_from,
    reason: row.reason,
    source: row.source,
    verifiedBy: row.verified_by,
  })
  return { ...edit, madeAt: row.made_at, madeBy: row.made_by }
}

/** Counts up with every change of any master; 0 where nothing was ever changed. */
export async function masterEditCount(db: Db): Promise<number> {
  const row = await db
    .selectFrom('master_edit')
    .select(({ fn }) => fn.max('no').as('no'))
    .executeTakeFirst()
  return Number(row?.no ?? 0)
}

/** Every change of one master, or of all; oldest first. */
export async function listMasterEdits(db: Db, file?: string): Promise<MadeEdit[]> {
  const all = db.selectFrom('master_edit').selectAll().orderBy('no')
  const rows = await (file === undefined ? all : all.where('file', '=', file)).execute()
  return rows.map(fromRow)
}

/** Adds the next change of an entry; `version` is one above the last. `conflict` where somebody was faster. */
export async function insertMasterEdit(
  db: Db,
  edit: MasterEdit,
  by: { readonly updatedAt: string; readonly updatedBy: string },
): Promise<void> {
  const saved = await db
    .insertInto('master_edit')
    .values({
      file: edit.file,
      key: edit.key,
      version: edit.version,
      kind: edit.kind,
      entry: edit.entry === null ? null : JSON.stringify(edit.entry),
      shipped: edit.shipped === null ? null : JSON.stringify(edit.shipped),
      effective_from: edit.effectiveFrom,
      reason: edit.reason,
      source: edit.source,
      verified_by: edit.verifiedBy,
      made_at: by.updatedAt,
      made_by: by.updatedBy,
    })
    .onConflict((on) => on.columns(['file', 'key', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  if (saved === undefined) throw new AppError('conflict')
}
