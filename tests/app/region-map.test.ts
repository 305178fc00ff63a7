import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBoundaries } from '../../electron/app/importing/import-boundaries.ts'
import { aCardInput } from '../support/a-card-input.ts'
import { aCard } from '../support/a-provider.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { hasPoppler, poppler, unspaced } from '../support/pdf-tools.ts'
import { sharedMaterial, skipReason } from '../support/shared-material.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const BORDERS = 'map/N03-21_35_210101.geojson'
const ASKED = { medicalAreaCode: 'yamaguchi-hofu', audience: 'outside', isNight: false } as const
const BY = { updatedAt: '2025-04-10T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }

let app: TestApp
beforeAll(async () => {
  app = await practiceApp()
})
afterAll(() => app.close())

test('everybody of the area is on the map or named as without a point, in the counts of their municipality', async () => {
  const map = await app.call('region.map', { ...ASKED, role: 'homeDoctor' })
  const { rows } = await app.call('provider.search', {
    text: '',
    role: 'homeDoctor',
    visibility: 'public',
    areaCodes: ['35203', '35206', '35213-mito', '35213-shuho'],
    limit: 500,
  })
  expect(map.placed.count + map.unplaced.count).toBe(rows.length)
  expect(map.total).toBe(rows.length)
  const counted = map.municipalities.reduce((sum, { count }) => sum + count, 0)
  expect(counted).toBe(rows.length)
  const districts = map.districts.reduce((sum, { count }) => sum + count, 0)
  const unknown = map.municipalities.reduce((sum, { unknownDistrict }) => sum + unknownDistrict, 0)
  expect(districts + unknown).toBe(rows.length)
  expect(map.boundarySource).toBeNull()
})

test('who is not public, and a point that is a filler, are not on the map for outside', async () => {
  const { db } = app.app.services.stores.openPractice()
  const at = { latitude: 34.05, longitude: 131.56 }
  const put = (name: string, more: Parameters<typeof aCard>[0]) =>
    db.transaction().execute((inner) => insertCard(inner, aCard({ name, ...at, ...more }), BY))
  await put('地図公開（架空）', {})
  await put('地図非公表（架空）', { visibility: 'undisclosed' })
  await put('地図零点（架空）', { latitude: 0, longitude: 0 })
  const outside = await app.call('region.map', ASKED)
  const names = outside.placed.first.map(({ name }) => name)
  expect(names).toContain('地図公開（架空）')
  expect(JSON.stringify(outside)).not.toContain('地図非公表')
  expect(outside.unplaced.first.map(({ name }) => name)).toContain('地図零点（架空）')
  const inside = await app.call('region.map', { ...ASKED, audience: 'inside' })
  expect(inside.placed.first.map(({ name }) => name)).toContain('地図非公表（架空）')
})

test('○△× are read as places; a word that names none is kept', async () => {
  const card = aCardInput({ serviceArea: { 防府市: '○', 山口市徳地: '△', どこか遠く: '×' } })
  const { id } = await app.call('provider.saveCard', { id: null, version: 0, card })
  const { places } = await app.call('region.serviceArea', { providerId: id })
  const byMark = new Map(places.map((place) => [place.mark, place]))
  expect([byMark.get('○'), byMark.get('△'), byMark.get('×')]).toEqual([
    { word: '防府市', mark: '○', areaCodes: ['35206'] },
    { word: '山口市徳地', mark: '△', areaCodes: ['35203-tokuji'] },
    { word: 'どこか遠く', mark: '×', areaCodes: [] },
  ])
})

test('the map is printed as tiles without borders, and with them as a map with its source', async (context) => {
  const tiles = await app.call('region.exportMap', { ...ASKED, size: 'A4' })
  const words = (base64: string) => unspaced(poppler('pdftotext', Buffer.from(base64, 'base64'), ['-layout']))
  if (!hasPoppler) return context.skip('poppler-utils is not installed')
  expect(words(tiles.base64)).toContain('市町村の境界は取り込まれていません')
  expect(words(tiles.base64)).toContain('富海')
  const path = sharedMaterial(BORDERS)
  if (path === undefined) return context.skip(skipReason(BORDERS))
  const { db } = app.app.services.stores.openPractice()
  await importBoundaries(db, path, { importedAt: '2026-11-21T00:00:00.000Z', importedBy: 'test' })
  const map = await app.call('region.map', ASKED)
  expect(map.boundaries).toHaveLength(19)
  const paper = await app.call('region.exportMap', { ...ASKED, size: 'A3' })
  const text = words(paper.base64)
  for (const word of [
    '防府市',
    '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成',
    '10km',
    '在宅医',
  ])
    expect(text).toContain(unspaced(word))
  expect(text).not.toContain('地図非公表')
})

test('the country is printed as its prefectures, or as points, each with the legend of what is drawn', async (context) => {
  if (!hasPoppler) return context.skip('poppler-utils is not installed')
  const asked = { audience: 'inside', isNight: false, size: 'A4' } as const
  const firstPage = async (isSchematic: boolean) => {
    const { base64 } = await app.call('region.exportMap', { ...asked, isSchematic })
    return unspaced(poppler('pdftotext', Buffer.from(base64, 'base64'), ['-l', '1', '-layout']))
  }
  const tiles = await firstPage(true)
  expect(tiles).toContain('都道府県を実際の位置関係に近づけて並べた模式図です。')
  expect(tiles).toContain('山口県')
  expect(tiles).toContain('0件')
  for (const nobody of ['北海道', '東京都', '沖縄県']) expect(tiles).toContain(nobody)
  expect(tiles).not.toContain('うち地図に載るもの')
  expect(await firstPage(false)).toContain('うち地図に載るもの')
})

test('on the map of the country prefectures have the outline of their imported borders', async (context) => {
  const path = sharedMaterial(BORDERS)
  if (path === undefined) return context.skip(skipReason(BORDERS))
  const { db } = app.app.services.stores.openPractice()
  await importBoundaries(db, path, { importedAt: '2026-11-21T01:00:00.000Z', importedBy: 'test' })
  const asked = { audience: 'inside', isNight: false } as const
  const country = await app.call('region.map', asked)
  expect(country.boundaries.map(({ code, name }) => [code, name])).toEqual([['35', '山口県']])
  expect(country.boundarySource?.source).toContain('国土交通省')
  const schematic = await app.call('region.map', { ...asked, isSchematic: true })
  expect([schematic.boundaries, schematic.total]).toEqual([[], country.total])
  const points = country.boundaries.flatMap(({ polygons }) => polygons.flat(2)).length
  const prefecture = await app.call('region.map', { ...asked, prefectureCode: '35' })
  const fine = prefecture.boundaries.flatMap(({ polygons }) => polygons.flat(2)).length
  expect(points).toBeGreaterThan(50)
  expect(points).toBeLessThan(fine / 4)
})
