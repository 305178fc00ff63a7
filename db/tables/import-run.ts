import type { Generated } from 'kysely'

export type ImportRunRow = {
  no: number
  id: string
  started_at: string
  finished_at: string
  user_id: string
  user_name: string
  as_of: string
  /** JSON: codes of places. */
  scope: string
  /** JSON: ImportReport, or what the first version of this program wrote. */
  result: string
  official_file: string
  /** The way back; the file may be gone after a later import. */
  previous_file: string
  undone_at: string | null
}

export type ImportRunTables = { import_run: Omit<ImportRunRow, 'no'> & { no: Generated<number> } }
