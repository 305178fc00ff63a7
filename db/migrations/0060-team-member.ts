import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'

/** The home-care team. Who left it stays on record with the reason. */
export const m0060TeamMember = {
  async up(db: MigrationDb): Promise<void> {
    const cover = (column: string) => sql`${sql.ref(column)} in ('yes', 'no', 'unknown')`
    await createTable(db, 'team_member')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('provider_name', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('phone_day', 'text', (c) => c.notNull())
      .addColumn('phone_night', 'text', (c) => c.notNull())
      .addColumn('fax', 'text', (c) => c.notNull())
      .addColumn('night', 'text', (c) => c.notNull().check(cover('night')))
      .addColumn('holiday', 'text', (c) => c.notNull().check(cover('holiday')))
      .addColumn('is_existing', 'integer', (c) => c.notNull().check(sql`is_existing in (0, 1)`))
      .addColumn('since_on', 'text')
      .addColumn('first_visit_on', 'text')
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('removed_at', 'text')
      .addColumn('removed_by', 'text')
      .addColumn('removed_reason', 'text', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('team_member_whom')
      .unique()
      .on('team_member')
      .columns(['admission_id', 'role', 'provider_id'])
      .where(sql.ref('removed_at'), 'is', null)
      .execute()
  },
}
