import { createTable, type MigrationDb } from './create-table.ts'

/** Borders of municipalities for the map, simplified; each with the file that it comes from and its date. */
export const m0135Boundary = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'boundary')
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
    await db.schema.createIndex('boundary_prefecture').on('boundary').column('prefecture_code').execute()
  },
}
