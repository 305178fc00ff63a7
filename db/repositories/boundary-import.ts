import { z } from 'zod'
import { BoundaryImport, BoundaryImportFile } from '../../shared/domain/boundary.ts'
import type { Db } from '../schema.ts'
import type { BoundaryImportRow } from '../tables/boundary.ts'
import { readList } from './json-list.ts'

const COLUMNS = [
  'municipality_code',
  'prefecture_code',
  'prefecture',
  'name',
  'polygons',
  'source',
  'as_of',
  'imported_at',
  'imported_by',
] as const

/** Sets aside the borders of these prefectures in the place of those set aside before; inside a transaction. */
export async function keepBoundaries(db: Db, prefectureCodes: readonly string[]): Promise<void> {
  await db.deleteFrom('boundary_before').execute()
  if (prefectureCodes.length === 0) return
  await db
    .insertInto('boundary_before')
    .columns([...COLUMNS])
    .expression(
      db
        .selectFrom('boundary')
        .select([...COLUMNS])
        .where('prefecture_code', 'in', [...prefectureCodes]),
    )
    .execute()
}

/** Puts what was set aside back in the place of the borders of these prefectures; inside a transaction. */
export async function restoreBoundaries(db: Db, prefectureCodes: readonly string[]): Promise<void> {
  if (prefectureCodes.length > 0)
    await db
      .deleteFrom('boundary')
      .where('prefecture_code', 'in', [...prefectureCodes])
      .execute()
  await db
    .insertInto('boundary')
    .columns([...COLUMNS])
    .expression(db.selectFrom('boundary_before').select([...COLUMNS]))
    .execute()
  await db.deleteFrom('boundary_before').execute()
}

export async function insertBoundaryImport(
  db: Db,
  { id, files, prefectureCodes, importedAt, importedBy }: Omit<BoundaryImport, 'undoneAt' | 'undoneBy'>,
): Promise<void> {
  await db
    .insertInto('boundary_import')
    .values({
      id,
      files: JSON.stringify(files),
      prefecture_codes: JSON.stringify(prefectureCodes),
      imported_at: importedAt,
      imported_by: importedBy,
      undone_at: null,
      undone_by: null,
    })
    .execute()
}

/** Imports of borders, the newest first. */
export async function listBoundaryImports(db: Db, limit: number): Promise<BoundaryImport[]> {
  const rows = await db.selectFrom('boundary_import').selectAll().orderBy('no', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

/** Whether borders were imported under this name. */
export async function hasBoundaryImport(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('boundary_import').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Marks an import as taken back; false where it was before, or is not known. */
export async function markBoundaryImportUndone(
  db: Db,
  id: string,
  by: { readonly at: string; readonly name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('boundary_import')
    .set({ undone_at: by.at, undone_by: by.name })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function fromRow(row: BoundaryImportRow): BoundaryImport {
  return BoundaryImport.parse({
    id: row.id,
    files: readList(BoundaryImportFile, row.files),
    prefectureCodes: readList(z.string(), row.prefecture_codes),
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  })
}
