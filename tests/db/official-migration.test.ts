import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { type MigrationSet, migrate } from '../../db/migrate.ts'
import { OFFICIAL_MIGRATIONS } from '../../db/migration-sets.ts'
import { migrateOfficialFile } from '../../db/official-file.ts'
import { openOfficialAlone } from '../../db/official-builder.ts'
import { kyselyOver, openEncrypted } from '../../db/open-sqlite.ts'
import { openPostgres } from '../../db/open-postgres.ts'
import { officialNumbers } from '../../db/repositories/official-index.ts'
import { findOfficial, findOfficialFacts } from '../../db/repositories/official-provider.ts'
import type { Db, Schema } from '../../db/schema.ts'
import { facet, searchTerms } from '../../db/search/search-terms.ts'

/** The first program had this much of the directory. */
const FIRST: MigrationSet = {
  table: OFFICIAL_MIGRATIONS.table,
  list: Object.fromEntries(Object.entries(OFFICIAL_MIGRATIONS.list).slice(0, 1)),
}

const row = (no: number, name: string, more: Record<string, string | null> = {}) => ({
  no,
  id: `doc000:35206:${no}`,
  origin: 'doc000',
  service: '診療所',
  name,
  kana: '',
  kind: 'clinic',
  roles: '["homeDoctor"]',
  prefecture: '山口県',
  medical_area: null,
  municipality: '防府市',
  municipality_code: '35206',
  district: null,
  district_code: null,
  scenes: '["endOfLife"]',
  uncertain_scenes: '[]',
  postal_code: '',
  address: '防府市架空町1-2',
  latitude: null,
  longitude: null,
  phone: '0835-00-0000',
  fax: '',
  corporation: '',
  open_days: '',
  url: '',
  note: '',
  night: 'unknown',
  holiday: 'unknown',
  source_document: '試験（架空）',
  source_as_of: '2025年4月',
  digest: 'x',
  folded: `${name}\n防府市架空町12\n0835000000`,
  ...more,
})
const ROWS = [
  row(1, 'やまだ内科（架空）'),
  row(2, '架空訪問看護', { roles: '["visitingNurse"]', district_code: '35206-01', district: '架空' }),
]

async function find(db: Db, text: string, facets: string[] = []): Promise<number[]> {
  return await officialNumbers(db, searchTerms(text, facets), { limit: 10 })
}

async function expectWhole(db: Db): Promise<void> {
  expect(await find(db, 'だ内')).toEqual([1])
  expect(await find(db, '架')).toEqual([1, 2])
  expect(await find(db, '架空', [facet('r', 'visitingNurse'), facet('d', '35206-01')])).toEqual([2])
  expect(await find(db, '', [facet('d', '35206-unknown'), facet('s', 'endOfLife')])).toEqual([1])
  expect(await findOfficial(db, 'doc000:35206:2')).toMatchObject({
    name: '架空訪問看護',
    phone: '0835-00-0000',
  })
  expect(await findOfficialFacts(db, 'doc000:35206:1')).toMatchObject({
    lines: [{ id: 'doc000:35206:1', section: '診療所', document: '試験（架空）' }],
  })
}

test('sqlite: a directory of the first program is found by every pair, area and role after it is brought up to date', async () => {
  const folder = await mkdtemp(join(tmpdir(), '家路 移行-'))
  const key = 'cd'.repeat(32)
  const old = kyselyOver<unknown>(openEncrypted(join(folder, 'official-old.sqlite'), key))
  await migrate(old, FIRST)
  await (old as Kysely<Record<string, Record<string, unknown>>>).insertInto('provider').values(ROWS).execute()
  await old.destroy()
  await migrateOfficialFile(folder, key, 'official-old.sqlite')
  const { db, close } = openOfficialAlone(folder, key, 'official-old.sqlite')
  try {
    await expectWhole(db)
    const again = sql`insert into official.provider select * from official.provider where no = 1`
    await expect(again.execute(db)).rejects.toThrow(/unique/iu)
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('postgres: the same', async () => {
  const dialect = new PGliteDialect({ pglite: new PGlite() })
  const db = new Kysely<Schema>({ dialect })
  await sql`create schema official`.execute(db)
  await migrate(db as Kysely<unknown>, { ...FIRST, schema: 'official' })
  const rows = db as unknown as Kysely<Record<string, Record<string, unknown>>>
  await rows.withSchema('official').insertInto('provider').values(ROWS).execute()
  const whole = await openPostgres(dialect)
  try {
    await expectWhole(whole.db)
  } finally {
    await whole.close()
  }
})
