import { engineOf } from '../engine.ts'
import { createSearchTable } from '../search/search-index.ts'
import { createTable, type MigrationDb } from './create-table.ts'

/**
 * The official directory: what public documents and open data say about providers, line by line.
 * `no` is given in display order when the directory is built. On PostgreSQL the tables lie in schema `official`;
 * in SQLite the file is migrated alone and attached under that name when read.
 */
export const officialM0010Provider = {
  async up(db: MigrationDb): Promise<void> {
    const isPostgres = engineOf(db) === 'postgres'
    const schema = isPostgres ? db.withSchema('official') : db
    const float = isPostgres ? 'double precision' : 'real'
    await createTable(schema, 'provider')
      .addColumn('no', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('service', 'text', (c) => c.notNull())
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
      .addColumn('fax', 'text', (c) => c.notNull())
      .addColumn('corporation', 'text', (c) => c.notNull())
      .addColumn('open_days', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('night', 'text', (c) => c.notNull())
      .addColumn('holiday', 'text', (c) => c.notNull())
      .addColumn('source_document', 'text', (c) => c.notNull())
      .addColumn('source_as_of', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('folded', 'text', (c) => c.notNull())
      .execute()
    // Covers the counts of the area tree and of roles, so that they never read the rows themselves.
    await schema.schema
      .createIndex('provider_area')
      .on('provider')
      .columns([
        'municipality_code',
        'district_code',
        'roles',
        'prefecture',
        'medical_area',
        'municipality',
        'district',
      ])
      .execute()
    await createSearchTable(
      db,
      isPostgres ? { table: 'provider', schema: 'official' } : { table: 'provider' },
    )
  },
}
