import type { Db } from '../schema.ts'
import { pairBlocks, rowsOfPrefix, rowsOfWords, sampledSizes } from './pair-lookup.ts'
import { BLOCK_ROWS, type BlockRows } from './pair-rows.ts'
import type { SearchTerms } from './search-terms.ts'

/** So few rows of a block are quicker read than all pairs that begin with a character. */
const FEW_ROWS = 300

/** More texts than this cost more than looking up the other pairs of a long word as well. */
const FEW_TEXTS = 40

/** Rows whose text is read at once: first as many as would fill the page, then more and more. */
const MOST_READ = 800

/** Pairs of a longer word that are looked up at first: its rarest. */
const LOOKED_UP = 4

/** What is asked, by how it is answered. */
type Question = {
  /** Of each group one word at least: a pair, a facet, one of several facets. */
  readonly groups: readonly (readonly string[])[]
  /** Single characters: any pair that begins so. */
  readonly characters: readonly { readonly folded: string; readonly prefix: string }[]
  /** A pair is exact, a longer word is not: its pairs may stand apart in the text. */
  readonly long: readonly string[]
  /** Pairs of long words that are looked up where many rows are left. */
  readonly others: readonly (readonly string[])[]
}

async function questionOf(db: Db, { words, facets, anyOf }: SearchTerms): Promise<Question> {
  const { first, others } = await pairsOf(db, words)
  return {
    groups: [...[...first, ...facets].map((token) => [token]), ...(anyOf ?? [])],
    characters: words.flatMap(({ folded, prefix }) => (prefix === undefined ? [] : [{ folded, prefix }])),
    long: words.filter(({ tokens }) => tokens.length > 1).map(({ folded }) => folded),
    others: others.map((token) => [token]),
  }
}

/** Of each word the pairs to be looked up at first, of a long one its rarest; and the others. */
async function pairsOf(
  db: Db,
  words: SearchTerms['words'],
): Promise<{ readonly first: readonly string[]; readonly others: readonly string[] }> {
  const many = words.filter(({ tokens }) => tokens.length > LOOKED_UP).flatMap(({ tokens }) => tokens)
  const sizes = many.length === 0 ? new Map<string, number>() : await sampledSizes(db, many)
  const size = (token: string) => sizes.get(token) ?? 0
  const sorted = words.map(({ tokens }) => tokens.toSorted((a, b) => size(a) - size(b)))
  return {
    first: sorted.flatMap((tokens) => tokens.slice(0, LOOKED_UP)),
    others: sorted.flatMap((tokens) => tokens.slice(LOOKED_UP)),
  }
}

/**
 * The `no`s of the official directory's rows that hold every word and every facet, in the order of `no`, after `after`, at
 * most `limit`. Exact: the same rows as a scan of the folded text would give. Block after block, until there are enough.
 */
export async function searchPairs(
  db: Db,
  terms: SearchTerms,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<number[]> {
  const found: number[] = []
  const first = Math.floor((after + 1) / BLOCK_ROWS)
  const question = await questionOf(db, terms)
  for (const block of await pairBlocks(db, question.groups, first)) {
    const hits = await hitsOfBlock(db, block, question)
    if (hits === undefined) continue
    const start = block * BLOCK_ROWS
    const { rows, words } = hits
    const most = words.length === 0 ? limit - found.length : BLOCK_ROWS
    const numbers = rows.list(after + 1 - start, most).map((row) => start + row)
    if (words.length === 0) for (const no of numbers) found.push(no)
    else await readTexts(db, numbers, words, found, limit)
    if (found.length >= limit) break
  }
  return found
}

/** The rows of a block that may be meant, and the words that their text still has to hold. */
type Hits = { readonly rows: BlockRows; readonly words: readonly string[] }

async function hitsOfBlock(
  db: Db,
  block: number,
  { groups, characters, long, others }: Question,
): Promise<Hits | undefined> {
  let rows = groups.length === 0 ? undefined : await rowsOfWords(db, block, groups)
  if (others.length > 0 && rows !== undefined && rows.count(FEW_TEXTS + 1) > FEW_TEXTS)
    rows.keep(await rowsOfWords(db, block, others))
  const words = [...long]
  for (const { folded, prefix } of characters) {
    const left = rows?.count(FEW_ROWS + 1) ?? BLOCK_ROWS
    if (left === 0) return undefined
    if (left <= FEW_ROWS) words.push(folded)
    else {
      const own = await rowsOfPrefix(db, block, prefix)
      rows = rows === undefined ? own : rows.keep(own)
    }
  }
  return rows === undefined ? undefined : { rows, words }
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
  for (let size = Math.min(MOST_READ, limit - found.length); read < numbers.length && found.length < limit;) {
    const rows = await db
      .selectFrom('official.provider')
      .select(['no', 'folded'])
      .where('no', 'in', numbers.slice(read, read + size))
      .orderBy('no')
      .execute()
    read += size
    size = Math.min(MOST_READ, 2 * size)
    for (const { no, folded } of rows)
      if (found.length < limit && words.every((word) => folded.includes(word))) found.push(no)
  }
}
