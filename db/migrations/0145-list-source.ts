import { createTable, type MigrationDb } from './create-table.ts'

/** How lists of somebody's own making are read (columns, kind, municipality), found again by their headings. */
export const m0145ListSource = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'list_source')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('signature', 'text', (c) => c.notNull())
      .addColumn('mapping', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addColumn('updated_by_name', 'text', (c) => c.notNull())
      .execute()
  },
}
