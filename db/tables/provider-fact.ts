import type { Generated } from 'kysely'

/** What we know of a provider, one row a fact: the last answer. */
export type ProviderFactTableRow = {
  card_id: string
  /** `group:item` of the master provider-facts. */
  code: string
  /** JSON: text, number or null (not known). */
  value: string
  note: string
  confirmed_on: string | null
  confirmed_by: string
  confirmed_how: string
  valid_until: string | null
  version: number
  updated_at: string
  updated_by: string
}

/** Every state that a fact has had. Rows are only added; the database refuses to change or delete one. */
export type ProviderFactHistoryTableRow = ProviderFactTableRow & { no: number }

/** A call to a provider about its facts, and how it ended. Rows are only added. */
export type FactCallTableRow = {
  no: number
  card_id: string
  called_on: string
  /** done · noAnswer · later · skipped */
  outcome: string
  again_on: string | null
  note: string
  at: string
  by: string
}

export type ProviderFactTables = {
  provider_fact: ProviderFactTableRow
  provider_fact_history: Omit<ProviderFactHistoryTableRow, 'no'> & { no: Generated<number> }
  fact_call: Omit<FactCallTableRow, 'no'> & { no: Generated<number> }
}
