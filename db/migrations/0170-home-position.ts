import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { createTable, type MigrationDb } from './create-table.ts'

/** Where a patient will live, one row a patient; without numbers where it was taken back. */
export const m0170HomePosition = {
  async up(db: MigrationDb): Promise<void> {
    const float = engineOf(db) === 'postgres' ? 'double precision' : 'real'
    await createTable(db, 'home_position')
      .addColumn('patient_id', 'text', (c) => c.primaryKey().references('patient.id'))
      .addColumn('latitude', float)
      .addColumn('longitude', float)
      .addColumn('error_km', float, (c) => c.notNull())
      .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('map', 'typed')`))
      .addColumn('placed_for', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
  },
}
