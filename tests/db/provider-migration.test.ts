import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createOfficialFile } from '../../db/official-file.ts'
import { openOfficialAlone } from '../../db/official-builder.ts'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { aCard, anEntry } from '../support/a-provider.ts'
import { openBothEngines } from '../support/both-engines.ts'

const BY = { updatedAt: '2025-04-10T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }
const { stores, close } = await openBothEngines()
const onBoth = test.each(stores)
afterAll(close)

onBoth(
  '%s: the database itself keeps one card an official entry, and closed lists closed',
  async (_engine, db) => {
    const card = aCard({ officialId: 'doc000:35206:000000000000' })
    await insertCard(db, card, BY)
    const [row] = await db.selectFrom('provider_card').selectAll().execute()
    if (row === undefined) throw new Error('no row')
    const { no: _no, ...stored } = row
    const another = { ...stored, id: 'another' }
    await expect(db.insertInto('provider_card').values(another).execute()).rejects.toThrow(/unique/i)
    const free = { ...another, official_id: null }
    await expect(
      db
        .insertInto('provider_card')
        .values({ ...free, visibility: 'everybody' })
        .execute(),
    ).rejects.toThrow(/check/i)
    await expect(
      db
        .insertInto('provider_card')
        .values({ ...free, is_fictional: 2 })
        .execute(),
    ).rejects.toThrow(/check/i)
    await db.insertInto('provider_card').values(free).execute()
  },
)

onBoth('%s: coordinates keep every digit of their source, and an id stands once', async (_engine, db) => {
  const entry = anEntry({ latitude: 43.07241536051873, longitude: 141.3333247920307 })
  await replaceOfficialDirectory(db, [entry])
  const row = await db.selectFrom('official.provider').selectAll().executeTakeFirstOrThrow()
  expect([row.latitude, row.longitude]).toEqual([entry.latitude, entry.longitude])
  const twice = { ...row, no: 2 }
  await expect(db.insertInto('official.provider').values(twice).execute()).rejects.toThrow(/unique/i)
})

test('the directory’s file is migrated alone, keeps to its types, and holds nothing of our store', async () => {
  const folder = await mkdtemp(join(tmpdir(), '家路 移行-'))
  const key = 'ab'.repeat(32)
  await createOfficialFile(folder, key, 'official-test.sqlite')
  const { db, close: closeFile } = openOfficialAlone(folder, key, 'official-test.sqlite')
  try {
    const { rows } = await sql<{ name: string }>`
      select name from official.sqlite_schema where type = 'table' and name not like '%\\_search\\_%' escape '\\'
      and name not like 'sqlite%' order by name`.execute(db)
    expect(rows.map(({ name }) => name)).toEqual([
      'former',
      'info',
      'likely',
      'line',
      'member',
      'official_migration',
      'official_migration_lock',
      'pair',
      'place',
      'provider',
    ])
    const broken = sql`insert into official.provider (no, id) values ('x', 'y')`
    await expect(broken.execute(db)).rejects.toThrow()
  } finally {
    await closeFile()
    await rm(folder, { recursive: true, force: true })
  }
})
