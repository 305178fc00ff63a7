import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { OfficialPairRow } from '../tables/official.ts'
import { chunkEntries, rowsInChunk } from './pair-chunk.ts'
import { BLOCK_ROWS, BlockRows } from './pair-rows.ts'

/** Words are letters and digits alone: this stands behind all of them. */
const AFTER_LETTERS = '{'

/** The blocks of the directory from `first` on. */
export async function blocksFrom(db: Db, first: number): Promise<number[]> {
  const last = await db
    .selectFrom('official.provider')
    .select((the) => the.fn.max('no').as('no'))
    .executeTakeFirst()
  const count = Math.floor(Number(last?.no ?? -1) / BLOCK_ROWS) + 1 - first
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at)
}

/** Rows of words in blocks, still packed; a block has only those words that stand in it. */
export type PackedRows = ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>

/** Looks up words in blocks: of each the chunk that begins last before it. */
export async function packedRows(
  db: Db,
  blocks: readonly number[],
  tokens: readonly string[],
): Promise<PackedRows> {
  const found = new Map(blocks.map((block) => [block, new Map<string, Uint8Array>()]))
  if (blocks.length === 0 || tokens.length === 0) return found
  const asked = blocks.flatMap((block) =>
    tokens.map((token) => sql`(cast(${block} as integer), cast(${token} as text))`),
  )
  const { rows } = await sql<OfficialPairRow & { asked: string }>`
    with asked (block, token) as (values ${sql.join(asked)})
    select a.block as block, a.token as asked, p.entries as entries
    from asked a join official.pair p on p.block = a.block and p.token =
      (select max(q.token) from official.pair q where q.block = a.block and q.token <= a.token)`.execute(db)
  for (const { block, asked: token, entries } of rows) {
    const packed = rowsInChunk(entries, token)
    if (packed !== undefined) found.get(Number(block))?.set(token, packed)
  }
  return found
}

/** The rows of a block that hold any word that begins so. */
export async function rowsOfPrefix(db: Db, block: number, prefix: string): Promise<BlockRows> {
  const { rows: chunks } = await sql<OfficialPairRow>`
    select entries from official.pair where block = ${block} and token < ${prefix + AFTER_LETTERS}
    and token >= coalesce((select max(q.token) from official.pair q
      where q.block = ${block} and q.token <= ${prefix}), '')`.execute(db)
  const all = new BlockRows()
  for (const { entries } of chunks) {
    for (const { token, rows } of chunkEntries(entries)) if (token.startsWith(prefix)) all.add(rows)
  }
  return all
}
