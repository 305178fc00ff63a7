import type { Generated } from 'kysely'

/** One change of one entry of a master; see shared/domain/master-edit.ts. */
export type MasterEditTableRow = {
  no: Generated<number>
  file: string
  key: string
  version: number
  kind: string
  /** JSON, null where removed or shipped. */
  entry: string | null
  /** JSON of the shipped entry at that time. */
  shipped: string | null
  effective_from: string
  reason: string
  source: string
  verified_by: string
  made_at: string
  made_by: string
}

export type MasterEditTables = { master_edit: MasterEditTableRow }
