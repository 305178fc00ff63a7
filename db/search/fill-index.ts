import { type QueryExecutorProvider, sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { indexText, type SearchIndex } from './search-index.ts'
import { qualified } from './search-table.ts'

export type IndexEntry = {
  readonly no: number
  readonly foldedFields: readonly string[]
  readonly facets: readonly string[]
}

/** Makes building a large index faster; before the first row. Nothing to do on PostgreSQL. */
export async function prepareToFill(db: QueryExecutorProvider, index: SearchIndex): Promise<void> {
  if (engineOf(db) !== 'sqlite') return
  const name = sql.id(`${index.table}_search`)
  const table = qualified(index, `${index.table}_search`)
  await sql`insert into ${table} (${name}, rank) values ('hashsize', 33554432)`.execute(db)
}

/** Puts many new rows into the index in one statement; none of them may be in it already. */
export async function addToIndex(
  db: QueryExecutorProvider,
  index: SearchIndex,
  entries: readonly IndexEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const table = qualified(index, `${index.table}_search`)
  const isSqlite = engineOf(db) === 'sqlite'
  const values = entries.map(({ no, foldedFields, facets }) => {
    const text = indexText(db, foldedFields, facets)
    return isSqlite ? sql`(${no}, ${text})` : sql`(${no}::integer, to_tsvector('simple', ${text}))`
  })
  const columns = isSqlite ? sql`rowid, t` : sql`no, tok`
  await sql`insert into ${table} (${columns}) values ${sql.join(values)}`.execute(db)
}

/** Takes every entry out of the index. */
export async function emptyIndex(db: QueryExecutorProvider, index: SearchIndex): Promise<void> {
  await sql`delete from ${qualified(index, `${index.table}_search`)}`.execute(db)
}
