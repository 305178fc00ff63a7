import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/** Who has made sure of a FAX number: two different people. A changed number ends its check; the row stays. */
export const m0097FaxCheck = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'fax_check'), db)
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('digits', 'text', (c) => c.notNull().check(sql`digits <> ''`))
      .addColumn('number', 'text', (c) => c.notNull())
      .addColumn('test_sent_at', 'text')
      .addColumn('test_sent_by', 'text')
      .addColumn('first_by', 'text')
      .addColumn('first_at', 'text')
      .addColumn('first_how', 'text', (c) => c.notNull())
      .addColumn('second_by', 'text')
      .addColumn('second_at', 'text')
      .addColumn('second_how', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('ended_reason', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addCheckConstraint(
        'fax_check_two',
        sql`second_by is null or (first_by is not null and second_by <> first_by)`,
      )
      .execute()
    await db.schema
      .createIndex('fax_check_open')
      .unique()
      .on('fax_check')
      .columns(['card_id', 'digits'])
      .where(sql.ref('ended_at'), 'is', null)
      .execute()
  },
}
