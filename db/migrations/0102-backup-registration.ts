import { createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** 入院希望患者: patients whom a backup hospital knows beforehand, and each time that information was given. */
export const m0102BackupRegistration = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'backup_registration')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('hospital_id', 'text', (c) => c.notNull())
      .addColumn('hospital_name', 'text', (c) => c.notNull())
      .addColumn('doctor_id', 'text')
      .addColumn('doctor_name', 'text', (c) => c.notNull())
      .addColumn('consent_on', 'text')
      .addColumn('consent_by', 'text', (c) => c.notNull())
      .addColumn('registered_on', 'text', (c) => c.notNull())
      .addColumn('ended_on', 'text')
      .addColumn('end_reason', 'text', (c) => c.notNull())
      .addColumn('last_given_on', 'text')
      .addColumn('next_due_on', 'text')
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('backup_registration_patient')
      .on('backup_registration')
      .column('patient_id')
      .execute()
    await db.schema
      .createIndex('backup_registration_due')
      .on('backup_registration')
      .column('next_due_on')
      .execute()
    await createTable(db, 'backup_giving')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('registration_id', 'text', (c) => c.notNull().references('backup_registration.id'))
      .addColumn('given_on', 'text', (c) => c.notNull())
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('given_to', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('backup_giving_of').on('backup_giving').column('registration_id').execute()
    await freezeRows(db, 'backup_giving')
  },
}
