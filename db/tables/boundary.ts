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

export type BoundaryTables = { boundary: BoundaryRow }
