import { z } from 'zod'
import { SubArea, SubAreaUse } from '../../shared/domain/sub-area.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { SubAreaRow } from '../tables/sub-area.ts'
import { readList } from './json-list.ts'

/** A new area (version 0) or a changed one; a second one of the name is a `duplicate`. */
export async function saveSubArea(db: Db, area: SubArea): Promise<SubArea> {
  const next = { ...area, version: area.version + 1 }
  const other = await db
    .selectFrom('sub_area')
    .select('id')
    .where('name', '=', area.name)
    .where('id', '!=', area.id)
    .executeTakeFirst()
  if (other !== undefined) throw new AppError('duplicate', { detail: '同じ名前のエリアがあります。' })
  if (area.version === 0) {
    await db.insertInto('sub_area').values(toRow(next)).execute()
    return next
  }
  const { numUpdatedRows } = await db
    .updateTable('sub_area')
    .set(toRow(next))
    .where('id', '=', area.id)
    .where('version', '=', area.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

export async function deleteSubArea(db: Db, id: string, version: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('sub_area')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new AppError('conflict')
}

/** All areas of our own, by name. */
export async function listSubAreas(db: Db): Promise<SubArea[]> {
  const rows = await db.selectFrom('sub_area').selectAll().orderBy('name').execute()
  return rows.map((row) =>
    SubArea.parse({
      id: row.id,
      name: row.name,
      color: row.color,
      pattern: row.pattern,
      districtCodes: readList(z.string(), row.district_codes),
      uses: readList(SubAreaUse, row.uses),
      note: row.note,
      version: row.version,
      updatedAt: row.updated_at,
      updatedBy: row.updated_by,
    }),
  )
}

function toRow(area: SubArea): SubAreaRow {
  return {
    id: area.id,
    name: area.name,
    color: area.color,
    pattern: area.pattern,
    district_codes: JSON.stringify(area.districtCodes),
    uses: JSON.stringify(area.uses),
    note: area.note,
    version: area.version,
    updated_at: area.updatedAt,
    updated_by: area.updatedBy,
  }
}
