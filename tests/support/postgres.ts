import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { openPostgres } from '../../db/open-postgres.ts'
import type { Db } from '../../db/schema.ts'

export type TestPostgres = { readonly db: Db; readonly close: () => Promise<void> }

/**
 * A migrated store on PostgreSQL: on the server that `IEJI_POSTGRES` names (a connection address whose user may make
 * databases), else in PGlite, which takes seconds to start: one a test file.
 */
export async function openTestPostgres(): Promise<TestPostgres> {
  const server = process.env.IEJI_POSTGRES
  return server === undefined || server === ''
    ? await openPostgres(new PGliteDialect({ pglite: new PGlite() }))
    : await openOnServer(server)
}

const poolDialect = (connectionString: string): Dialect =>
  new PostgresDialect({ pool: new Pool({ connectionString, max: 4 }) })

/** A database of its own with the order of characters that the store asks for; dropped at the end. */
async function openOnServer(server: string): Promise<TestPostgres> {
  const name = `ieji_test_${randomUUID().replaceAll('-', '')}`
  const maintenance = new Kysely<unknown>({ dialect: poolDialect(server) })
  await sql`create database ${sql.id(name)} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`.execute(
    maintenance,
  )
  const address = new URL(server)
  address.pathname = `/${name}`
  const store = await openPostgres(poolDialect(address.href))
  return {
    db: store.db,
    async close() {
      await store.close()
      await sql`drop database ${sql.id(name)}`.execute(maintenance)
      await maintenance.destroy()
    },
  }
}
