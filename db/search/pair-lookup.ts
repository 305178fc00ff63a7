import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { BLOCK_ROWS, BlockRows } from './pair-rows.ts'

/** Words are letters and digits alone: this stands behind all of them. */
const AFTER_LETTERS = '{'

type Groups = readonly (readonly string[])[]

/** A word that is rare here is rare in the country: every fourth block is asked. */
const SAMPLED = [0, 4, 8, 12]

/** How large the entries of these words are in some blocks: the more rows hold a word, the larger. */
export async function sampledSizes(db: Db, tokens: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const entries = await db
    .selectFrom('official.pair')
    .select('token')
    .select(sql<number>`sum(length(rows))`.as('size'))
    .where('block', 'in', SAMPLED)
    .where('token', 'in', [...new Set(tokens)])
    .groupBy('token')
    .execute()
  return new Map(entries.map(({ token, size }) => [token, Number(size)]))
}

/** The blocks from `first` on in which every group has a word; without groups all of them. Only keys are read. */
export async function pairBlocks(db: Db, groups: Groups, first: number): Promise<number[]> {
  const last = await db
    .selectFrom('official.provider')
    .select((the) => the.fn.max('no').as('no'))
    .executeTakeFirst()
  const count = Math.floor(Number(last?.no ?? -1) / BLOCK_ROWS) + 1 - first
  const blocks = Array.from({ length: Math.max(0, count) }, (_, at) => first + at)
  if (groups.length === 0 || blocks.length === 0) return blocks
  const keys = await db
    .selectFrom('official.pair')
    .select(['block', 'token'])
    .where('block', 'in', blocks)
    .where('token', 'in', [...new Set(groups.flat())])
    .execute()
  const held = Map.groupBy(keys, ({ block }) => block)
  return blocks.filter((block) => {
    const tokens = new Set(held.get(block)?.map(({ token }) => token))
    return groups.every((group) => group.some((token) => tokens.has(token)))
  })
}

/** The rows of a block that hold a word of every group. */
export async function rowsOfWords(db: Db, block: number, groups: Groups): Promise<BlockRows> {
  const entries = await db
    .selectFrom('official.pair')
    .select(['token', 'rows'])
    .where('block', '=', block)
    .where('token', 'in', [...new Set(groups.flat())])
    .execute()
  const packed = new Map(entries.map(({ token, rows }) => [token, rows]))
  const sets = groups.map((group) => {
    const rows = new BlockRows()
    for (const token of group) rows.add(packed.get(token) ?? new Uint8Array(0))
    return rows
  })
  return sets.reduce((all, rows) => all.keep(rows))
}

/** The rows of a block that hold any word that begins so. */
export async function rowsOfPrefix(db: Db, block: number, prefix: string): Promise<BlockRows> {
  const entries = await db
    .selectFrom('official.pair')
    .select('rows')
    .where('block', '=', block)
    .where('token', '>=', prefix)
    .where('token', '<', prefix + AFTER_LETTERS)
    .execute()
  return entries.reduce((all, { rows }) => all.add(rows), new BlockRows())
}
