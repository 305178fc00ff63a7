import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** 空床・受入状況 as it was told, one row a kind of bed and time. */
export const m0103BedState = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'bed_state'), db)
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('bed_kind', 'text', (c) => c.notNull())
      .addColumn('free', 'integer')
      .addColumn('stance', 'text', (c) => c.notNull().check(sql`stance in ('yes', 'ask', 'no')`))
      .addColumn('conditions', 'text', (c) => c.notNull())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('told_by', 'text', (c) => c.notNull())
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('valid_until', 'text', (c) => c.notNull())
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by_name', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('bed_state_provider')
      .on('bed_state')
      .columns(['provider_id', 'bed_kind', 'as_of'])
      .execute()
    await freezeRows(db, 'bed_state')
  },
}
