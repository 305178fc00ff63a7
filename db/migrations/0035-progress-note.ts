import { createTable, type MigrationDb } from './create-table.ts'

/** Notes of the course: a row a version; rows are only added. */
export const m0035ProgressNote = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'progress_note')
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('happened_on', 'text', (c) => c.notNull())
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('progress_note_key', ['id', 'version'])
      .execute()
    await db.schema.createIndex('progress_note_patient').on('progress_note').column('patient_id').execute()
  },
}
