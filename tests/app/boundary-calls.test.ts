import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBoundaries } from '../../db/repositories/boundary.ts'
import { sharedMaterial, skipReason } from '../support/shared-material.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

const YAMAGUCHI = 'map/N03-21_35_210101.geojson'
const KAGOSHIMA = 'map/N03-21_46_210101.geojson'
const SQUARE = [
  [131, 34],
  [131.1, 34],
  [131.1, 34.1],
  [131, 34],
]
const TOWN = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { N03_001: '試験県', N03_003: null, N03_004: '試験市', N03_007: '99201' },
      geometry: { type: 'Polygon', coordinates: [SQUARE] },
    },
  ],
})

let app: TestApp
beforeAll(async () => {
  app = await hospitalApp({ today: '2026-01-10' })
})
afterAll(() => app.close())

async function send(name: string, bytes: Uint8Array): Promise<string> {
  const { fileId } = await app.call('import.beginFile', { name, size: bytes.length })
  const piece = 3_000_000
  for (let at = 0; at < bytes.length; at += piece) {
    const base64 = Buffer.from(bytes.subarray(at, at + piece)).toString('base64')
    await app.call('import.addPiece', { fileId, at, base64 })
  }
  return fileId
}

async function finished(fileIds: string[]) {
  const { jobId } = await app.call('boundary.start', { fileIds })
  await app.app.services.jobs.ended(jobId)
  return await app.call('boundary.readJob', { jobId })
}

const db = () => app.app.services.stores.own().db
const drawn = async (code: string) => (await listBoundaries(db(), code)).boundaries.length

test('a ZIP with a map inside is told from one with tables, counted without being stored, then taken in', async () => {
  const zip = zipSync({ 'N03-20240101_99.geojson': strToU8(TOWN), 'N03-20240101_99.xml': strToU8('<a/>') })
  const fileId = await send('N03-20240101_99_GML.zip', zip)
  expect(await app.call('import.openFile', { fileId })).toMatchObject({ holds: 'boundaries', tables: [] })
  expect(await app.call('boundary.preview', { fileId })).toMatchObject({
    file: 'N03-20240101_99_GML.zip',
    municipalities: 1,
    prefectures: ['試験県'],
    asOf: '2024-01-01',
  })
  expect(await drawn('99')).toBe(0)
  const directory = app.call('import.start', { fileIds: [fileId], scope: [], asOf: '2024年' })
  await expect(directory).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await finished([fileId])).toMatchObject({
    state: 'finished',
    share: 1,
    reports: [{ municipalities: 1 }],
  })
  expect(await drawn('99')).toBe(1)
  expect(await readdir(join(app.dataFolder, 'incoming'))).toEqual([])
})

test('a ZIP of tables stays one of tables, and a damaged one is refused in words', async () => {
  const tables = zipSync({ 'a.csv': strToU8('名称,住所\n'), 'b.geojson': strToU8(TOWN) })
  const fileId = await send('一覧.zip', tables)
  expect(await app.call('import.openFile', { fileId })).toMatchObject({ holds: 'tables' })
  const cut = zipSync({ 'N03-20240101_99.geojson': strToU8(TOWN) }).slice(0, 80)
  const broken = await send('N03.zip', cut)
  await expect(app.call('import.openFile', { fileId: broken })).rejects.toMatchObject({
    code: 'unreadable-file',
  })
})

test('of several files all are taken in or none', async () => {
  const before = await drawn('99')
  const good = await send('N03-20250101_99.geojson', strToU8(TOWN.replaceAll('99201', '99202')))
  const broken = await send('N03-20250101_98.geojson', strToU8(TOWN.slice(0, -20)))
  const job = await finished([good, broken])
  expect(job).toMatchObject({ state: 'failed', reports: [], error: { code: 'unreadable-file' } })
  expect(before).toBe(1)
  expect((await listBoundaries(db(), '99')).boundaries[0]?.municipalityCode).toBe('99201')
})

test('the borders before the newest import come back, with a record of who took it back; nothing older can', async () => {
  const second = await send('N03-20260101_99.geojson', strToU8(TOWN.replaceAll('99201', '99202')))
  expect(await finished([second])).toMatchObject({ state: 'finished' })
  const code = async () => (await listBoundaries(db(), '99')).boundaries.map((one) => one.municipalityCode)
  expect(await code()).toEqual(['99202'])

  const [newest, older] = await app.call('boundary.listImports', {})
  expect(newest).toMatchObject({
    importedBy: '管理 一郎（架空）',
    files: [
      { file: 'N03-20260101_99.geojson', municipalities: 1, prefectures: ['試験県'], asOf: '2026-01-01' },
    ],
    prefectureCodes: ['99'],
    undoneAt: null,
    canUndo: true,
  })
  expect(newest!.files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/u)
  expect(older).toMatchObject({ files: [{ file: 'N03-20240101_99_GML.zip' }], canUndo: false })
  await expect(app.call('boundary.undo', { importId: older!.id })).rejects.toMatchObject({ code: 'conflict' })

  await app.call('boundary.undo', { importId: newest!.id })
  expect(await code()).toEqual(['99201'])
  expect((await listBoundaries(db(), '99')).source?.asOf).toBe('2024-01-01')
  const after = await app.call('boundary.listImports', {})
  expect(after[0]).toMatchObject({ undoneBy: '管理 一郎（架空）', canUndo: false })
  expect(after[1]).toMatchObject({ canUndo: false })
  await expect(app.call('boundary.undo', { importId: newest!.id })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('the published maps of two prefectures are drawn after the import', async (context) => {
  const paths = [YAMAGUCHI, KAGOSHIMA].map(sharedMaterial)
  const [missing] = [YAMAGUCHI, KAGOSHIMA].filter((_, at) => paths[at] === undefined)
  if (missing !== undefined) return context.skip(skipReason(missing))
  const fileIds: string[] = []
  for (const path of paths)
    if (path !== undefined) fileIds.push(await send(basename(path), await readFile(path)))
  const job = await finished(fileIds)
  expect(job).toMatchObject({ state: 'finished', reports: [{ municipalities: 19, asOf: '2021-01-01' }, {}] })
  expect(await drawn('35')).toBe(19)
  expect(await drawn('46')).toBe(43)
})
