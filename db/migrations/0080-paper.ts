import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** Papers: drafts as they are edited, and what was issued (発行控え), which nobody can change afterwards. */
export const m0080Paper = {
  async up(db: MigrationDb): Promise<void> {
    await createDraft(db)
    await createIssued(db)
    await createFile(db)
    await createTable(db, 'paper_counter')
      .addColumn('year', 'integer', (c) => c.primaryKey())
      .addColumn('last', 'integer', (c) => c.notNull().check(sql`last > 0`))
      .execute()
  },
}

/** One draft for a kind, a recipient and a conference; where there is none of them, the column is empty. */
async function createDraft(db: MigrationDb): Promise<void> {
  await createTable(db, 'paper_draft')
    .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('recipient_key', 'text', (c) => c.notNull())
    .addColumn('conference_id', 'text', (c) => c.notNull())
    .addColumn('recipient_name', 'text', (c) => c.notNull())
    .addColumn('typed', 'text', (c) => c.notNull())
    .addColumn('doctor_text', 'text')
    .addColumn('doctor_name', 'text', (c) => c.notNull())
    .addColumn('doctor_recorded_by', 'text', (c) => c.notNull())
    .addColumn('doctor_recorded_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_draft_key', ['admission_id', 'kind', 'recipient_key', 'conference_id'])
    .addCheckConstraint('paper_draft_doctor', sql`(doctor_text is null) = (doctor_recorded_at is null)`)
    .execute()
}

async function createIssued(db: MigrationDb): Promise<void> {
  await addCounter(createTable(db, 'issued_paper'), db)
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('version', 'integer', (c) => c.notNull().check(sql`version > 0`))
    .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
    .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('recipient_key', 'text', (c) => c.notNull())
    .addColumn('conference_id', 'text', (c) => c.notNull())
    .addColumn('recipient_name', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('copies', 'integer', (c) => c.notNull().check(sql`copies > 0`))
    .addColumn('warnings', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('folded', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('issued_on', 'text', (c) => c.notNull())
    .addColumn('issued_at', 'text', (c) => c.notNull())
    .addColumn('issued_by', 'text', (c) => c.notNull())
    .addColumn('issued_by_name', 'text', (c) => c.notNull())
    .addUniqueConstraint('issued_paper_version', [
      'admission_id',
      'kind',
      'recipient_key',
      'conference_id',
      'version',
    ])
    .addCheckConstraint('issued_paper_reason', sql`warnings = '[]' or reason <> ''`)
    .execute()
  await db.schema.createIndex('issued_paper_patient').on('issued_paper').column('patient_id').execute()
  await freezeRows(db, 'issued_paper')
}

/** The bytes stand apart, so that reading the list never reads them. */
async function createFile(db: MigrationDb): Promise<void> {
  await createTable(db, 'issued_paper_file')
    .addColumn('issued_paper_id', 'text', (c) => c.primaryKey().references('issued_paper.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('pdf', engineOf(db) === 'sqlite' ? 'blob' : 'bytea', (c) => c.notNull())
    .execute()
  await freezeRows(db, 'issued_paper_file')
}
