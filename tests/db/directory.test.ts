import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { CARD_INDEX } from '../../db/repositories/card-facts.ts'
import {
  findProvider,
  listProvidersForRole,
  searchDirectory,
  type DirectoryQuery,
} from '../../db/repositories/directory.ts'
import {
  cardForOfficial,
  cardsLike,
  ensureCard,
  findCard,
  insertCard,
  updateCard,
} from '../../db/repositories/provider-card.ts'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import type { Db } from '../../db/schema.ts'
import { emptyIndex } from '../../db/search/search-index.ts'
import { inTransaction } from '../../db/transaction.ts'
import { institutionEntries } from '../../electron/app/seeding/institution-entry.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { fold } from '../../shared/domain/fold.ts'
import { aCard, anEntry } from '../support/a-provider.ts'
import { openBothEngines } from '../support/both-engines.ts'

const BY = { updatedAt: '2025-04-10T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }

const { stores, close } = await openBothEngines()
const onBoth = test.each(stores)
const { institutions, areas } = await loadReferenceData(join(projectDir(), 'seeds'))
const entries = institutionEntries(institutions, areas)

/** All pages of a query, read three rows at a time. */
async function allOf(db: Db, query: Omit<DirectoryQuery, 'limit' | 'afterKey'>, limit = 3) {
  const rows = []
  let afterKey: string | undefined
  for (;;) {
    const page = await searchDirectory(db, { ...query, limit, afterKey })
    rows.push(...page.rows)
    if (page.nextKey === null) return rows
    afterKey = page.nextKey
  }
}

beforeEach(async () => {
  for (const [, db] of stores) {
    await emptyIndex(db, CARD_INDEX)
    await db.deleteFrom('provider_fact').execute()
    await db.deleteFrom('provider_card').execute()
    await inTransaction(db, (transaction) => replaceOfficialDirectory(transaction, entries))
  }
})
afterAll(close)

onBoth(
  '%s: every institution of the documents is found, none twice, in the order it was put in',
  async (_engine, db) => {
    const rows = await allOf(db, { text: '' }, 7)
    expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
  },
)

onBoth(
  '%s: every piece of two characters of every name finds exactly what a scan finds',
  async (_engine, db) => {
    const scanned = entries.map(({ id, name, area, note }) => ({
      id,
      texts: [name, `${area.municipality}${area.district ?? ''}`, note].map(fold),
    }))
    const pieces = new Set(
      scanned.flatMap(({ texts: [name = ''] }) => Array.from(name, (_, at) => name.slice(at, at + 2))),
    )
    const wrong = []
    for (const piece of pieces) {
      const { rows } = await searchDirectory(db, { text: piece, limit: 500 })
      const scan = scanned.filter(({ texts }) => texts.some((text) => text.includes(piece)))
      if (rows.map(({ id }) => id).join() !== scan.map(({ id }) => id).join()) wrong.push(piece)
    }
    expect(pieces.size).toBeGreaterThan(300)
    expect(wrong).toEqual([])
  },
)

onBoth(
  '%s: a legal form is found as written and written out, old characters as new ones',
  async (_engine, db) => {
    const target = entries.find(({ name }) => name === '(医)相川医院')
    for (const text of ['(医)相川', '医療法人相川', '相川 医院', '（医）相川医院']) {
      const { rows } = await searchDirectory(db, { text, limit: 50 })
      expect(rows.map(({ id }) => id)).toEqual([target?.id])
    }
  },
)

onBoth('%s: area, role and scene narrow together, and several areas are one of them', async (_engine, db) => {
  const inHofu = await allOf(db, { text: '', areaCodes: ['35206'], scene: 'acute', role: 'backupHospital' })
  const expected = entries.filter(
    ({ area, scenes, kind }) =>
      area.municipalityCode === '35206' && scenes.includes('acute') && kind === 'hospital',
  )
  expect(expected.length).toBeGreaterThan(2)
  expect(inHofu.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  const both = await allOf(db, { text: '', areaCodes: ['35206', '35213-shuho'] })
  expect(both).toHaveLength(
    entries.filter(({ area }) => area.municipalityCode === '35206' || area.districtCode === '35213-shuho')
      .length,
  )
  expect(await allOf(db, { text: '', areaCodes: ['46217'] })).toEqual([])
})

onBoth(
  '%s: our card stands first and hides the entry that it covers, even where the card does not match',
  async (_engine, db) => {
    const [first, second] = entries
    await ensureCard(db, first?.id ?? '', () => '10000000-0000-4000-8000-000000000001', BY)
    const own = aCard({ name: '髙﨑訪問看護（架空）', roles: ['visitingNurse'] })
    await insertCard(db, own, BY)

    const rows = await allOf(db, { text: '' }, 2)
    expect(rows.map(({ layer }) => layer).slice(0, 3)).toEqual(['card', 'card', 'official'])
    expect(rows).toHaveLength(entries.length + 1)
    expect(rows[2]?.id).toBe(second?.id)
    expect((await allOf(db, { text: '高崎' })).map(({ id }) => id)).toEqual([own.id])

    const card = await findCard(db, '10000000-0000-4000-8000-000000000001')
    if (card === undefined) throw new Error('no card')
    await updateCard(db, { ...card, name: '改名診療所（架空）', roles: ['specialist'] }, BY)
    expect(await allOf(db, { text: first?.name ?? '' })).toEqual([])
    expect((await findProvider(db, first?.id ?? ''))?.name).toBe('改名診療所（架空）')
  },
)

onBoth(
  '%s: a second card of an entry is a duplicate, and a card saved from an old reading is a conflict',
  async (_engine, db) => {
    const officialId = entries[0]?.id ?? ''
    const id = await ensureCard(db, officialId, () => '10000000-0000-4000-8000-000000000002', BY)
    expect(await ensureCard(db, officialId, () => '10000000-0000-4000-8000-000000000003', BY)).toBe(id)
    await expect(insertCard(db, aCard({ officialId }), BY)).rejects.toMatchObject({ code: 'duplicate' })
    expect((await cardForOfficial(db, officialId))?.id).toBe(id)

    const card = await findCard(db, id)
    if (card === undefined) throw new Error('no card')
    expect(await updateCard(db, { ...card, phone: '0835-00-0009' }, BY)).toBe(2)
    await expect(updateCard(db, { ...card, phone: '0835-00-0010' }, BY)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await findCard(db, id))?.phone).toBe('0835-00-0009')
  },
)

onBoth(
  '%s: visibility shows cards of that kind alone; public ones come with the entries',
  async (_engine, db) => {
    await insertCard(db, aCard({ name: 'ひみつ診療所（架空）', visibility: 'undisclosed' }), BY)
    await insertCard(db, aCard({ name: 'みんなの診療所（架空）' }), BY)
    const undisclosed = await allOf(db, { text: '', visibility: 'undisclosed' })
    expect(undisclosed.map(({ name }) => name)).toEqual(['ひみつ診療所（架空）'])
    const open = await allOf(db, { text: '', visibility: 'public' })
    expect(open).toHaveLength(entries.length + 1)
    expect(open.every(({ visibility }) => visibility === 'public')).toBe(true)
  },
)

onBoth(
  '%s: candidates of a district: those in it, those whose district nobody knows, and cards that go out',
  async (_engine, db) => {
    const district = (districtCode: string | null, municipalityCode = '35206') => ({
      ...anEntry().area,
      municipalityCode,
      districtCode,
    })
    const there = anEntry({ area: district('35206-tonomi') })
    const elsewhere = anEntry({ area: district('35206-daido') })
    const unknown = anEntry({ area: district(null) })
    const farAway = anEntry({ area: district(null, '35203') })
    await inTransaction(db, (transaction) =>
      replaceOfficialDirectory(transaction, [there, elsewhere, unknown, farAway]),
    )
    const goesOut = aCard({ area: district('35203-aio', '35203'), serviceArea: { 富海: '○' } })
    const goesNowhere = aCard({ area: district('35203-aio', '35203'), serviceArea: { 防府市: '×' } })
    await insertCard(db, goesOut, BY)
    await insertCard(db, goesNowhere, BY)

    const found = await listProvidersForRole(db, 'visitingNurse', { districtCodes: ['35206-tonomi'] })
    expect(found.map(({ id }) => id)).toEqual([goesOut.id, there.id, unknown.id])
    const all = await listProvidersForRole(db, 'visitingNurse', { municipalityCodes: ['35206'] })
    expect(all.map(({ id }) => id)).toEqual([goesOut.id, there.id, elsewhere.id, unknown.id])
    expect(await listProvidersForRole(db, 'pharmacy', { municipalityCodes: ['35206'] })).toEqual([])
    expect(await listProvidersForRole(db, 'pharmacy', { districtCodes: [] })).toEqual([])
  },
)

onBoth(
  '%s: a card that may be the same is noticed by telephone or by folded name in the municipality',
  async (_engine, db) => {
    const card = aCard({ name: '(医)髙橋医院（架空）', phone: '0835-00-1234' })
    await insertCard(db, card, BY)
    const like = (phone: string, name: string, municipalityCode = '35206') =>
      cardsLike(db, { phone, name, municipalityCode }).then((rows) => rows.map(({ id }) => id))
    expect(await like('０８３５００１２３４', '別の名')).toEqual([card.id])
    expect(await like('', '医療法人高橋医院（架空）')).toEqual([card.id])
    expect(await like('', '医療法人高橋医院（架空）', '35203')).toEqual([])
    expect(await like('', '')).toEqual([])
  },
)
