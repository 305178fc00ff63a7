import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { fieldTokens, type SearchTerms } from './search-terms.ts'

/**
 * A table of our own records with `no` (integer key in display order) and `folded` (folded text of all fields), and beside
 * it its search table `<table>_search`. The official directory, which is written once, has an index of its own
 * (pair-search.ts).
 */
export type SearchIndex = { readonly table: string }

const searchTable = ({ table }: SearchIndex) => sql.id(`${table}_search`)

/** Makes the search table of a table, on PostgreSQL in a schema; in migrations. */
export async function createSearchTable(
  db: QueryExecutorProvider,
  index: SearchIndex & { readonly schema?: string },
): Promise<void> {
  const name = `${index.table}_search`
  const table = index.schema === undefined ? sql.id(name) : sql.id(index.schema, name)
  if (engineOf(db) === 'sqlite') {
    await sql`create virtual table ${table} using fts5(
      t, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii')`.execute(db)
    return
  }
  await sql`create table ${table} (no integer primary key, tok tsvector not null)`.execute(db)
  // Without wide statistics the planner walks the key for rare words: seconds instead of milliseconds.
  await sql`alter table ${table} alter tok set statistics 2000`.execute(db)
  await sql`create index ${sql.id(`${name}_tok`)} on ${table} using gin (tok) with (fastupdate = off)`.execute(
    db,
  )
}

/** The text of a row's index entry: bigrams of every folded field and its facets. SQLite needs each word once. */
function indexText(
  db: QueryExecutorProvider,
  foldedFields: readonly string[],
  facets: readonly string[],
): string {
  const fields = foldedFields.filter((field) => field !== '').map(fieldTokens)
  if (engineOf(db) === 'sqlite') return [...new Set([...fields.flat(), ...facets])].join(' ')
  return [...fields.map((tokens) => tokens.join(' ')), ...facets].join(' zzzzzzzz ')
}

/** Puts a row's entry into the index, in the place of an older one. */
export async function putIntoIndex(
  db: QueryExecutorProvider,
  index: SearchIndex,
  row: { no: number; foldedFields: readonly string[]; facets: readonly string[] },
): Promise<void> {
  await removeFromIndex(db, index, row.no)
  const text = indexText(db, row.foldedFields, row.facets)
  const table = searchTable(index)
  if (engineOf(db) === 'sqlite')
    await sql`insert into ${table} (rowid, t) values (${row.no}, ${text})`.execute(db)
  else
    await sql`insert into ${table} (no, tok) values (${row.no}, to_tsvector('simple', ${text}))`.execute(db)
}

export async function removeFromIndex(
  db: QueryExecutorProvider,
  index: SearchIndex,
  no: number,
): Promise<void> {
  const table = searchTable(index)
  const key = engineOf(db) === 'sqlite' ? sql.id('rowid') : sql.id('no')
  await sql`delete from ${table} where ${key} = ${no}`.execute(db)
}

/** Takes every entry out of the index. */
export async function emptyIndex(db: QueryExecutorProvider, index: SearchIndex): Promise<void> {
  await sql`delete from ${searchTable(index)}`.execute(db)
}

function sqliteMatch(terms: SearchTerms): string {
  return [
    ...terms.words.flatMap((word) => (word.prefix === undefined ? word.tokens : [`${word.prefix}*`])),
    ...terms.facets,
    ...(terms.anyOf ?? []).map((group) => `(${group.join(' OR ')})`),
  ].join(' AND ')
}

function postgresMatch(terms: SearchTerms): string {
  return [
    ...terms.words.map((word) =>
      word.prefix === undefined ? `(${word.tokens.join(' <-> ')})` : `${word.prefix}:*`,
    ),
    ...terms.facets,
    ...(terms.anyOf ?? []).map((group) => `(${group.join(' | ')})`),
  ].join(' & ')
}

/** A bigram set can hold the pairs of a long word without the word: from three characters up the text decides. */
function recheck(terms: SearchTerms): RawBuilder<unknown> {
  const long = terms.words.filter((word) => word.tokens.length > 1)
  return sql.join([sql`true`, ...long.map((word) => sql`instr(p.folded, ${word.folded}) > 0`)], sql` and `)
}

/**
 * The `no`s of the rows that hold every word and every facet, in the order of `no`, after `afterNo`, at most `limit`.
 * Exact: the same rows as a scan of the folded text would give.
 */
export async function searchNumbers(
  db: QueryExecutorProvider,
  index: SearchIndex,
  terms: SearchTerms,
  page: { afterNo?: number; limit: number },
): Promise<number[]> {
  const rows = sql.id(index.table)
  const after = page.afterNo ?? -1
  const asksAll = terms.words.length + terms.facets.length + (terms.anyOf ?? []).length === 0
  if (asksAll) {
    const query = sql<Hit>`select no from ${rows} where no > ${after} order by no limit ${page.limit}`
    return (await query.execute(db)).rows.map((row) => row.no)
  }
  return engineOf(db) === 'sqlite'
    ? await searchSqlite(db, index, terms, { after, limit: page.limit })
    : await searchPostgres(db, index, terms, { after, limit: page.limit })
}

type Hit = { readonly no: number }
type After = { readonly after: number; readonly limit: number }

async function searchSqlite(
  db: QueryExecutorProvider,
  index: SearchIndex,
  terms: SearchTerms,
  { after, limit }: After,
): Promise<number[]> {
  const { rows } = await sql<Hit>`
    select s.rowid as no from ${searchTable(index)} s
      join ${sql.id(index.table)} p on p.no = s.rowid
      where s.${sql.id(`${index.table}_search`)} match ${sqliteMatch(terms)} and ${recheck(terms)} and s.rowid > ${after}
      order by s.rowid limit ${limit}`.execute(db)
  return rows.map((row) => row.no)
}

/** So many hits are sorted in no time; of more, a walk along the key finds a page's worth soon. */
const FEW_HITS = 2_000

/**
 * Left alone, PostgreSQL walks the key for rare words (seconds) or gathers every hit of common ones: the hits are taken
 * first, and only where there are many of them the key is walked.
 */
async function searchPostgres(
  db: QueryExecutorProvider,
  index: SearchIndex,
  terms: SearchTerms,
  { after, limit }: After,
): Promise<number[]> {
  const entries = searchTable(index)
  const hits = sql`from ${entries} where tok @@ ${postgresMatch(terms)}::tsquery and no > ${after}`
  const { rows: few } = await sql<Hit & { all: number | string }>`
    with hit as materialized (select no ${hits} limit ${FEW_HITS + 1})
    select no, count(*) over () as all from hit order by no limit ${limit}`.execute(db)
  if (Number(few[0]?.all ?? 0) <= FEW_HITS) return few.map((row) => row.no)
  const { rows } = await sql<Hit>`select no ${hits} order by no limit ${limit}`.execute(db)
  return rows.map((row) => row.no)
}
