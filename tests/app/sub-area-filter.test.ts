import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { USUAL_LAYOUT } from '../../shared/domain/directory-view.ts'
import { aCard } from '../support/a-provider.ts'
import { hasPoppler, poppler, unspaced } from '../support/pdf-tools.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const AREA = {
  name: '富海牟礼エリア',
  color: 'teal' as const,
  pattern: 'stripes' as const,
  districtCodes: ['35206-tonomi', '35206-mure'],
  uses: ['directory' as const],
  note: '',
}
const BY = { updatedAt: '2025-04-10T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }
const MAP = { medicalAreaCode: 'yamaguchi-hofu', audience: 'inside', isNight: false } as const

let app: TestApp
beforeAll(async () => {
  app = await practiceApp()
})
afterAll(() => app.close())

const drawn = (area: Partial<typeof AREA> = {}) =>
  app.call('subArea.save', { subAreaId: null, version: 0, area: { ...AREA, ...area } })

async function put(name: string, district: string | null): Promise<void> {
  const { db } = app.app.services.stores.openPractice()
  const { area } = aCard()
  const place = {
    ...area,
    municipality: '防府市',
    municipalityCode: '35206',
    district,
    districtCode: district,
  }
  await db.transaction().execute((inner) => insertCard(inner, aCard({ name, area: place }), BY))
}

test('the directory is narrowed to an area of our own, beside every other condition, and so is its file', async () => {
  await put('区切試験富海（架空）', '35206-tonomi')
  await put('区切試験牟礼（架空）', '35206-mure')
  await put('区切試験右田（架空）', '35206-migita')
  await put('区切試験不明（架空）', null)
  const { id: subAreaId, version } = await drawn()
  const condition = { text: '区切試験', subAreaId }
  const names = async (more: { areaCodes?: string[] } = {}) =>
    (await app.call('provider.search', { ...condition, ...more })).rows.map(({ name }) => name)
  expect(await names()).toEqual(['区切試験富海（架空）', '区切試験牟礼（架空）'])
  // Both places are asked: the area, and within it the district.
  expect(await names({ areaCodes: ['35206-mure', '35206-migita'] })).toEqual(['区切試験牟礼（架空）'])
  expect(await app.call('directory.count', condition)).toEqual({ count: 2, hasMore: false })

  const { jobId } = await app.call('directory.export', {
    audience: 'inside',
    format: 'csv',
    condition,
    conditionText: 'エリア「富海牟礼エリア」',
    layout: USUAL_LAYOUT,
  })
  await app.app.services.jobs.ended(jobId)
  const { base64 } = await app.call('directory.takeExport', { jobId })
  const text = Buffer.from(base64, 'base64').toString('utf8')
  expect(text).toContain('区切試験富海')
  expect(text).not.toContain('区切試験右田')

  // A kept view names the area: drawn anew, the same view finds others.
  const view = { condition, areaKey: null, layout: USUAL_LAYOUT }
  await app.call('directory.saveView', { id: null, version: 0, name: '東', isShared: false, view })
  const moved = await app.call('subArea.save', {
    subAreaId,
    version,
    area: { ...AREA, districtCodes: ['35206-migita'] },
  })
  const { views } = await app.call('directory.listViews', {})
  expect(views[0]?.view.condition.subAreaId).toBe(subAreaId)
  expect(await names()).toEqual(['区切試験右田（架空）'])

  await app.call('subArea.remove', { subAreaId, version: moved.version })
  await expect(names()).rejects.toMatchObject({ code: 'not-found', detail: /エリアは削除/u })
})

test('a map coloured by our own areas prints them with their counts in the legend', async (context) => {
  await drawn()
  await drawn({ name: '災害だけのエリア', uses: ['disaster' as never] })
  const { districts, subAreas } = await app.call('region.map', MAP)
  expect(subAreas.map(({ uses }) => uses)).toContainEqual(['directory'])
  const count = districts
    .filter(({ code }) => AREA.districtCodes.includes(code))
    .reduce((sum, each) => sum + each.count, 0)
  if (!hasPoppler) return context.skip('poppler-utils is not installed')
  const words = async (paint: 'count' | 'directory') => {
    const { base64 } = await app.call('region.exportMap', { ...MAP, size: 'A4', paint })
    return unspaced(poppler('pdftotext', Buffer.from(base64, 'base64'), ['-layout']))
  }
  const byArea = await words('directory')
  expect(byArea).toContain(`富海牟礼エリア${count}件`)
  expect(byArea).not.toContain('災害だけのエリア')
  expect(byArea).not.toContain('色の濃さは件数')
  expect(await words('count')).not.toContain('富海牟礼エリア')
})
