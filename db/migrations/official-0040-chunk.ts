import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import { PairWriter } from '../search/pair-writer.ts'
import { facet } from '../search/search-terms.ts'
import type { MigrationDb } from './create-table.ts'

/** Rows read in one go. */
const BATCH = 500

/**
 * The index of the directory in chunks of some hundred entries, a page each, instead of a row for every entry (decision
 * 0024). A directory that is there already is indexed anew.
 */
export const officialM0040Chunk = {
  async up(db: MigrationDb): Promise<void> {
    const isPostgres = engineOf(db) === 'postgres'
    const schema = isPostgres ? db.withSchema('official') : db
    await schema.schema.dropTable('pair').execute()
    const table = schema.schema
      .createTable('pair')
      .addColumn('block', 'integer', (c) => c.notNull())
      .addColumn('token', 'text', (c) => c.notNull())
      .addColumn('entries', isPostgres ? 'bytea' : 'blob', (c) => c.notNull())
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute()
    await fill(schema)
    await schema.schema.createIndex('pair_token').unique().on('pair').columns(['block', 'token']).execute()
  },
}

async function fill(schema: MigrationDb): Promise<void> {
  const writer = new PairWriter(async (rows) => {
    for (let start = 0; start < rows.length; start += BATCH)
      await schema
        .insertInto('pair')
        .values(rows.slice(start, start + BATCH))
        .execute()
  })
  for (let after = -1; ;) {
    const rows = await schema
      .selectFrom('provider')
      .selectAll()
      .where('no', '>', after)
      .orderBy('no')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) break
    await writer.add(
      rows.map((row) => ({ no: Number(row['no']), folded: String(row['folded']), facets: facetsOf(row) })),
    )
    after = Number(rows.at(-1)?.['no'])
  }
  await writer.finish()
}

function facetsOf(row: Record<string, unknown>): string[] {
  const list = (column: string) => JSON.parse(String(row[column])) as string[]
  const code = String(row['municipality_code'])
  const scenes = new Set([...list('scenes'), ...list('uncertain_scenes')])
  return [
    facet('p', code.slice(0, 2)),
    facet('m', code),
    facet('d', row['district_code'] === null ? `${code}-unknown` : (row['district_code'] as string)),
    ...list('roles').map((role) => facet('r', role)),
    ...Array.from(scenes, (scene) => facet('s', scene)),
    facet('k', String(row['kind'])),
  ]
}
