import type { Generated } from 'kysely'

export type BoundaryRow = {
  municipality_code: string
  prefecture_code: string
  prefecture: string
  name: string
  /** JSON: polygons of rings of [longitude, latitude]. */
  polygons: string
  source: string
  /** YYYY-MM-DD, or empty where the file's name does not tell. */
  as_of: string
  imported_at: string
  imported_by: string
}

export type BoundaryImportRow = {
  id: string
  /** JSON lists. */
  files: string
  prefecture_codes: string
  imported_at: string
  imported_by: string
  undone_at: string | null
  undone_by: string | null
}

export type BoundaryTables = {
  boundary: BoundaryRow
  /** What stood in the prefectures of the newest import before it. */
  boundary_before: BoundaryRow
  boundary_import: BoundaryImportRow & { no: Generated<number> }
}
