import { ListMapping, ListSource } from '../../shared/domain/list-mapping.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { ListSourceRow } from '../tables/list-source.ts'

/** Every saved list, by name. */
export async function listListSources(db: Db): Promise<ListSource[]> {
  const rows = await db.selectFrom('list_source').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(toListSource)
}

export async function findListSource(db: Db, id: string): Promise<ListSource | undefined> {
  const row = await db.selectFrom('list_source').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toListSource(row)
}

/** Saves the rules; `source.version` is the one read plus one, 1 for a new list. `conflict` where somebody was faster. */
export async function saveListSource(db: Db, source: ListSource, updatedBy: string): Promise<void> {
  const row: ListSourceRow = {
    id: source.id,
    name: source.name,
    signature: source.signature,
    mapping: JSON.stringify(source.mapping),
    version: source.version,
    updated_at: source.updatedAt,
    updated_by: updatedBy,
    updated_by_name: source.updatedByName,
  }
  if (source.version === 1) {
    await db.insertInto('list_source').values(row).execute()
    return
  }
  const { numUpdatedRows } = await db
    .updateTable('list_source')
    .set(row)
    .where('id', '=', source.id)
    .where('version', '=', source.version - 1)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

function toListSource(row: ListSourceRow): ListSource {
  return ListSource.parse({
    id: row.id,
    name: row.name,
    signature: row.signature,
    mapping: ListMapping.parse(JSON.parse(row.mapping)),
    version: row.version,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name,
  })
}
