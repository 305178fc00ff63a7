import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { CARE_OFFICE_SOURCE } from '../../electron/app/jobs/care-office-entry.ts'
import { importCareOffices, type ImportOptions } from '../../electron/app/jobs/import-care-offices.ts'
import { decodeText } from '../../electron/app/jobs/decode-text.ts'
import { importIntoDatabase } from '../../electron/app/jobs/rebuild-directory.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { openTestPostgres } from '../support/postgres.ts'
import { sharedMaterial, sharedText, skipReason } from '../support/shared-material.ts'
import { hospitalApp } from '../support/test-app.ts'

const NAMES = ['120', '140', '155', '710', '760'].map((number) => `opendata/jigyosho_${number}.csv`)
const FILES = NAMES.flatMap((name) => {
  const path = sharedMaterial(name)
  return path === undefined ? [] : [{ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }]
})

/** Counted in the text itself: physical lines of a prefecture, no quoted line breaks occur in these files. */
function linesOf(name: string, prefecture: string): number {
  return sharedText(name)
    .split('\r\n')
    .filter((line) => line.split(',')[2] === prefecture).length
}
const countOf = (prefecture: string) => NAMES.reduce((sum, name) => sum + linesOf(name, prefecture), 0)

const app = await hospitalApp({ today: '2026-01-10' })
const postgres = FILES.length === NAMES.length ? await openTestPostgres() : undefined
afterAll(() => Promise.all([app.close(), postgres?.close()]))

const { resourcesDir, seedsDir, masters, reference } = app.app.services
const options = (scope: string[]): ImportOptions => ({
  scope,
  asOf: '2025年12月末',
  isDryRun: false,
  user: MACHINE_OPERATOR,
  clock: app.clock,
  newId: () => crypto.randomUUID(),
  resourcesDir,
  seedsDir,
})

test('the real files of a prefecture come in whole, twice the same, and are found by text and place', async (context) => {
  context.skip(FILES.length < NAMES.length, skipReason('opendata'))
  const store = app.app.services.stores.own()
  const result = await importCareOffices(store, FILES, options(['35']))
  const inArea = result.services.reduce((sum, { inArea: count }) => sum + count, 0)
  expect(inArea).toBe(countOf('山口県'))
  expect(result.files.map(({ rejectedCount }) => rejectedCount)).toEqual([0, 0, 0, 0, 0])
  expect(result.services.every(({ isKnown }) => isKnown)).toBe(true)

  const again = await importCareOffices(store, FILES, options(['35']))
  expect(again.services.map(({ added, updated, vanished }) => added + updated + vanished)).toEqual(
    again.services.map(() => 0),
  )
  const { rows } = await searchDirectory(store.db, {
    text: '',
    areaCodes: ['35206'],
    role: 'visitingRehab',
    limit: 100,
  })
  const inFile = sharedText('opendata/jigyosho_140.csv')
    .split('\r\n')
    .filter((line) => line.startsWith('352063,'))
  expect(rows).toHaveLength(inFile.length)
  expect(rows.every(({ phone, source }) => phone !== '' && source.document === CARE_OFFICE_SOURCE)).toBe(true)
  expect(rows.filter(({ area }) => area.districtCode !== null).length).toBeGreaterThan(rows.length * 0.8)
})

test('on PostgreSQL the same import gives the same directory, in one transaction', async (context) => {
  if (postgres === undefined) return context.skip(skipReason('opendata'))
  const plan = {
    files: FILES,
    scope: ['35'],
    context: {
      areas: reference.areas,
      kinds: masters.providerKinds.entries,
      source: { document: CARE_OFFICE_SOURCE, asOf: '2025年12月末' },
    },
    reference,
    onProgress: () => {},
  }
  await importIntoDatabase(postgres.db, plan)
  const second = await importIntoDatabase(postgres.db, plan)
  expect(second.services.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(countOf('山口県'))
  const all = { text: '', limit: 10_000 } as const
  const own = await searchDirectory(app.app.services.stores.own().db, all)
  expect((await searchDirectory(postgres.db, all)).rows).toEqual(own.rows)

  const broken = {
    ...plan,
    onProgress: (done: number) => {
      if (done > 0) throw new Error('power cut')
    },
  }
  await expect(importIntoDatabase(postgres.db, broken)).rejects.toThrow('power cut')
  expect((await searchDirectory(postgres.db, all)).rows).toEqual(own.rows)
})

test('a real file cut in the middle is refused or loses only its last row, never silently more', async (context) => {
  const [file] = FILES
  if (file === undefined) return context.skip(skipReason('opendata'))
  const store = app.app.services.stores.own()
  const text = decodeText(file.bytes).text
  const lines = text.split('\r\n')
  const cut = new Uint8Array(
    Buffer.from(`\uFEFF${lines.slice(0, 100).join('\r\n')}\r\n${(lines[100] ?? '').slice(0, 40)}`),
  )
  const result = await importCareOffices(store, [{ name: 'cut.csv', bytes: cut }], {
    ...options(['01']),
    isDryRun: true,
  })
  expect(result.files[0]).toMatchObject({ rows: 100, rejectedCount: 1 })
  const middleOfCharacter = file.bytes.slice(0, Buffer.byteLength(text.slice(0, 5000)) + 4)
  const torn = [0, 1, 2].map((more) => middleOfCharacter.slice(0, middleOfCharacter.length - more))
  const refused = torn.filter((bytes) => {
    try {
      decodeText(bytes)
      return false
    } catch {
      return true
    }
  })
  expect(refused.length).toBeGreaterThan(0)
})
