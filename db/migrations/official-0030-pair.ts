import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { PairWriter } from '../search/pair-writer.ts'
import { facet } from '../search/search-terms.ts'
import type { MigrationDb } from './create-table.ts'

/** Rows read in one go. */
const BATCH = 500

/**
 * The directory's own index in the place of the engine's: of every pair of characters and every facet the rows that hold
 * it, in blocks (decision 0021). A directory that is there already is indexed anew. What is only read for one institution
 * at a time comes from its lines and is no longer kept twice.
 */
export const officialM0030Pair = {
  async up(db: MigrationDb): Promise<void> {
    const isPostgres = engineOf(db) === 'postgres'
    const schema = isPostgres ? db.withSchema('official') : db
    const table = schema.schema
      .createTable('pair')
      .addColumn('block', 'integer', (c) => c.notNull())
      .addColumn('token', 'text', (c) => c.notNull())
      .addColumn('rows', isPostgres ? 'bytea' : 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('pair_key', ['block', 'token'])
    await (isPostgres ? table : table.modifyEnd(sql`strict, without rowid`)).execute()
    await fill(schema)
    await schema.schema.dropTable('provider_search').execute()
    await schema.schema.alterTable('provider').dropColumn('more').execute()
    if (!isPostgres) await openIdIndex(db)
  },
}

/** SQLite cannot take a constraint off a table: its copy has an index that a build may make at the end. */
async function openIdIndex(db: MigrationDb): Promise<void> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema where type = 'table' and name = 'provider'`.execute(db)
  const shape = rows[0]?.sql ?? ''
  const area = `create index provider_area on provider (municipality_code, district_code, roles, prefecture,
    medical_area, municipality, district)`
  await sql
    .raw(shape.replace(/^create table "provider"/iu, 'create table provider_open').replace(/ unique/u, ''))
    .execute(db)
  await sql`insert into provider_open select * from provider`.execute(db)
  await sql`drop table provider`.execute(db)
  await sql`alter table provider_open rename to provider`.execute(db)
  await sql.raw(area).execute(db)
  await sql`create unique index provider_id on provider (id)`.execute(db)
}

async function fill(schema: MigrationDb): Promise<void> {
  const writer = new PairWriter(async (rows) => {
    for (let start = 0; start < rows.length; start += BATCH)
      await schema
        .insertInto('pair')
        .values(rows.slice(start, start + BATCH))
        .execute()
  })
  for (let after = -1; ;) {
    const rows = await schema
      .selectFrom('provider')
      .selectAll()
      .where('no', '>', after)
      .orderBy('no')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) break
    await writer.add(
      rows.map((row) => ({ no: Number(row['no']), folded: String(row['folded']), facets: facetsOf(row) })),
    )
    after = Number(rows.at(-1)?.['no'])
  }
  await writer.finish()
}

function facetsOf(row: Record<string, unknown>): string[] {
  const list = (column: string) => JSON.parse(String(row[column])) as string[]
  const code = String(row['municipality_code'])
  const scenes = new Set([...list('scenes'), ...list('uncertain_scenes')])
  return [
    facet('p', code.slice(0, 2)),
    facet('m', code),
    facet('d', row['district_code'] === null ? `${code}-unknown` : (row['district_code'] as string)),
    ...list('roles').map((role) => facet('r', role)),
    ...Array.from(scenes, (scene) => facet('s', scene)),
    facet('k', String(row['kind'])),
  ]
}
