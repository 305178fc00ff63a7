/** One row: which directory file is attached as `official`. */
export type OfficialPointerTables = {
  official_pointer: { id: string; file: string; switched_at: string }
}
