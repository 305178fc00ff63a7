import type { Db } from '../schema.ts'
import { BLOCK_ROWS, BlockRows } from './pair-rows.ts'
import type { SearchTerms } from './search-terms.ts'

/** One condition on a block's rows: any of these words, or any word that begins so. */
type Condition = { readonly words: readonly string[] } | { readonly prefix: string }

/** Rows whose text is read at once: few at first, for a page is soon full. */
const FIRST_READ = 100
const MOST_READ = 800

function conditionsOf({ words, facets, anyOf }: SearchTerms): Condition[] {
  const ofText = words.flatMap(({ prefix, tokens }): Condition[] =>
    prefix === undefined ? tokens.map((token) => ({ words: [token] })) : [{ prefix }],
  )
  const ofFacets = [...facets.map((token) => [token]), ...(anyOf ?? [])].map((group) => ({ words: group }))
  return [...ofText, ...ofFacets]
}

/** Words are letters and digits alone: this stands behind all of them. */
const AFTER_LETTERS = '{'

/** The rows of a block that fulfil every condition; undefined where one of them has none. */
async function rowsOfBlock(
  db: Db,
  block: number,
  conditions: readonly Condition[],
): Promise<BlockRows | undefined> {
  const entries = await db
    .selectFrom('official.pair')
    .select(['token', 'rows'])
    .where('block', '=', block)
    .where((is) =>
      is.or(
        conditions.map((each) =>
          'words' in each
            ? is('token', 'in', each.words)
            : is.and([is('token', '>=', each.prefix), is('token', '<', each.prefix + AFTER_LETTERS)]),
        ),
      ),
    )
    .execute()
  let found: BlockRows | undefined
  for (const each of conditions) {
    const own = entries.filter(({ token }) =>
      'words' in each ? each.words.includes(token) : token.startsWith(each.prefix),
    )
    if (own.length === 0) return undefined
    const rows = new BlockRows()
    for (const entry of own) rows.add(entry.rows)
    found = found === undefined ? rows : found.keep(rows)
  }
  return found
}

/** A pair of characters is exact, a longer word is not: its pairs may stand apart in the text. */
const longWords = ({ words }: SearchTerms) =>
  words.filter(({ tokens }) => tokens.length > 1).map(({ folded }) => folded)

/**
 * The `no`s of the official directory's rows that hold every word and every facet, in the order of `no`, after `after`, at
 * most `limit`. Exact: the same rows as a scan of the folded text would give. Block after block, until there are enough.
 */
export async function searchPairs(
  db: Db,
  terms: SearchTerms,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<number[]> {
  const conditions = conditionsOf(terms)
  const long = longWords(terms)
  const found: number[] = []
  const last = await lastNo(db)
  const start = after + 1
  for (let block = Math.floor(start / BLOCK_ROWS); block * BLOCK_ROWS <= last; block += 1) {
    const rows = await rowsOfBlock(db, block, conditions)
    if (rows === undefined) continue
    const first = block * BLOCK_ROWS
    const most = long.length === 0 ? limit - found.length : BLOCK_ROWS
    const numbers = rows.list(start - first, most).map((row) => first + row)
    if (long.length === 0) for (const no of numbers) found.push(no)
    else await readTexts(db, numbers, long, found, limit)
    if (found.length >= limit) break
  }
  return found
}

async function lastNo(db: Db): Promise<number> {
  const row = await db
    .selectFrom('official.provider')
    .select((the) => the.fn.max('no').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? -1)
}

/** Adds the numbers whose text holds every word, until there are `limit`. */
async function readTexts(
  db: Db,
  numbers: readonly number[],
  words: readonly string[],
  found: number[],
  limit: number,
): Promise<void> {
  let read = 0
  for (let size = FIRST_READ; read < numbers.length && found.length < limit; size = MOST_READ) {
    const rows = await db
      .selectFrom('official.provider')
      .select(['no', 'folded'])
      .where('no', 'in', numbers.slice(read, read + size))
      .orderBy('no')
      .execute()
    read += size
    for (const { no, folded } of rows)
      if (found.length < limit && words.every((word) => folded.includes(word))) found.push(no)
  }
}
