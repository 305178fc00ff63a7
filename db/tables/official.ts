/** A line of a public source as it was read; `entry` is JSON without what is empty. */
export type OfficialLineRow = {
  no: number
  id: string
  origin: string
  section: string
  municipality_code: string
  district_code: string | null
  /** Place in the display order; empty for what only adds to an institution. */
  place: string
  /** Of the content without its source's date: tells a changed line from an unchanged one. */
  digest: string
  entry: string
}

/**
 * Which institution a line belongs to, and what the import that built this directory did to it. Opening hours whose
 * institution is not there have none.
 */
export type OfficialMemberRow = {
  line_no: number
  provider_no: number
  change: string | null
}

/** How a line read before the import that built this directory. */
export type OfficialFormerRow = {
  no: number
  line_id: string
  kind: string
  origin: string
  section: string
  /** Two digits. */
  prefecture: string
  entry: string
}

/** Two lines that may be the same institution, for a person to decide. */
export type OfficialLikelyRow = { no: number; a_id: string; b_id: string; evidence: string }

/** Which rows of a block of the directory hold a pair of characters or a facet (db/search/pair-rows.ts). */
export type OfficialPairRow = { block: number; token: string; rows: Uint8Array }

export type OfficialTables = {
  'official.pair': OfficialPairRow
  'official.line': OfficialLineRow
  'official.member': OfficialMemberRow
  'official.former': OfficialFormerRow
  'official.likely': OfficialLikelyRow
  'official.info': { name: string; value: string }
}
