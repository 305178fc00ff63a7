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
import { listChanges } from '../../db/repositories/official-change.ts'
import { findOfficial, findOfficialFacts } from '../../db/repositories/official-provider.ts'
import type { Db, Schema } from '../../db/schema.ts'
import { facet, searchTerms } from '../../db/search/search-terms.ts'

/** The first so many steps of the directory. */
const steps = (count: number): MigrationSet => ({
  table: OFFICIAL_MIGRATIONS.table,
  list: Object.fromEntries(Object.entries(OFFICIAL_MIGRATIONS.list).slice(0, count)),
})

/** The first program had this much of it. */
const FIRST = steps(1)

type AnyDb = Kysely<Record<string, Record<string, unknown>>>

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
  const places = await db.selectFrom('official.place').selectAll().orderBy('roles').execute()
  expect(places).toMatchObject([
    { municipality_code: '35206', district_code: null, roles: '["homeDoctor"]', count: 1 },
    { municipality_code: '35206', district_code: '35206-01', roles: '["visitingNurse"]', count: 1 },
  ])
  expect(await findOfficialFacts(db, 'doc000:35206:1')).toMatchObject({
    lines: [{ id: 'doc000:35206:1', section: '診療所', document: '試験（架空）' }],
  })
}

test('sqlite: a directory of the first program is found by every pair, area and role after it is brought up to date', async () => {
  const folder = await mkdtemp(join(tmpdir(), '家路 移行-'))
  const key = 'cd'.repeat(32)
  const old = kyselyOver<unknown>(openEncrypted(join(folder, 'official-old.sqlite'), key))
  await migrate(old, FIRST)
  await (old as AnyDb).insertInto('provider').values(ROWS).execute()
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
  const rows = db as unknown as AnyDb
  await rows.withSchema('official').insertInto('provider').values(ROWS).execute()
  const whole = await openPostgres(dialect)
  try {
    await expectWhole(whole.db)
  } finally {
    await whole.close()
  }
})

/** A line as it was kept before lines were packed: the names of its fields, and nothing that is empty. */
const NAMED_LINE = {
  name: 'やまだ内科（架空）',
  kind: 'clinic',
  area: {
    prefecture: '山口県',
    medicalArea: null,
    municipality: '防府市',
    municipalityCode: '35206',
    district: null,
    districtCode: null,
  },
  roles: ['homeDoctor'],
  phone: '0835-00-0000',
  latitude: 34.05,
  longitude: 131.56,
  holiday: 'no',
  numbers: [{ kind: 'medicalCode', value: '3510000000' }],
  notifications: [{ symbol: '在支診', name: '在宅療養支援診療所', number: '1', startsOn: '令和6年6月1日' }],
  hours: [{ department: '', day: 'mon', from: '09:00', to: '12:00' }],
  details: [{ label: '定員', text: '9' }],
  source: { document: '試験（架空）', asOf: '2025年4月' },
}

test('a line whose fields were named says the same after it is packed, and so does what it read before', async () => {
  const folder = await mkdtemp(join(tmpdir(), '家路 移行-'))
  const key = 'cd'.repeat(32)
  const old = kyselyOver<unknown>(openEncrypted(join(folder, 'official-old.sqlite'), key)) as AnyDb
  await migrate(old as unknown as Kysely<unknown>, steps(3))
  const id = 'navi:1'
  const keyed = { no: 1, id, origin: 'navi', section: '診療所', municipality_code: '35206', place: 'x' }
  const entry = JSON.stringify(NAMED_LINE)
  await old
    .insertInto('line')
    .values({ ...keyed, digest: 'x', entry })
    .execute()
  await old.insertInto('member').values({ line_no: 1, provider_no: 1, change: 'updated' }).execute()
  const before = { no: 1, line_id: id, kind: 'updated', origin: 'navi', section: '診療所', prefecture: '35' }
  const former = JSON.stringify({ ...NAMED_LINE, phone: '0835-00-0001' })
  await old
    .insertInto('former')
    .values({ ...before, entry: former })
    .execute()
  const { digest: _digest, service: _service, ...provider } = row(1, NAMED_LINE.name)
  await old
    .insertInto('provider')
    .values({ ...provider, id })
    .execute()
  await old.destroy()
  await migrateOfficialFile(folder, key, 'official-old.sqlite')
  const { db, close } = openOfficialAlone(folder, key, 'official-old.sqlite')
  try {
    const { numbers, notifications, hours, details } = NAMED_LINE
    expect(await findOfficialFacts(db, id)).toMatchObject({
      lines: [{ id, phone: '0835-00-0000', document: '試験（架空）', asOf: '2025年4月' }],
      numbers,
      notifications,
      hours,
      details,
    })
    const { rows } = await listChanges(db, { kind: 'updated', limit: 9 })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.fields).toEqual([{ field: 'phone', before: ['0835-00-0001'], after: ['0835-00-0000'] }])
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
})
