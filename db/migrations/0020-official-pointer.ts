import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'

/** Which file holds the official directory now: swapping it is one row's change, all or nothing. */
export const m0020OfficialPointer = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'official_pointer')
      .addColumn('id', 'text', (c) => c.primaryKey().check(sql`id = 'current'`))
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('switched_at', 'text', (c) => c.notNull())
      .execute()
  },
}
