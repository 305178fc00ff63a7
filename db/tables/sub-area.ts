export type SubAreaRow = {
  id: string
  name: string
  color: string
  pattern: string
  /** JSON lists. */
  district_codes: string
  uses: string
  note: string
  version: number
  updated_at: string
  updated_by: string
}

export type SubAreaTables = { sub_area: SubAreaRow }
