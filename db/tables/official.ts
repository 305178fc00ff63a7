import type { OfficialProviderRow } from './provider.ts'

/** A line of a public source as it was read. */
export type OfficialLineRow = {
  no: number
  id: string
  origin: string
  section: string
  municipality_code: string
  district_code: string | null
  /** Place in the display order; empty for what only adds to an institution. */
  place: string
  /** What it says (db/repositories/official-line.ts): two lines that say the same have the same text here. */
  entry: string
  /** By which source, and as of when: JSON. */
  source: string
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
  source: string
}

/** Two lines that may be the same institution, for a person to decide. */
export type OfficialLikelyRow = { no: number; a_id: string; b_id: string; evidence: string }

/**
 * Which rows of a block of the directory hold which pairs of characters and facets: some hundreds of them in the order of
 * their tokens, from `token` on (db/search/pair-chunk.ts).
 */
export type OfficialPairRow = { block: number; token: string; entries: Uint8Array }

/** How many institutions of the directory lie in a place and fill the same roles (a JSON list). */
export type OfficialPlaceRow = Pick<
  OfficialProviderRow,
  | 'prefecture'
  | 'medical_area'
  | 'municipality'
  | 'municipality_code'
  | 'district'
  | 'district_code'
  | 'roles'
> & { count: number }

export type OfficialTables = {
  'official.place': OfficialPlaceRow
  'official.pair': OfficialPairRow
  'official.line': OfficialLineRow
  'official.member': OfficialMemberRow
  'official.former': OfficialFormerRow
  'official.likely': OfficialLikelyRow
  'official.info': { name: string; value: string }
}
