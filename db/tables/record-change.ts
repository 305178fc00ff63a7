import type { Generated } from 'kysely'

type RecordChangeRow = {
  record_kind: string
  record_id: string
  at: string
  by_name: string
  step: string
  title: string
  /** JSON list. */
  fields: string
}

export type RecordChangeTables = { record_change: RecordChangeRow & { no: Generated<number> } }
