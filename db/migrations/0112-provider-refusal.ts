import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'

/** Providers whom a patient or the family do not want; one that was taken back stays on record. */
export const m0112ProviderRefusal = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'provider_refusal')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('provider_name', 'text', (c) => c.notNull())
      .addColumn('said_by', 'text', (c) => c.notNull().check(sql`said_by in ('patient', 'family')`))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('said_at', 'text', (c) => c.notNull())
      .addColumn('lifted_at', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('provider_refusal_whom')
      .unique()
      .on('provider_refusal')
      .columns(['patient_id', 'provider_id'])
      .where(sql.ref('lifted_at'), 'is', null)
      .execute()
  },
}
