import type { OfficialLikelyRow, OfficialLineRow, OfficialMemberRow } from '../tables/official.ts'
import type { OfficialProviderRow } from '../tables/provider.ts'

/** An institution with what it is found by. */
export type IndexedProvider = {
  readonly row: OfficialProviderRow
  readonly facets: readonly string[]
}

/**
 * Puts many rows into a directory that nobody reads yet: on SQLite by prepared statements of the driver (a third of
 * Kysely's time), on PostgreSQL in batches. Rows are given some hundreds at a time, institutions in
 * the order of their numbers.
 */
export type DirectoryWriter = {
  readonly lines: (rows: readonly OfficialLineRow[]) => Promise<void>
  readonly members: (rows: readonly OfficialMemberRow[]) => Promise<void>
  readonly providers: (rows: readonly IndexedProvider[]) => Promise<void>
  readonly likely: (rows: readonly OfficialLikelyRow[]) => Promise<void>
  /** After the last institution: what is still gathered for the index. */
  readonly finish: () => Promise<void>
}
