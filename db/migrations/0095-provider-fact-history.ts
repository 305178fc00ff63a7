import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'
import { freezeRows } from './freeze-rows.ts'

/** Every state that a fact has had, and every call made to ask for facts: rows that nobody changes. */
export const m0095ProviderFactHistory = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'provider_fact_history'), db)
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('confirmed_on', 'text')
      .addColumn('confirmed_by', 'text', (c) => c.notNull())
      .addColumn('confirmed_how', 'text', (c) => c.notNull())
      .addColumn('valid_until', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addUniqueConstraint('provider_fact_history_once', ['card_id', 'code', 'version'])
      .execute()
    await sql`insert into provider_fact_history (card_id, code, value, note, confirmed_on, confirmed_by,
      confirmed_how, valid_until, version, updated_at, updated_by)
      select card_id, code, value, note, confirmed_on, confirmed_by, confirmed_how, valid_until, version,
      updated_at, updated_by from provider_fact order by card_id, code`.execute(db)
    await freezeRows(db, 'provider_fact_history')

    await addCounter(createTable(db, 'fact_call'), db)
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('called_on', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) =>
        c.notNull().check(sql`outcome in ('done', 'noAnswer', 'later', 'skipped')`),
      )
      .addColumn('again_on', 'text')
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('fact_call_card').on('fact_call').columns(['card_id', 'no']).execute()
    await freezeRows(db, 'fact_call')
  },
}
