import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { createTable, type MigrationDb } from './create-table.ts'

/**
 * Lines that an import carried over and read again by changed legends are kept as they read before, too: `former` takes a
 * third kind. SQLite cannot change the check of a table, so the table is made anew.
 */
export const officialM0070Reread = {
  async up(db: MigrationDb): Promise<void> {
    const schema = engineOf(db) === 'postgres' ? db.withSchema('official') : db
    await createTable(schema, 'former_next')
      .addColumn('no', 'integer', (c) => c.primaryKey())
      .addColumn('line_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('updated', 'vanished', 'reread')`))
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('section', 'text', (c) => c.notNull())
      .addColumn('prefecture', 'text', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .execute()
    const columns = ['no', 'line_id', 'kind', 'origin', 'section', 'prefecture', 'entry', 'source'] as const
    await schema
      .insertInto('former_next')
      .columns(columns)
      .expression((from) => from.selectFrom('former').select(columns))
      .execute()
    await schema.schema.dropTable('former').execute()
    await schema.schema.alterTable('former_next').renameTo('former').execute()
    await schema.schema.createIndex('former_line').on('former').column('line_id').execute()
  },
}
