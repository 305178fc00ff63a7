import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** Our changes of the shipped masters; every change is a further row, none is ever rewritten. */
export const m0110MasterEdit = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'master_edit'), db)
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('changed', 'removed', 'shipped')`))
      .addColumn('entry', 'text')
      .addColumn('shipped', 'text')
      .addColumn('effective_from', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('verified_by', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('master_edit_version')
      .unique()
      .on('master_edit')
      .columns(['file', 'key', 'version'])
      .execute()
    await freezeRows(db, 'master_edit')
  },
}
