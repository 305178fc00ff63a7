import type { Generated } from 'kysely'

/** A FAX number of a card, who has made sure of it, and when the check ended (the number changed, or was wrong). */
export type FaxCheckTableRow = {
  no: number
  card_id: string
  digits: string
  number: string
  test_sent_at: string | null
  test_sent_by: string | null
  first_by: string | null
  first_at: string | null
  first_how: string
  second_by: string | null
  second_at: string | null
  second_how: string
  ended_at: string | null
  ended_reason: string
  version: number
  updated_at: string
  updated_by: string
}

export type FaxCheckTables = {
  fax_check: Omit<FaxCheckTableRow, 'no'> & { no: Generated<number> }
}
