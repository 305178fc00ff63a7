import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { createTable, type MigrationDb } from './create-table.ts'
import { copyProvidersToLines } from './official-0020-copy.ts'

/**
 * The directory keeps every line of every source beside the institutions that they were put together to.
 * `line`: as read; `member`: which institution a line belongs to and what the import did to it; `former`: how lines read
 * before; `likely`: pairs for a person; `info`: what the directory was built with.
 */
export const officialM0020Line = {
  async up(db: MigrationDb): Promise<void> {
    const schema = engineOf(db) === 'postgres' ? db.withSchema('official') : db
    await createLine(schema)
    await createTable(schema, 'former')
      .addColumn('no', 'integer', (c) => c.primaryKey())
      .addColumn('line_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('updated', 'vanished')`))
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('section', 'text', (c) => c.notNull())
      .addColumn('prefecture', 'text', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .execute()
    await schema.schema.createIndex('former_line').on('former').column('line_id').execute()
    await createTable(schema, 'likely')
      .addColumn('no', 'integer', (c) => c.primaryKey())
      .addColumn('a_id', 'text', (c) => c.notNull())
      .addColumn('b_id', 'text', (c) => c.notNull())
      .addColumn('evidence', 'text', (c) => c.notNull())
      .execute()
    await createTable(schema, 'info')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute()
    await schema.schema
      .alterTable('provider')
      .addColumn('more', 'text', (c) => c.notNull().defaultTo('{}'))
      .execute()
    await copyProvidersToLines(schema)
    await schema.schema.alterTable('provider').dropColumn('digest').execute()
    await schema.schema.alterTable('provider').dropColumn('service').execute()
  },
}

async function createLine(schema: MigrationDb): Promise<void> {
  await createTable(schema, 'line')
    .addColumn('no', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('municipality_code', 'text', (c) => c.notNull())
    .addColumn('district_code', 'text')
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull())
    .execute()
  await schema.schema.createIndex('line_id').unique().on('line').column('id').execute()
  await createTable(schema, 'member')
    .addColumn('line_no', 'integer', (c) => c.primaryKey())
    .addColumn('provider_no', 'integer', (c) => c.notNull())
    .addColumn('change', 'text', (c) => c.check(sql`change in ('added', 'matched', 'updated')`))
    .execute()
  await schema.schema.createIndex('member_provider').on('member').column('provider_no').execute()
  await schema.schema.createIndex('member_change').on('member').columns(['change', 'line_no']).execute()
}
