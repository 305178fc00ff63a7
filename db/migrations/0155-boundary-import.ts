import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/** Every import of borders, and the borders that stood before the newest one, to go back to. */
export const m0155BoundaryImport = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'boundary_import'), db)
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('files', 'text', (c) => c.notNull())
      .addColumn('prefecture_codes', 'text', (c) => c.notNull())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      .addColumn('imported_by', 'text', (c) => c.notNull())
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .execute()
    await createTable(db, 'boundary_before')
      .addColumn('municipality_code', 'text', (c) => c.primaryKey())
      .addColumn('prefecture_code', 'text', (c) => c.notNull())
      .addColumn('prefecture', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('polygons', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      .addColumn('imported_by', 'text', (c) => c.notNull())
      .execute()
  },
}
