import { afterAll, beforeAll, expect, test } from 'vitest'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { madeProviders } from '../bench/made-providers.ts'
import { aCardInput } from '../support/a-card-input.ts'
import { aCard } from '../support/a-provider.ts'
import { hasPoppler, poppler, unspaced } from '../support/pdf-tools.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

/** More than a map ever drew one by one. */
const ROWS = 9_000
const INSIDE = { audience: 'inside', isNight: false } as const
/** The made points lie in one degree around here. */
const FRAME = {
  bounds: [130.5, 33.5, 132.5, 35.5] as [number, number, number, number],
  degree: 380,
  steep: 460,
}
const BY = { updatedAt: '2026-11-01T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }

let app: TestApp
let coveredId = ''
beforeAll(async () => {
  app = await hospitalApp()
  const { stores, reference } = app.app.services
  const entries = madeProviders(reference.areas, ROWS)
  coveredId = entries[5]!.id
  await stores
    .own()
    .db.transaction()
    .execute(async (db) => {
      await replaceOfficialDirectory(db, entries)
      // Stands in the place of an entry, and has its point.
      await insertCard(
        db,
        aCard({ officialId: coveredId, name: '地図の札（架空）', latitude: null, longitude: null }),
        BY,
      )
    })
})
afterAll(() => app.close())

const sum = ({ clusters, points }: { clusters: readonly { count: number }[]; points: readonly unknown[] }) =>
  clusters.reduce((all, { count }) => all + count, points.length)

test('the map of the country counts every provider, and none of them twice', async () => {
  const map = await app.call('region.map', INSIDE)
  const { total } = await app.call('directory.page', { fromIndex: 0, limit: 1 })
  expect(total).toBe(ROWS)
  expect(map).toMatchObject({ unit: 'country', name: '全国', total, boundaries: [] })
  expect(map.placed.count + map.unplaced.count).toBe(total)
  expect(map.municipalities.reduce((all, { count }) => all + count, 0)).toBe(total)
  const seen = await app.call('region.mapPoints', { ...INSIDE, frame: FRAME })
  expect(sum(seen)).toBe(map.placed.count)
  expect(seen.clusters.length).toBeGreaterThan(10)
})

test('nearer, single shapes appear, and what is left together names its members', async () => {
  const bounds: [number, number, number, number] = [131.4, 34.4, 131.42, 34.42]
  const frame = { bounds, degree: 20_000, steep: 24_000 }
  const near = await app.call('region.mapPoints', { ...INSIDE, frame })
  expect(near.points.length).toBeGreaterThan(0)
  for (const { longitude, latitude } of near.points) {
    expect(longitude).toBeGreaterThanOrEqual(bounds[0] - 0.001)
    expect(latitude).toBeLessThanOrEqual(bounds[3] + 0.001)
  }
  const whole = await app.call('region.mapPoints', { ...INSIDE, frame: FRAME })
  const [first] = whole.clusters
  const members = await app.call('region.mapMembers', { ...INSIDE, frame: FRAME, key: first!.key })
  expect(members.count).toBe(first!.count)
  expect(members.points.length).toBe(Math.min(500, first!.count))
})

test('role, place and audience narrow the same map; a card stands at the point of its entry', async () => {
  const count = async (asked: object) => (await app.call('region.map', { ...INSIDE, ...asked })).total
  const listed = async (condition: object) => {
    let [all, afterKey] = [0, undefined as string | undefined]
    do {
      const page = await app.call('provider.search', {
        text: '',
        limit: 500,
        ...condition,
        ...(afterKey && { afterKey }),
      })
      all += page.rows.length
      afterKey = page.nextKey ?? undefined
    } while (afterKey !== undefined)
    return all
  }
  expect(await count({ role: 'homeDoctor' })).toBe(await listed({ role: 'homeDoctor' }))
  expect(await count({ prefectureCode: '46' })).toBe(await listed({ areaCodes: ['46'] }))
  expect(await count({ scene: 'daily' })).toBe(await listed({ scene: 'daily' }))
  expect(await count({ isNight: true })).toBe(0)
  const { placed } = await app.call('region.map', INSIDE)
  expect(placed.first[0]).toMatchObject({ name: '地図の札（架空）' })
  const card = await app.call('provider.get', { providerId: placed.first[0]!.id })
  await app.call('provider.saveCard', {
    id: card.provider.id,
    version: card.provider.version,
    card: aCardInput({ name: '地図の札（架空）', visibility: 'undisclosed' }),
  })
  const outside = await app.call('region.map', { ...INSIDE, audience: 'outside' })
  expect(outside.total).toBe(ROWS - 1)
  expect(JSON.stringify(outside)).not.toContain('地図の札')
})

test('a frame that no screen has is refused, and so is a place that we do not know', async () => {
  const frame = { ...FRAME, degree: 900_000, steep: 900_000 }
  await expect(app.call('region.mapPoints', { ...INSIDE, frame })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(app.call('region.map', { ...INSIDE, medicalAreaCode: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the print of a large map draws circles with numbers that come to all', async (context) => {
  const { base64 } = await app.call('region.exportMap', { ...INSIDE, prefectureCode: '35', size: 'A4' })
  if (!hasPoppler) return context.skip('poppler-utils is not installed')
  const text = unspaced(poppler('pdftotext', Buffer.from(base64, 'base64'), ['-layout']))
  expect(text).toContain('山口県の連携先の地図')
  expect(text).toContain('数字はその場所の件数')
  expect(text).toContain('境界のない地図です')
})
