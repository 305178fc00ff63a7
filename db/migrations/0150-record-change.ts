import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** Who changed agreements, plans for a disaster and areas of our own, when, and what; only added to. */
export const m0150RecordChange = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'record_change'), db)
      .addColumn('record_kind', 'text', (c) => c.notNull())
      .addColumn('record_id', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('step', 'text', (c) => c.notNull().check(sql`step in ('made', 'changed', 'removed')`))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('fields', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('record_change_record')
      .on('record_change')
      .columns(['record_kind', 'record_id', 'no'])
      .execute()
    await freezeRows(db, 'record_change')
  },
}
