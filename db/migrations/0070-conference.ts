import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** Conferences with their drafts, and the confirmed versions, which nobody can change afterwards (真正性). */
export const m0070Conference = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'conference')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('held_on', 'text')
      .addColumn('start_time', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('draft', 'text', (c) => c.notNull())
      .addColumn('confirmed_no', 'integer', (c) => c.notNull().check(sql`confirmed_no >= 0`))
      .addColumn('correction_reason', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addCheckConstraint('conference_correction', sql`correction_reason = '' or confirmed_no > 0`)
      .execute()
    await db.schema
      .createIndex('conference_admission')
      .on('conference')
      .columns(['admission_id', 'held_on'])
      .execute()
    await db.schema.createIndex('conference_held').on('conference').column('held_on').execute()

    await createTable(db, 'conference_version')
      .addColumn('conference_id', 'text', (c) => c.notNull().references('conference.id'))
      .addColumn('no', 'integer', (c) => c.notNull().check(sql`no > 0`))
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('confirmed_at', 'text', (c) => c.notNull())
      .addColumn('confirmed_by', 'text', (c) => c.notNull())
      .addColumn('confirmed_by_name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('conference_version_key', ['conference_id', 'no'])
      .addCheckConstraint('conference_version_reason', sql`no = 1 or reason <> ''`)
      .execute()
    await freezeRows(db, 'conference_version')
  },
}
