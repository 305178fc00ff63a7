import fc from 'fast-check'
import { type Info, parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvRows } from '../../electron/app/importing/readers/csv-rows.ts'

/** Our reading of a text that comes in pieces of some bytes. */
async function rowsOf(text: string, piece: number) {
  const bytes = Buffer.from(text, 'utf8')
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece)
      yield await Promise.resolve(bytes.subarray(at, at + piece))
  }
  const rows = []
  for await (const batch of csvRows(pieces(), 'list.csv')) rows.push(...batch)
  return rows.map(({ line, cells }) => ({ line, cells: [...cells] }))
}

/** The library's reading of the whole text at once. */
function libraryRows(text: string) {
  const parsed = parse(text, {
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: Info }[]
  return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }))
}

const bothOf = async (text: string, piece: number) => {
  const ours = await rowsOf(text, piece).catch(() => 'refused')
  let library: ReturnType<typeof libraryRows> | string
  try {
    library = libraryRows(text)
  } catch {
    library = 'refused'
  }
  return { ours, library }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const cell = fc
  .tuple(fc.stringMatching(/^[a,あ "\n髙]{0,6}$/u), fc.boolean())
  .map(([text, asIs]) => (asIs && !/[,"\n]/u.test(text) ? text : quoted(text)))

test('written tables are read as the CSV library reads them, whatever the pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\r\n', '\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (table, newline, endsInBreak, piece) => {
        const text = table.map((cells) => cells.join(',')).join(newline) + (endsInBreak ? newline : '')
        const { ours, library } = await bothOf(text, piece)
        expect(ours).toEqual(library)
      },
    ),
    { numRuns: 1500, seed: 35 },
  )
})

/** The library counts a return and newline within a cell as two lines, so lines are compared without them. */
const cellsOf = (rows: ReturnType<typeof libraryRows> | string) =>
  typeof rows === 'string' ? rows : rows.map(({ cells }) => cells)

test('any text at all is read as the library reads it, or refused as it refuses it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[a,"\r\nあ]{0,24}$/u),
      fc.integer({ min: 1, max: 9 }),
      async (text, piece) => {
        // A return in the middle of a cell that the library takes for the end of a row needs the whole text to be told.
        fc.pre(!/\r(?!\n)/u.test(text))
        const { ours, library } = await bothOf(text, piece)
        expect(cellsOf(ours)).toEqual(cellsOf(library))
      },
    ),
    { numRuns: 3000, seed: 206 },
  )
})

test('returns alone end rows, as Excel on a Macintosh writes them', async () => {
  expect(await rowsOf('a,b\r1,"x\ry"\r2,z', 7)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', 'x\ry'] },
    { line: 4, cells: ['2', 'z'] },
  ])
})
