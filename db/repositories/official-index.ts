import type { Db } from '../schema.ts'
import { searchPairs } from '../search/pair-search.ts'
import type { SearchTerms } from '../search/search-terms.ts'

/**
 * The `no`s of official institutions that hold every word and every facet, in display order, after `afterNo`, at most
 * `limit`.
 */
export async function officialNumbers(
  db: Db,
  terms: SearchTerms,
  { afterNo = -1, limit }: { readonly afterNo?: number; readonly limit: number },
): Promise<number[]> {
  const asksAll = terms.words.length + terms.facets.length + (terms.anyOf ?? []).length === 0
  if (!asksAll) return await searchPairs(db, terms, { after: afterNo, limit })
  const rows = await db
    .selectFrom('official.provider')
    .select('no')
    .where('no', '>', afterNo)
    .orderBy('no')
    .limit(limit)
    .execute()
  return rows.map(({ no }) => no)
}
