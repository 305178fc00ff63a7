import { type QueryExecutorProvider, sql } from 'kysely'
import type { SearchIndex } from './search-index.ts'
import { qualified } from './search-table.ts'
import { fieldTokens, type SearchTerms } from './search-terms.ts'

/** In how many of the sampled rows a pair of characters stands; a pair that none holds is missing. */
export type PairCounts = ReadonlyMap<string, number>

/** Enough to tell a pair that half of the rows hold from one that few do. */
const SAMPLED_ROWS = 1_500

/** Fewer rows than this are searched in no time, whatever is asked. */
const WORTH_SAMPLING = 20_000

/** Pairs of one word that are looked up in the index at least; the text decides about the rest. */
const FEWEST = 5

/** A pair that more than this share of the rows hold rules out too little for the time that its list takes. */
const COMMON = 0.3

/** By table and its last `no`: a directory that was built anew is sampled anew. A stale sample only costs time. */
const samples = new Map<string, Promise<PairCounts>>()

/**
 * How common pairs are, from rows spread evenly over the table; sampled once. Undefined where the table is small.
 */
export async function pairCounts(
  db: QueryExecutorProvider,
  index: SearchIndex,
): Promise<PairCounts | undefined> {
  const rows = qualified(index, index.table)
  const { rows: found } = await sql<{ last: number | null }>`select max(no) as last from ${rows}`.execute(db)
  const last = found[0]?.last ?? 0
  if (last < WORTH_SAMPLING) return undefined
  const key = `${index.schema ?? ''}.${index.table} ${last}`
  const known = samples.get(key)
  if (known !== undefined) return await known
  if (samples.size > 8) samples.clear()
  const sample = sampleOf(db, rows, last)
  samples.set(key, sample)
  sample.catch(() => samples.delete(key))
  return await sample
}

async function sampleOf(
  db: QueryExecutorProvider,
  rows: ReturnType<typeof qualified>,
  last: number,
): Promise<PairCounts> {
  const step = Math.max(1, Math.floor(last / SAMPLED_ROWS))
  const numbers = Array.from({ length: SAMPLED_ROWS }, (_, at) => 1 + at * step)
  const { rows: sampled } = await sql<{ folded: string }>`
    select folded from ${rows} where no in (${sql.join(numbers)})`.execute(db)
  const counts = new Map<string, number>()
  for (const { folded } of sampled) {
    for (const token of new Set(folded.split('\n').flatMap(fieldTokens)))
      counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  return counts
}

/**
 * The same question with the rarest pairs of each long word alone: reading the lists of pairs that every address holds
 * (番地) would cost more than they rule out. Only where the text is compared afterwards.
 */
export function rarestPairs(terms: SearchTerms, counts: PairCounts): SearchTerms {
  const words = terms.words.map((word) => {
    if (word.tokens.length <= FEWEST) return word
    const byCount = word.tokens.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    const isKept = (token: string, at: number) =>
      at < FEWEST || (counts.get(token) ?? 0) < SAMPLED_ROWS * COMMON
    return { ...word, tokens: byCount.filter(isKept) }
  })
  return { ...terms, words }
}
