import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { createTable, type MigrationDb } from './create-table.ts'

const PLACE = [
  'prefecture',
  'medical_area',
  'municipality',
  'municipality_code',
  'district',
  'district_code',
  'roles',
] as const

/**
 * How many institutions lie where and fill which roles, counted once when a directory is written: before, an index of half
 * its names was kept for it and walked through by everybody who opened the directory.
 */
export const officialM0060Place = {
  async up(db: MigrationDb): Promise<void> {
    const schema = engineOf(db) === 'postgres' ? db.withSchema('official') : db
    await createTable(schema, 'place')
      .addColumn('prefecture', 'text', (c) => c.notNull())
      .addColumn('medical_area', 'text')
      .addColumn('municipality', 'text', (c) => c.notNull())
      .addColumn('municipality_code', 'text', (c) => c.notNull())
      .addColumn('district', 'text')
      .addColumn('district_code', 'text')
      .addColumn('roles', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .insertInto('place')
      .columns([...PLACE, 'count'])
      .expression(
        schema
          .selectFrom('provider')
          .select(PLACE)
          .select((the) => the.cast<number>(the.fn.countAll(), sql`integer`).as('count'))
          .groupBy(PLACE),
      )
      .execute()
    await dropAreaIndex(db)
  },
}

/** On PostgreSQL a directory that was built again has indexes of other names. */
async function dropAreaIndex(db: MigrationDb): Promise<void> {
  if (engineOf(db) === 'sqlite') {
    await db.schema.dropIndex('provider_area').execute()
    return
  }
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where schemaname = 'official' and tablename = 'provider'
      and indexdef like '%medical_area%'`.execute(db)
  for (const { name } of rows) await sql`drop index official.${sql.id(name)}`.execute(db)
}
