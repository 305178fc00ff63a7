import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { countDirectory, searchDirectory } from '../../db/repositories/directory.ts'
import { directoryPage, officialNoAt, readDirectoryOrder } from '../../db/repositories/directory-position.ts'
import { CARD_INDEX } from '../../db/repositories/card-facts.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import type { Db } from '../../db/schema.ts'
import { emptyIndex } from '../../db/search/search-index.ts'
import { inTransaction } from '../../db/transaction.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { institutionEntries } from '../../electron/app/seeding/institution-entry.ts'
import { aCard } from '../support/a-provider.ts'
import { openBothEngines } from '../support/both-engines.ts'

const BY = { updatedAt: '2025-04-10T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }
const { stores, close } = await openBothEngines()
const onBoth = test.each(stores)
const { institutions, areas } = await loadReferenceData(join(projectDir(), 'seeds'))
const entries = institutionEntries(institutions, areas)

const addCard = (db: Db, card: ReturnType<typeof aCard>) =>
  inTransaction(db, (transaction) => insertCard(transaction, card, BY))

beforeEach(async () => {
  for (const [, db] of stores) {
    await emptyIndex(db, CARD_INDEX)
    await db.deleteFrom('provider_card').execute()
    await inTransaction(db, (transaction) => replaceOfficialDirectory(transaction, entries))
  }
})
afterAll(close)

onBoth('%s: every position holds the row that paging by key gives', async (_engine, db) => {
  // Covered: the first entry, two that stand together, the last; and a card of nobody in the directory.
  for (const place of [0, 40, 41, entries.length - 1])
    await addCard(db, aCard({ officialId: entries[place]!.id, name: `カード${place}（架空）` }))
  await addCard(db, aCard({ name: '名簿にない機関（架空）' }))
  const byKey = await searchDirectory(db, { text: '', limit: 500 })
  const order = await readDirectoryOrder(db)
  expect(order.total).toBe(byKey.rows.length)
  const ids = byKey.rows.map(({ id }) => id)
  for (const fromIndex of [0, 1, 3, 4, 5, 6, 40, 42, 43, 44, 45, 46, ids.length - 3, ids.length]) {
    const page = await directoryPage(db, order, { fromIndex, limit: 7 })
    expect(page.map(({ id }) => id)).toEqual(ids.slice(fromIndex, fromIndex + 7))
  }
})

onBoth('%s: an order is kept until a card or the directory changes', async (_engine, db) => {
  const first = await readDirectoryOrder(db)
  expect(await readDirectoryOrder(db, first)).toBe(first)
  await addCard(db, aCard({ officialId: entries[3]!.id }))
  const second = await readDirectoryOrder(db, first)
  expect(second).toMatchObject({ total: first.total, coveredNos: [4] })
  await inTransaction(db, (transaction) => replaceOfficialDirectory(transaction, entries.slice(0, 10)))
  expect((await readDirectoryOrder(db, second)).total).toBe(10)
})

onBoth('%s: counting counts a covered entry once and ends at its limit', async (_engine, db) => {
  await addCard(db, aCard({ officialId: entries[5]!.id, kind: 'clinic', roles: ['homeDoctor'] }))
  const all = await searchDirectory(db, { text: '', role: 'homeDoctor', limit: 500 })
  expect(await countDirectory(db, { text: '', role: 'homeDoctor' }, 1000)).toBe(all.rows.length)
  expect(await countDirectory(db, { text: '', role: 'homeDoctor' }, 20)).toBe(20)
  expect(await countDirectory(db, { text: '', layer: 'card' }, 20)).toBe(1)
  expect(await countDirectory(db, { text: '', visibility: 'internal' }, 20)).toBe(0)
})

onBoth('%s: an empty directory has no rows and no position', async (_engine, db) => {
  await inTransaction(db, (transaction) => replaceOfficialDirectory(transaction, []))
  const order = await readDirectoryOrder(db)
  expect(order.total).toBe(0)
  expect(await directoryPage(db, order, { fromIndex: 0, limit: 10 })).toEqual([])
})

test('a position steps over entries that cards cover', () => {
  const order = { stamp: '', cardNos: [], coveredNos: [1, 2, 5], firstNo: 1, total: 0 }
  expect([0, 1, 2, 3].map((place) => officialNoAt(order, place))).toEqual([3, 4, 6, 7])
})
