import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import {
  listBoundaryImports,
  markBoundaryImportUndone,
  restoreBoundaries,
} from '../../db/repositories/boundary-import.ts'
import { listBoundaries } from '../../db/repositories/boundary.ts'
import { importBoundaries } from '../../electron/app/importing/import-boundaries.ts'
import { boundaryDate } from '../../shared/domain/boundary.ts'
import { openBothEngines } from '../support/both-engines.ts'
import { sharedMaterial, skipReason } from '../support/shared-material.ts'

const { stores, close } = await openBothEngines()
const folder = await mkdtemp(join(tmpdir(), '家路 境界-'))
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

const BY = { importedAt: '2026-11-21T00:00:00.000Z', importedBy: 'test' }
const YAMAGUCHI = 'map/N03-21_35_210101.geojson'

/** A line along the border of two squares with a corner that nobody sees; both write it, each its own way round. */
const BORDER = [
  [131.1, 34],
  [131.100002, 34.02],
  [131.1, 34.05],
  [131.1, 34.1],
]
const square = (code: string | null, ring: number[][], type = 'Polygon') => ({
  type: 'Feature',
  properties: { N03_001: '試験県', N03_003: null, N03_004: `試験${code ?? ''}市`, N03_007: code },
  geometry: { type, coordinates: [[...ring, ring[0]]] },
})
const WEST = square('99201', [[131, 34], ...BORDER, [131, 34.1]])
const EAST = square('99202', [[131.2, 34], [131.2, 34.1], ...BORDER.toReversed()])

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features })

test.each(stores)(
  '%s: neighbours keep the same line, and a new file takes the place of the prefecture',
  async (_engine, db) => {
    const path = await file('N03-20240101_99.geojson', collection([WEST, EAST, square(null, BORDER)]))
    const report = await importBoundaries(db, path, BY)
    expect(report).toMatchObject({ rows: 3, municipalities: 2, asOf: '2024-01-01', prefectures: ['試験県'] })
    expect(report.rejected).toEqual([{ line: 3, reason: '市町村コードがありません（所属未定地など）。' }])
    const { boundaries, source } = await listBoundaries(db, '99')
    expect(source).toEqual({
      source: '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成',
      asOf: '2024-01-01',
    })
    const shared = boundaries.map(({ polygons }) =>
      polygons
        .flat(2)
        .filter(([x]) => Math.abs(x - 131.1) < 0.001)
        .map(([, y]) => y)
        .toSorted((a, b) => a - b),
    )
    expect(new Set(shared[0])).toEqual(new Set(shared[1]))
    expect(shared[0]).not.toContain(34.02)

    await importBoundaries(db, await file('N03-20250101_99.geojson', collection([EAST])), BY)
    expect(
      (await listBoundaries(db, '99')).boundaries.map(({ municipalityCode }) => municipalityCode),
    ).toEqual(['99202'])
    await importBoundaries(db, path, { ...BY, isDryRun: true })
    expect((await listBoundaries(db, '99')).boundaries).toHaveLength(1)
  },
)

test('the ZIP of the official site is read, the outline of the whole prefecture beside it left alone', async () => {
  const [, db] = stores[0]!
  const inside = JSON.stringify(collection([WEST, EAST]))
  const zip = zipSync({
    'N03-20240101_99.geojson': strToU8(inside),
    'N03-20240101_99_prefecture.geojson': strToU8(
      JSON.stringify(collection([{ ...WEST, properties: {} }])).padEnd(9000),
    ),
    'N03-20240101_99.shp': new Uint8Array(10),
  })
  const path = join(folder, 'N03-20240101_99_GML.zip')
  await writeFile(path, zip)
  expect(await importBoundaries(db, path, BY)).toMatchObject({ municipalities: 2, asOf: '2024-01-01' })
})

test.each([
  ['cut off', JSON.stringify(collection([WEST])).slice(0, 200), /壊れているか、途中で切れて/u],
  ['another GeoJSON', JSON.stringify(collection([{ ...WEST, properties: { name: 'x' } }])), /N03/u],
  ['no GeoJSON', '名前,住所\n', /壊れている/u],
  [
    'metres instead of degrees',
    JSON.stringify(
      collection([
        square('99201', [
          [1000, 2000],
          [1000, 3000],
          [2000, 3000],
        ]),
      ]),
    ),
    /N03/u,
  ],
  ['empty', '{"type":"FeatureCollection","features":[]}', /N03/u],
])('a file that is %s is refused in words, and the borders stay', async (_what, text, words) => {
  const [, db] = stores[0]!
  await importBoundaries(db, await file('N03-20240101_99.geojson', collection([WEST])), BY)
  const broken = await file('broken.geojson', text)
  await expect(importBoundaries(db, broken, BY)).rejects.toMatchObject({
    code: 'unreadable-file',
    detail: expect.stringMatching(words) as string,
  })
  expect((await listBoundaries(db, '99')).boundaries).toHaveLength(1)
})

test('every municipality of the real prefecture is drawn, with no more than a few thousand points', async (context) => {
  const path = sharedMaterial(YAMAGUCHI)
  if (path === undefined) return context.skip(skipReason(YAMAGUCHI))
  const [, db] = stores[0]!
  const report = await importBoundaries(db, path, BY)
  const published = JSON.parse(await readFile(path, 'utf8')) as {
    features: { properties: { N03_007: string } }[]
  }
  const { boundaries } = await listBoundaries(db, '35')
  expect(boundaries.map(({ municipalityCode }) => municipalityCode)).toEqual(
    [...new Set(published.features.map(({ properties }) => properties.N03_007))].toSorted(),
  )
  expect(report).toMatchObject({ asOf: '2021-01-01', rows: 19, municipalities: 19 })
  expect(report.pointsAfter).toBeLessThanOrEqual(report.pointsBefore)
  expect(report.pointsAfter).toBeLessThan(12_000)
})

test('the date stands in the name of the file', () => {
  expect(boundaryDate('N03-20240101_35.geojson')).toBe('2024-01-01')
  expect(boundaryDate('N03-19_35_190101.geojson')).toBe('2019-01-01')
  expect(boundaryDate('境界.geojson')).toBe('')
})

test.each(stores)('%s: what stood before an import comes back point by point', async (_engine, db) => {
  const first = await file('N03-20240101_99.geojson', collection([WEST, EAST]))
  await importBoundaries(db, first, BY)
  const before = await listBoundaries(db, '99')
  const count = (await listBoundaryImports(db, 100)).length
  const second = await file('N03-20250101_99.geojson', collection([EAST]))
  await importBoundaries(db, second, { ...BY, isDryRun: true })
  expect(await listBoundaryImports(db, 100)).toHaveLength(count)
  await importBoundaries(db, second, BY)
  expect((await listBoundaries(db, '99')).boundaries).toHaveLength(1)

  const [newest] = await listBoundaryImports(db, 1)
  expect(newest).toMatchObject({ files: [{ file: 'N03-20250101_99.geojson', rejected: 0 }] })
  await restoreBoundaries(db, newest!.prefectureCodes)
  expect(await listBoundaries(db, '99')).toEqual(before)
  const by = { at: BY.importedAt, name: 'test' }
  expect(await markBoundaryImportUndone(db, newest!.id, by)).toBe(true)
  expect(await markBoundaryImportUndone(db, newest!.id, by)).toBe(false)
})
