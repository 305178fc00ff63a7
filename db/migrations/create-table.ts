import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { engineOf } from '../engine.ts'

/** The untyped handle of a migration: a migration must not change when the schema type does. */
export type MigrationDb = Kysely<Record<string, Record<string, unknown>>>

/** A table that keeps its column types: STRICT on SQLite, `COLLATE "C"` order comes from the database on PostgreSQL. */
export function createTable(db: MigrationDb, name: string): CreateTableBuilder<string> {
  const table = db.schema.createTable(name)
  return engineOf(db) === 'sqlite' ? table.modifyEnd(sql`strict`) : table
}

/** Column of whole numbers that counts up by itself (access log, search order). */
export function addCounter(table: CreateTableBuilder<string>, db: MigrationDb): CreateTableBuilder<string> {
  return engineOf(db) === 'sqlite'
    ? table.addColumn('no', 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn('no', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
}
