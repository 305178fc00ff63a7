import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'

/**
 * A partner's consent to stand in the papers of one patient, with the numbers they allowed. A row never changes but
 * for its end: a changed consent is a new row, and who agreed to what stays on record.
 */
export const m0180NamingConsent = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'naming_consent')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('provider_name', 'text', (c) => c.notNull())
      .addColumn('phone_day', 'text', (c) => c.notNull())
      .addColumn('phone_night', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('agreed_on', 'text', (c) => c.notNull())
      .addColumn('way', 'text', (c) =>
        c.notNull().check(sql`way in ('phone', 'fax', 'visit', 'mail', 'meeting')`),
      )
      .addColumn('includes_partners', 'integer', (c) => c.notNull().check(sql`includes_partners in (0, 1)`))
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('ended_by', 'text')
      .addColumn('ended_reason', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('naming_consent_whom')
      .unique()
      .on('naming_consent')
      .columns(['admission_id', 'provider_id'])
      .where(sql.ref('ended_at'), 'is', null)
      .execute()
  },
}
