import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { engineOf } from '../engine.ts'

/** The part of a source that a file replaces, in the prefectures (two digits) that it covers. */
export type CoveredSection = {
  readonly origin: string
  readonly section: string
  readonly prefectures: readonly string[]
}

/** What the import found of a line that the directory before it held too. */
export type KnownLine = {
  readonly no: number
  /** Same content, the source's date aside. */
  readonly isUnchanged: boolean
  /** Its date as well. */
  readonly isIdentical: boolean
}

const PAGE = 5000

/** SQLite fills a table quicker without its index; on PostgreSQL it is there from the beginning. */
export async function indexNewLines(db: Db): Promise<void> {
  if (engineOf(db) === 'sqlite') await sql`create unique index official.line_id on line (id)`.execute(db)
}

/** The new lines that were there before, in pages. */
export async function* knownLines(db: Db): AsyncGenerator<KnownLine[]> {
  let after = 0
  for (;;) {
    const { rows } = await sql<{ no: number; same: number; identical: number }>`
      select n.no as no, case when o.entry = n.entry then 1 else 0 end as same,
        case when o.entry = n.entry and o.source = n.source then 1 else 0 end as identical
      from official.line n join official_previous.line o on o.id = n.id
      where n.no > ${after} order by n.no limit ${PAGE}`.execute(db)
    if (rows.length === 0) return
    yield rows.map(({ no, same, identical }) => ({
      no: Number(no),
      isUnchanged: Number(same) === 1,
      isIdentical: Number(identical) === 1,
    }))
    after = Number(rows.at(-1)?.no)
  }
}

/** Places of a scope as a condition on the columns of a line; an empty scope is everywhere. */
function inScope(scope: readonly string[]): RawBuilder<unknown> {
  if (scope.length === 0) return sql`true`
  const prefectures = scope.filter((code) => code.length === 2)
  const municipalities = scope.filter((code) => code.length === 5)
  const districts = scope.filter((code) => code.length > 5)
  const around = [...new Set(districts.map((code) => code.slice(0, 5)))]
  const parts = [
    prefectures.length > 0 && sql`substr(o.municipality_code, 1, 2) in (${sql.join(prefectures)})`,
    municipalities.length > 0 && sql`o.municipality_code in (${sql.join(municipalities)})`,
    districts.length > 0 && sql`o.district_code in (${sql.join(districts)})`,
    // Where nobody knows the district, any chosen one of the municipality counts: unknown is not outside.
    around.length > 0 && sql`(o.district_code is null and o.municipality_code in (${sql.join(around)}))`,
  ].filter((part) => part !== false)
  return sql`(${sql.join(parts, sql` or `)})`
}

async function listCovered(db: Db, covered: readonly CoveredSection[]): Promise<void> {
  await sql`create temporary table covered (origin text, section text, prefecture text)`.execute(db)
  const rows = covered.flatMap(({ origin, section, prefectures }) =>
    prefectures.map((prefecture) => sql`(${origin}, ${section}, ${prefecture})`),
  )
  for (let start = 0; start < rows.length; start += 500)
    await sql`insert into covered values ${sql.join(rows.slice(start, start + 500))}`.execute(db)
  await sql`create index covered_part on covered (origin, section, prefecture)`.execute(db)
}

/** What the directory before held and no file names: `isGone` where a file that should name it does not. */
async function listUnnamed(db: Db, scope: readonly string[]): Promise<void> {
  await sql`create temporary table unnamed (no integer primary key, is_gone integer not null)`.execute(db)
  await sql`insert into unnamed
    select o.no, case
      when o.origin = 'doc000' then 1
      when ${inScope(scope)} and exists (select 1 from covered c where c.origin = o.origin
        and c.section = o.section and c.prefecture = substr(o.municipality_code, 1, 2)) then 1
      else 0 end
    from official_previous.line o
    where not exists (select 1 from official.line n where n.id = o.id)`.execute(db)
}

/** How lines read before that changed or are gone, for the review and the record. */
async function keepFormer(db: Db): Promise<void> {
  const columns = sql`(no, line_id, kind, origin, section, prefecture, entry, source)`
  const former = (kind: string) =>
    sql`o.id, ${sql.lit(kind)}, o.origin, o.section, substr(o.municipality_code, 1, 2), o.entry, o.source`
  await sql`insert into official.former ${columns}
    select row_number() over (order by o.no), ${former('vanished')}
    from unnamed u join official_previous.line o on o.no = u.no where u.is_gone = 1`.execute(db)
  await sql`insert into official.former ${columns}
    select (select count(*) from official.former) + row_number() over (order by n.no), ${former('updated')}
    from official.line n join official_previous.line o on o.id = n.id where o.entry <> n.entry`.execute(db)
}

/**
 * Takes over what the directory before held and the files neither name nor replace; its numbers follow those of the new
 * lines. The new lines must be in and indexed.
 */
export async function carryOver(
  db: Db,
  newLines: number,
  covered: readonly CoveredSection[],
  scope: readonly string[],
): Promise<void> {
  await listCovered(db, covered)
  await listUnnamed(db, scope)
  await keepFormer(db)
  await sql`insert into official.line
      (no, id, origin, section, municipality_code, district_code, place, entry, source)
    select cast(${newLines} as integer) + row_number() over (order by o.no), o.id, o.origin, o.section,
      o.municipality_code, o.district_code, o.place, o.entry, o.source
    from unnamed u join official_previous.line o on o.no = u.no where u.is_gone = 0`.execute(db)
  await sql`drop table unnamed`.execute(db)
  await sql`drop table covered`.execute(db)
}

export type VanishedCount = { origin: string; section: string; prefecture: string; count: number }

/** Lines that the import took out, by part of their source. */
export async function vanishedCounts(db: Db): Promise<VanishedCount[]> {
  const rows = await db
    .selectFrom('official.former')
    .select(['origin', 'section', 'prefecture'])
    .select((the) => the.fn.countAll().as('count'))
    .where('kind', '=', 'vanished')
    .groupBy(['origin', 'section', 'prefecture'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
