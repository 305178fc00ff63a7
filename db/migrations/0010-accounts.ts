import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/** Accounts, the hospital's own details, the access log. */
export const m0010Accounts = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'user_account')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('login_name', 'text', (c) => c.notNull())
      .addColumn('login_folded', 'text', (c) => c.notNull().unique())
      .addColumn('display_name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('must_change_password', 'integer', (c) =>
        c.notNull().check(sql`must_change_password in (0, 1)`),
      )
      .addColumn('is_active', 'integer', (c) => c.notNull().check(sql`is_active in (0, 1)`))
      .addColumn('failed_tries', 'integer', (c) => c.notNull())
      .addColumn('locked_until', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()

    await createTable(db, 'hospital')
      .addColumn('id', 'text', (c) => c.primaryKey().check(sql`id = 'own'`))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('department', 'text', (c) => c.notNull())
      .addColumn('postal_code', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('fax', 'text', (c) => c.notNull())
      .addColumn('is_practice', 'integer', (c) => c.notNull().check(sql`is_practice in (0, 1)`))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()

    await addCounter(createTable(db, 'access_log'), db)
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text')
      .addColumn('user_name', 'text', (c) => c.notNull())
      .addColumn('call', 'text', (c) => c.notNull())
      .addColumn('about', 'text')
      .addColumn('outcome', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('access_log_about').on('access_log').columns(['about', 'at']).execute()
  },
}
