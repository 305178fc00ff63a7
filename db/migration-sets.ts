import type { MigrationSet } from './migrate.ts'
import { officialMigrations } from './migrations/official-migrations.ts'
import { storeMigrations } from './migrations/store-migrations.ts'

export const STORE_MIGRATIONS: MigrationSet = { table: 'store_migration', list: storeMigrations }

/** On PostgreSQL the directory is a schema of the same database; in SQLite a file of its own. */
export const OFFICIAL_MIGRATIONS: MigrationSet = { table: 'official_migration', list: officialMigrations }
