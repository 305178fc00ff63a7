import { type Dialect, Kysely, sql } from 'kysely'
import { migrate } from './migrate.ts'
import { OFFICIAL_MIGRATIONS, STORE_MIGRATIONS } from './migration-sets.ts'
import type { Db, Schema } from './schema.ts'

/**
 * Opens a store on PostgreSQL (15 or newer, or PGlite in tests) through the given dialect and brings it up to date.
 * Our tables lie in `public`, the official directory in schema `official`. Encryption at rest is the disk's.
 */
export async function openPostgres(dialect: Dialect): Promise<{ db: Db; close: () => Promise<void> }> {
  const db = new Kysely<Schema>({ dialect })
  await sql`create schema if not exists official`.execute(db)
  await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)
  await migrate(db as Kysely<unknown>, { ...OFFICIAL_MIGRATIONS, schema: 'official' })
  return { db, close: () => db.destroy() }
}
