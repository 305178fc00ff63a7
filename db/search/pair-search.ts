import type { Db } from '../schema.ts'
import { blocksFrom, packedRows, rowsOfPrefix } from './pair-lookup.ts'
import { BLOCK_ROWS, BlockRows } from './pair-rows.ts'
import type { SearchTerms } from './search-terms.ts'

/** So few rows of a block are quicker read than all pairs that begin with a character. */
const FEW_ROWS = 300

/** Rows whose text is read at once: first as many as would fill the page, then more and more. */
const MOST_READ = 800

/** What is asked, by how it is answered. */
type Question = {
  /** Of each group one word at least: a pair, a facet, one of several facets. */
  readonly groups: readonly (readonly string[])[]
  /** Single characters: any pair that begins so. */
  readonly characters: readonly { readonly folded: string; readonly prefix: string }[]
  /** A pair is exact, a longer word is not: its pairs may stand apart in the text. */
  readonly long: readonly string[]
}

function questionOf({ words, facets, anyOf }: SearchTerms): Question {
  const all = [...words.flatMap(({ tokens }) => tokens), ...facets]
  return {
    groups: [...Array.from(new Set(all), (token) => [token]), ...(anyOf ?? [])],
    characters: words.flatMap(({ folded, prefix }) => (prefix === undefined ? [] : [{ folded, prefix }])),
    long: words.filter(({ tokens }) => tokens.length > 1).map(({ folded }) => folded),
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
  const question = questionOf(terms)
  for await (const [block, rows] of candidates(db, question, Math.floor((after + 1) / BLOCK_ROWS))) {
    const hits = await hitsOfBlock(db, block, rows, question)
    if (hits === undefined) continue
    const start = block * BLOCK_ROWS
    const most = hits.words.length === 0 ? limit - found.length : BLOCK_ROWS
    const numbers = hits.rows.list(after + 1 - start, most).map((row) => start + row)
    if (hits.words.length === 0) for (const no of numbers) found.push(no)
    else await readTexts(db, numbers, hits.words, found, limit)
    if (found.length >= limit) break
  }
  return found
}

/**
 * Block by block the rows that hold a word of every group; undefined where no group is asked. A page is mostly full after
 * the first block; what is rare is looked for in more and more of them at once.
 */
async function* candidates(
  db: Db,
  { groups }: Question,
  first: number,
): AsyncGenerator<readonly [number, BlockRows | undefined]> {
  const blocks = await blocksFrom(db, first)
  const tokens = [...new Set(groups.flat())]
  for (let from = 0, size = 1; from < blocks.length; from += size, size *= 3) {
    const some = blocks.slice(from, from + size)
    const packed = await packedRows(db, some, tokens)
    for (const block of some) {
      if (groups.length === 0) yield [block, undefined]
      const rows = groups.length === 0 ? undefined : rowsOfAll(groups, packed.get(block) ?? new Map())
      if (rows !== undefined) yield [block, rows]
    }
  }
}

/** The rows that hold a word of every group; undefined where there is none. */
function rowsOfAll(
  groups: Question['groups'],
  packed: ReadonlyMap<string, Uint8Array>,
): BlockRows | undefined {
  const held = groups.map((group) => group.flatMap((token) => packed.get(token) ?? []))
  if (held.some((sets) => sets.length === 0)) return undefined
  const rows = new BlockRows()
  const other = new BlockRows()
  for (const [at, sets] of held.entries()) {
    const into = at === 0 ? rows : other.clear()
    for (const set of sets) into.add(set)
    if (at > 0 && rows.keep(other).isEmpty()) return undefined
  }
  return rows
}

/** The rows of a block that may be meant, and the words that their text still has to hold. */
type Hits = { readonly rows: BlockRows; readonly words: readonly string[] }

async function hitsOfBlock(
  db: Db,
  block: number,
  candidate: BlockRows | undefined,
  { characters, long }: Question,
): Promise<Hits | undefined> {
  let rows = candidate
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
