import { type RawBuilder, sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { MigrationDb } from './create-table.ts'

/** Rows read in one go. */
const BATCH = 1000

/**
 * What a line says becomes a list without the names of its fields, and its source a column of its own: so two lines that
 * say the same have the same text, and no digest is needed to tell (decision 0024).
 */
export const officialM0050PackedLine = {
  async up(db: MigrationDb): Promise<void> {
    const schema = engineOf(db) === 'postgres' ? db.withSchema('official') : db
    for (const table of ['line', 'former']) {
      await schema.schema
        .alterTable(table)
        .addColumn('source', 'text', (c) => c.notNull().defaultTo('["",""]'))
        .execute()
      await packEntries(schema, table)
    }
    await schema.schema.alterTable('line').dropColumn('digest').execute()
  },
}

/** All of them in one statement: a directory of the whole country has half a million. */
async function rewrite(
  db: MigrationDb,
  table: RawBuilder<unknown>,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const written = rows.map(({ no, entry: before }) => {
    const { entry, source } = packed(JSON.parse(String(before)) as Said)
    return sql`(cast(${no} as integer), cast(${entry} as text), cast(${source} as text))`
  })
  await sql`with written (no, entry, source) as (values ${sql.join(written)})
    update ${table} as old set entry = written.entry, source = written.source
    from written where old.no = written.no`.execute(db)
}

async function packEntries(schema: MigrationDb, table: string): Promise<void> {
  const named = engineOf(schema) === 'postgres' ? sql.id('official', table) : sql.id(table)
  for (let after = 0; ;) {
    const rows = await schema
      .selectFrom(table)
      .select(['no', 'entry'])
      .where('no', '>', after)
      .orderBy('no')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    await rewrite(schema, named, rows)
    after = Number(rows.at(-1)?.['no'])
  }
}

/** As lines were kept before: what is empty is left out. */
type Said = Readonly<Record<string, unknown>>

function packed(said: Said): { entry: string; source: string } {
  const text = (field: string) => said[field] ?? ''
  const list = (field: string) => (said[field] ?? []) as Said[]
  const parts = (field: string, names: readonly string[]) => list(field).map((part) => values(part, names))
  const area = ['prefecture', 'medicalArea', 'municipality', 'municipalityCode', 'district', 'districtCode']
  const entry = [
    text('name'),
    text('kind'),
    values((said['area'] ?? {}) as Said, area),
    said['isSupplement'] === true,
    text('kana'),
    ...['roles', 'scenes', 'uncertainScenes'].map(list),
    ...['postalCode', 'address'].map(text),
    ...['latitude', 'longitude'].map((field) => said[field] ?? null),
    ...['phone', 'fax', 'corporation', 'openDays', 'url', 'note'].map(text),
    ...['night', 'holiday'].map((field) => said[field] ?? 'unknown'),
    parts('numbers', ['kind', 'value']),
    parts('notifications', ['symbol', 'name', 'number', 'startsOn']),
    parts('hours', ['department', 'day', 'from', 'to']),
    parts('details', ['label', 'text']),
  ]
  const source = values((said['source'] ?? {}) as Said, ['document', 'asOf'])
  return { entry: JSON.stringify(entry), source: JSON.stringify(source) }
}

const values = (said: Said, names: readonly string[]) => names.map((name) => said[name] ?? null)
