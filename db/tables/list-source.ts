export type ListSourceRow = {
  id: string
  name: string
  /** Folded headings, sorted. */
  signature: string
  /** JSON: ListMapping. */
  mapping: string
  version: number
  updated_at: string
  updated_by: string
  updated_by_name: string
}

export type ListSourceTables = { list_source: ListSourceRow }
