import type { OfficialPairRow } from '../tables/official.ts'

/** To the thread that makes the index: texts are joined, many short ones cost more to send than a long one. */
export type ToPairThread =
  | {
      readonly kind: 'rows'
      readonly numbers: readonly number[]
      /** Of each row its folded fields, between rows a zero character; in the same way its facets, a blank apart. */
      readonly folded: string
      readonly facets: string
    }
  | { readonly kind: 'end' }

/** From it: rows of the index's table as they are made, and that all of them are. */
export type FromPairThread =
  | { readonly kind: 'made'; readonly rows: readonly OfficialPairRow[] }
  | { readonly kind: 'ended' }

/** Between the texts of two rows. */
export const ROW_END = '\0'
