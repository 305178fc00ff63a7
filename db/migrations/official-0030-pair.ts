import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { MigrationDb } from './create-table.ts'

/**
 * The directory's own index in the place of the engine's: of every pair of characters and every facet the rows that hold
 * it, in blocks (decision 0021); official-0040 fills it. What is only read for one institution at a time comes from its lines
 * and is no longer kept twice.
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
