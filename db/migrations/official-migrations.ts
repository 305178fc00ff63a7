import type { Migration } from 'kysely/migration'

/** Migrations of the official directory (what imports bring). Append only. */
export const officialMigrations: Record<string, Migration> = {}
