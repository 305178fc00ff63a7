import { readFileSync } from 'node:fs'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceContext } from '../../electron/app/importing/import-source.ts'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import { AppError } from '../../shared/errors.ts'
import { Dice } from '../bench/made-names.ts'
import { writeDirectoryFiles } from '../bench/made-directory-files.ts'
import { type Damage, HEAVY_DAMAGES, TEXT_DAMAGES } from '../support/damage.ts'
import { anOfficeForDisabled, naviCsv } from '../support/navi-csv.ts'
import { fileFolder, readFileWith, type ReadTable, sourceContext } from '../support/read-source.ts'
import { sharedMaterial } from '../support/shared-material.ts'

/** With the workbooks and the heavy ones a thousand. */
const TEXT_FILES = 900
const WORKBOOKS = 90
const SLOWEST_MS = 10_000
const MOST_MEMORY = 600_000_000

let files: Awaited<ReturnType<typeof fileFolder>>
let context: SourceContext
let originals: { name: string; bytes: Buffer; ids: string[] }[]

beforeAll(async () => {
  files = await fileFolder()
  context = await sourceContext()
  const made = await writeDirectoryFiles(files.path, { rows: 1_000, withHours: true })
  const real = sharedMaterial('opendata/jigyosho_710.csv')
  const paths = [
    ...made.filter(({ rows }) => rows >= 10 && rows <= 300).map(({ path }) => path),
    ...(real === undefined ? [] : [real]),
  ]
  paths.push(
    await files.put(
      'wam.csv',
      naviCsv.disability([anOfficeForDisabled(), anOfficeForDisabled({ 定員: '9' })]),
    ),
  )
  originals = []
  for (const path of paths) {
    const [table] = await readFileWith(IMPORT_SOURCES, path, context)
    if (table?.kind == null) throw new Error(`${path} is not known`)
    originals.push({ name: path.split('/').at(-1) ?? '', bytes: readFileSync(path), ids: idsOf([table]) })
  }
})
afterAll(() => files.remove())

const idsOf = (tables: readonly ReadTable[]) =>
  tables.flatMap(({ lines }) => lines.map(({ id }) => id)).toSorted()

type Outcome = { readonly refused: string } | { readonly tables: ReadTable[] }

/** Reads a damaged file to its end. Anything thrown but a refusal in words fails the test, as do time and memory. */
async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  const path = await files.put('damaged', bytes)
  const started = performance.now()
  const memory = process.memoryUsage.rss()
  const outcome = await readFileWith(IMPORT_SOURCES, path, context).then(
    (tables): Outcome => ({ tables }),
    (error: unknown): Outcome => {
      if (!(error instanceof AppError) || error.code !== 'unreadable-file') throw error
      return { refused: error.detail ?? '' }
    },
  )
  expect(performance.now() - started).toBeLessThan(SLOWEST_MS)
  expect(process.memoryUsage.rss() - memory).toBeLessThan(MOST_MEMORY)
  if ('refused' in outcome) {
    expect(outcome.refused).toMatch(/[ぁ-ん].*。$/su)
    expect(outcome.refused.length).toBeLessThan(400)
    // No cell is ever quoted: every row of the test files has one of these words.
    expect(outcome.refused).not.toMatch(/example\.jp|丁目|シケン|0\d{2}-\d{3}/u)
  }
  return outcome
}

/** Rows that a reader swallowed must show: as many rows as lines, or a row that is told to be wrong. */
function expectNothingSwallowed(damage: Damage, bytes: Buffer, { tables }: { tables: ReadTable[] }): void {
  const [table] = tables
  if (
    table === undefined ||
    table.kind === null ||
    table.encoding !== 'UTF-8' ||
    bytes.readUInt16BE(0) === 0x504b
  )
    return
  const lines =
    bytes
      .toString('utf8')
      .split(/\r\n|\n|\r/u)
      .filter((line) => line !== '').length - 1
  if (table.problems.length === 0)
    expect({ damage: damage.name, rows: table.rows }).toEqual({ damage: damage.name, rows: lines })
}

test.each(TEXT_DAMAGES.map((damage, at) => ({ ...damage, at })))(
  '$name: refused, or every row told',
  async ({ at, ...damage }) => {
    const count = Math.ceil(TEXT_FILES / TEXT_DAMAGES.length)
    for (let no = 0; no < count; no += 1) {
      const dice = new Dice(at * 1_000 + no)
      const original = originals[no % originals.length]
      if (original === undefined) throw new Error('no file to damage')
      const bytes = damage.spoil(original.bytes, dice)
      const outcome = await outcomeOf(bytes)
      const what = 'refused' in outcome ? 'refused' : 'read'
      if (damage.expected !== 'either')
        expect([original.name, no, what]).toEqual([original.name, no, damage.expected])
      if ('refused' in outcome) continue
      expectNothingSwallowed(damage, bytes, outcome)
      if (damage.name === 'columns in another order' || damage.name === 'UTF-16')
        expect(idsOf(outcome.tables)).toEqual(original.ids)
    }
  },
)

test.each(HEAVY_DAMAGES)('$name is refused in words', async (damage) => {
  for (let no = 0; no < 4; no += 1) {
    const original = originals[no]
    if (original === undefined) throw new Error('no file to damage')
    expect(await outcomeOf(damage.spoil(original.bytes, new Dice(no)))).toHaveProperty('refused')
  }
})

test('workbooks that were cut or changed are refused in words or read with every row accounted for', async () => {
  const rows = (originals[0]?.bytes.toString('utf8') ?? '').trimEnd().split('\r\n')
  const data = rows.map((row) => row.split(',').map((value) => ({ value: value.replaceAll('"', '') })))
  const book = await writeExcelFile([{ data, sheet: '一覧' }]).toBuffer()
  expect(await outcomeOf(book)).toHaveProperty('tables')
  let refused = 0
  for (let no = 0; no < WORKBOOKS; no += 1) {
    const dice = new Dice(no)
    const copy = Buffer.from(book)
    for (let count = 0; count <= no % 4; count += 1) copy[dice.below(copy.length)] = dice.below(256)
    const outcome = await outcomeOf(no % 2 === 0 ? copy.subarray(0, dice.below(copy.length)) : copy)
    if ('refused' in outcome) refused += 1
  }
  expect(refused).toBeGreaterThan(WORKBOOKS / 2)
})
