import type { Generated } from 'kysely'

export type BedStateRow = {
  id: string
  provider_id: string
  bed_kind: string
  free: number | null
  stance: string
  conditions: string
  as_of: string
  told_by: string
  way: string
  valid_until: string
  recorded_at: string
  recorded_by_name: string
}

export type BedStateTables = { bed_state: BedStateRow & { no: Generated<number> } }
