import { createTable, type MigrationDb } from './create-table.ts'

/** Inquiries and their steps. A provider is asked about one role of one stay in one row, however often. */
export const m0050Inquiry = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'inquiry')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('provider_name', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('method', 'text', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('asked_by', 'text', (c) => c.notNull())
      .addColumn('contact_person', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('call_back_on', 'text')
      .addColumn('call_back_time', 'text', (c) => c.notNull())
      .addColumn('answered_at', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addUniqueConstraint('inquiry_whom', ['admission_id', 'role', 'provider_id'])
      .execute()
    await db.schema.createIndex('inquiry_state').on('inquiry').columns(['state', 'asked_at']).execute()
    await db.schema
      .createIndex('inquiry_provider')
      .on('inquiry')
      .columns(['provider_id', 'role', 'answered_at'])
      .execute()

    await createTable(db, 'inquiry_step')
      .addColumn('inquiry_id', 'text', (c) => c.notNull().references('inquiry.id'))
      .addColumn('no', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('method', 'text', (c) => c.notNull())
      .addColumn('contact_person', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('call_back_on', 'text')
      .addColumn('call_back_time', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('inquiry_step_key', ['inquiry_id', 'no'])
      .execute()
  },
}
