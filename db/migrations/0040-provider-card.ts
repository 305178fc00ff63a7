import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { createSearchTable } from '../search/search-index.ts'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/**
 * Our cards of providers. A card outlives the official entry that it was made from: `official_id` is a name,
 * no foreign key, and no import touches these rows. One card an official entry.
 */
export const m0040ProviderCard = {
  async up(db: MigrationDb): Promise<void> {
    const float = engineOf(db) === 'postgres' ? 'double precision' : 'real'
    await addCounter(createTable(db, 'provider_card'), db)
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('official_id', 'text', (c) => c.unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('kana', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('roles', 'text', (c) => c.notNull())
      .addColumn('prefecture', 'text', (c) => c.notNull())
      .addColumn('medical_area', 'text')
      .addColumn('municipality', 'text', (c) => c.notNull())
      .addColumn('municipality_code', 'text', (c) => c.notNull())
      .addColumn('district', 'text')
      .addColumn('district_code', 'text')
      .addColumn('scenes', 'text', (c) => c.notNull())
      .addColumn('uncertain_scenes', 'text', (c) => c.notNull())
      .addColumn('postal_code', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('latitude', float)
      .addColumn('longitude', float)
      .addColumn('phone', 'text', (c) => c.notNull())
      .addColumn('phone_night', 'text', (c) => c.notNull())
      .addColumn('fax', 'text', (c) => c.notNull())
      .addColumn('contact', 'text', (c) => c.notNull())
      .addColumn('corporation', 'text', (c) => c.notNull())
      .addColumn('open_days', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('capabilities', 'text', (c) => c.notNull())
      .addColumn('service_area', 'text', (c) => c.notNull())
      .addColumn('networks', 'text', (c) => c.notNull())
      .addColumn('night', 'text', (c) => c.notNull())
      .addColumn('holiday', 'text', (c) => c.notNull())
      .addColumn('visibility', 'text', (c) =>
        c.notNull().check(sql`visibility in ('public', 'internal', 'undisclosed')`),
      )
      .addColumn('is_fictional', 'integer', (c) => c.notNull().check(sql`is_fictional in (0, 1)`))
      .addColumn('source_document', 'text', (c) => c.notNull())
      .addColumn('source_as_of', 'text', (c) => c.notNull())
      .addColumn('confirmed_on', 'text')
      .addColumn('confirmed_by', 'text', (c) => c.notNull())
      .addColumn('confirmed_how', 'text', (c) => c.notNull())
      .addColumn('name_folded', 'text', (c) => c.notNull())
      .addColumn('phone_folded', 'text', (c) => c.notNull())
      .addColumn('folded', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('provider_card_name')
      .on('provider_card')
      .columns(['name_folded', 'municipality_code'])
      .execute()
    await db.schema.createIndex('provider_card_phone').on('provider_card').column('phone_folded').execute()
    await createSearchTable(db, { table: 'provider_card' })
  },
}
