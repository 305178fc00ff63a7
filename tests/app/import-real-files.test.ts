import { afterAll, expect, test } from 'vitest'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { currentOfficialFile } from '../../db/repositories/official-pointer.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { sharedMaterial, sharedText, skipReason } from '../support/shared-material.ts'
import { hospitalApp } from '../support/test-app.ts'

const NAMES = ['120', '140', '155', '710', '760'].map((number) => `jigyosho_${number}.csv`)
const FILES = NAMES.flatMap((name) => {
  const path = sharedMaterial(`opendata/${name}`)
  return path === undefined ? [] : [{ name, path }]
})
const isHere = FILES.length === NAMES.length

/** Counted in the text itself: physical lines, no quoted line breaks occur in these files. */
const linesOf = (name: string) =>
  sharedText(`opendata/${name}`)
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')

const app = await hospitalApp({ today: '2026-01-10' })
afterAll(() => app.close())
const store = app.app.services.stores.own()
const { reference, masterDesk } = app.app.services
const by = { user: MACHINE_OPERATOR, clock: app.clock, newId: () => crypto.randomUUID() }

async function run(scope: string[], asOf = '2025年12月末') {
  const { masters } = await masterDesk.of(store.db, app.clock.today())
  return (await importFiles(store, { files: FILES, scope, asOf }, { masters, reference }, by)).report
}

test('the five real files come in with no row lost, and a second time change nothing at all', async (context) => {
  context.skip(!isHere, skipReason('opendata'))
  const first = await run([])
  for (const file of first.files) {
    expect(file.rows).toBe(linesOf(file.file).length)
    expect(file.added + file.matched + file.rejectedCount).toBe(file.rows)
  }
  expect(first.files.map(({ kind, encoding }) => `${kind} ${encoding}`)).toEqual(
    NAMES.map(() => 'careOffices UTF-8'),
  )
  const institutions = reference.institutions.institutions.length
  expect(first.lines).toBe(
    institutions + first.files.reduce((sum, file) => sum + file.rows - file.rejectedCount, 0),
  )
  const directory = await currentOfficialFile(store.db)

  const again = await run([])
  expect(again.isUnchanged).toBe(true)
  expect(again.files.every((file) => file.unchanged + file.rejectedCount === file.rows)).toBe(true)
  expect(await currentOfficialFile(store.db)).toBe(directory)

  const newer = await run([], '2026年6月末')
  expect(newer).toMatchObject({ isUnchanged: false, providers: first.providers, lines: first.lines })
  expect(newer.files.every(({ updated, vanished }) => updated + vanished === 0)).toBe(true)
  const { rows } = await searchDirectory(store.db, {
    text: '',
    areaCodes: ['35206'],
    role: 'visitingRehab',
    limit: 100,
  })
  expect(rows).toHaveLength(linesOf('jigyosho_140.csv').filter((line) => line.startsWith('352063,')).length)
  expect(rows.every(({ phone }) => phone !== '')).toBe(true)
  // 中司内科 of the prefecture's document is the same institution: it keeps the document's name and date.
  expect(rows.filter(({ source }) => source.asOf !== '2026年6月末').map(({ name }) => name)).toEqual([
    '医療法人実昌会 中司内科',
  ])
})

test('an area takes in only its rows, the rest is counted as outside', async (context) => {
  context.skip(!isHere, skipReason('opendata'))
  const report = await run(['35206'], '2026年6月末')
  for (const file of report.files) {
    const inside = linesOf(file.file).filter((line) => line.startsWith('352063,')).length
    expect(file.outside).toBe(file.rows - inside - file.rejectedCount)
  }
})
