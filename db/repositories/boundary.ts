import { type Boundary, GeoPolygons } from '../../shared/domain/boundary.ts'
import type { Db } from '../schema.ts'

export type BoundarySource = { readonly source: string; readonly asOf: string }

/** Puts these borders in the place of all of their prefectures; inside a transaction. */
export async function replaceBoundaries(
  db: Db,
  boundaries: readonly Boundary[],
  from: BoundarySource & { readonly importedAt: string; readonly importedBy: string },
): Promise<void> {
  const prefectures = [...new Set(boundaries.map(({ prefectureCode }) => prefectureCode))]
  if (prefectures.length === 0) return
  await db.deleteFrom('boundary').where('prefecture_code', 'in', prefectures).execute()
  const rows = boundaries.map(({ municipalityCode, prefectureCode, prefecture, name, polygons }) => ({
    municipality_code: municipalityCode,
    prefecture_code: prefectureCode,
    prefecture,
    name,
    polygons: JSON.stringify(polygons),
    source: from.source,
    as_of: from.asOf,
    imported_at: from.importedAt,
    imported_by: from.importedBy,
  }))
  for (let start = 0; start < rows.length; start += 200)
    await db
      .insertInto('boundary')
      .values(rows.slice(start, start + 200))
      .execute()
}

/** The borders of a prefecture, by code, and the file that they come from; null where none was imported. */
export async function listBoundaries(
  db: Db,
  prefectureCode: string,
): Promise<{ boundaries: Boundary[]; source: BoundarySource | null }> {
  const rows = await db
    .selectFrom('boundary')
    .selectAll()
    .where('prefecture_code', '=', prefectureCode)
    .orderBy('municipality_code')
    .execute()
  const [first] = rows
  return {
    boundaries: rows.map((row) => ({
      municipalityCode: row.municipality_code,
      prefectureCode: row.prefecture_code,
      prefecture: row.prefecture,
      name: row.name,
      polygons: GeoPolygons.parse(JSON.parse(row.polygons)),
    })),
    source: first === undefined ? null : { source: first.source, asOf: first.as_of },
  }
}

/** Prefectures with borders, by code: their source and when they were imported. */
export async function listBoundaryPrefectures(
  db: Db,
): Promise<(BoundarySource & { readonly code: string; readonly importedAt: string })[]> {
  const rows = await db
    .selectFrom('boundary')
    .select(['prefecture_code', 'source', 'as_of', 'imported_at'])
    .distinct()
    .orderBy('prefecture_code')
    .execute()
  return rows.map((row) => ({
    code: row.prefecture_code,
    source: row.source,
    asOf: row.as_of,
    importedAt: row.imported_at,
  }))
}
