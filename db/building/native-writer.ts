import type Database from 'better-sqlite3'
import { AREA_COLUMNS } from '../repositories/area-row.ts'
import type { OfficialLineRow, OfficialPlaceRow } from '../tables/official.ts'
import type { OfficialProviderRow } from '../tables/provider.ts'
import type { DirectoryWriter } from './directory-writer.ts'
import { PairThread } from './pair-thread.ts'
import { PlaceCounts } from './place-counts.ts'

const PROVIDER_COLUMNS = [
  'no',
  'id',
  'origin',
  'name',
  'kana',
  'kind',
  'roles',
  ...AREA_COLUMNS,
  'scenes',
  'uncertain_scenes',
  'postal_code',
  'address',
  'latitude',
  'longitude',
  'phone',
  'fax',
  'corporation',
  'open_days',
  'url',
  'note',
  'night',
  'holiday',
  'source_document',
  'source_as_of',
  'folded',
] as const satisfies readonly (keyof OfficialProviderRow)[]

const LINE_COLUMNS = [
  'no',
  'id',
  'origin',
  'section',
  'municipality_code',
  'district_code',
  'place',
  'entry',
  'source',
] as const satisfies readonly (keyof OfficialLineRow)[]

const PLACE_COLUMNS = [
  ...AREA_COLUMNS,
  'roles',
  'count',
] as const satisfies readonly (keyof OfficialPlaceRow)[]

const insertInto = (table: string, columns: readonly string[]) =>
  `insert into official.${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`

/** One for all directories that this thread builds, one after the other. */
let thread: PairThread | undefined

/** Prepared statements on an open SQLite handle with the new directory attached as `official`; `late` makes its late indexes. */
export function nativeWriter(database: Database.Database, late: readonly string[]): DirectoryWriter {
  const line = database.prepare(insertInto('line', LINE_COLUMNS))
  const member = database.prepare(insertInto('member', ['line_no', 'provider_no', 'change']))
  const provider = database.prepare(insertInto('provider', PROVIDER_COLUMNS))
  const pair = database.prepare(insertInto('pair', ['block', 'token', 'entries']))
  const place = database.prepare(insertInto('place', PLACE_COLUMNS))
  const places = new PlaceCounts()
  const likely = database.prepare(insertInto('likely', ['no', 'a_id', 'b_id', 'evidence']))
  thread ??= new PairThread()
  const index = thread
  index.begin((rows) => {
    for (const { block, token, entries } of rows) pair.run(block, token, entries)
  })
  return {
    async lines(rows) {
      for (const row of rows) line.run(...LINE_COLUMNS.map((column) => row[column]))
      await Promise.resolve()
    },
    async members(rows) {
      for (const { line_no, provider_no, change } of rows) member.run(line_no, provider_no, change)
      await Promise.resolve()
    },
    async providers(rows) {
      for (const { row } of rows) provider.run(...PROVIDER_COLUMNS.map((column) => row[column]))
      places.add(rows.map(({ row }) => row))
      index.add(rows.map(({ row: { no, folded }, facets }) => ({ no, folded, facets })))
      await Promise.resolve()
    },
    async likely(rows) {
      for (const { no, a_id, b_id, evidence } of rows) likely.run(no, a_id, b_id, evidence)
      await Promise.resolve()
    },
    async finish() {
      const rest = index.finish()
      for (const row of places.take()) place.run(...PLACE_COLUMNS.map((column) => row[column]))
      for (const made of late) database.exec(made)
      await rest
    },
  }
}
