import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'

/**
 * Views of the directory that people keep: condition, columns and order under a name, each person's own or shared.
 * A person's usual columns are a row without a name.
 */
export const m0130SavedView = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'saved_view')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('owner_id', 'text', (c) => c.notNull())
      .addColumn('owner_name', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('is_shared', 'integer', (c) => c.notNull().check(sql`is_shared in (0, 1)`))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addUniqueConstraint('saved_view_name', ['owner_id', 'name'])
      .execute()
  },
}
