import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { engineOf } from './engine.ts'

/** The database was written by a newer program; opening it with this one could lose what it does not know. */
export class NewerDatabaseError extends Error {}

export type MigrationSet = {
  readonly table: string
  readonly schema?: string
  readonly list: Record<string, Migration>
}

async function appliedNames(db: Kysely<unknown>, set: MigrationSet): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const isThere = tables.some(
    ({ name, schema }) => name === set.table && (set.schema === undefined || schema === set.schema),
  )
  if (!isThere) return []
  const table = set.schema === undefined ? sql.id(set.table) : sql.id(set.schema, set.table)
  const { rows } = await sql<{ name: string }>`select name from ${table} order by name`.execute(db)
  return rows.map((row) => row.name)
}

/** Names of migrations that still have to run; throws NewerDatabaseError where the database knows more than we. */
export async function pendingMigrations(db: Kysely<unknown>, set: MigrationSet): Promise<string[]> {
  const known = Object.keys(set.list)
  const applied = await appliedNames(db, set)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new NewerDatabaseError(`unknown migrations: ${unknown.join(', ')}`)
  return known.filter((name) => !applied.includes(name))
}

/** Runs what is pending in one transaction: all or nothing. Returns the names that ran. */
export async function migrate(db: Kysely<unknown>, set: MigrationSet): Promise<string[]> {
  const pending = await pendingMigrations(db, set)
  if (pending.length === 0) return []
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(set.list) },
    migrationTableName: set.table,
    // Numbers are given out beforehand: a lower one may be finished after a higher one. No two touch the same table.
    allowUnorderedMigrations: true,
    migrationLockTableName: `${set.table}_lock`,
    ...(set.schema === undefined || engineOf(db) === 'sqlite' ? {} : { migrationTableSchema: set.schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return pending
}
