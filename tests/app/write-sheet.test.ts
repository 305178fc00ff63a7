import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { SheetTable } from '../../electron/app/exports/sheet-table.ts'
import { csvWriter } from '../../electron/app/exports/csv-writer.ts'
import type { FilePart } from '../../electron/app/exports/list-writer.ts'
import { type CsvEncoding, safeText } from '../../electron/app/exports/write-csv.ts'
import { writeWorkbook } from '../../electron/app/exports/write-sheet.ts'
import { xlsxWriter } from '../../electron/app/exports/xlsx-writer.ts'

const table: SheetTable = {
  name: '連携先/一覧',
  title: '連携先一覧',
  audience: 'inside',
  asOf: '令和8年11月21日 現在',
  notes: ['出典：試験の出典（架空）'],
  columns: [
    { title: '名称', width: 40, kind: 'text' },
    { title: '電話', width: 16, kind: 'text' },
    { title: '病床', width: 8, kind: 'number' },
    { title: '確認日', width: 12, kind: 'day' },
  ],
  rows: [
    ['試験医院（架空）', '+81-835-00-0001', 19, '2026-11-20'],
    ['=HYPERLINK("http://example.com","開く")', '-', -5, null],
  ],
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const withCells = (cells: readonly string[]): SheetTable => ({
  ...table,
  columns: cells.map((_, at) => ({ title: `列${at}`, width: 10, kind: 'text' })),
  rows: [cells],
})

/** What a cell may begin with to be taken for a formula, also behind what nobody sees. */
const dangerous = fc
  .tuple(
    fc.stringMatching(/^[ \t\r\n　]{0,3}$/u),
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'),
    fc.string({ unit: 'grapheme' }),
  )
  .map((parts) => parts.join(''))

test('a workbook carries title, mark, day, header, rows and sources; days and numbers are typed', async () => {
  const [sheet] = await readWorkbook(Buffer.from(await writeWorkbook([table])))
  expect(sheet?.sheet).toBe('連携先 一覧')
  const texts = sheet?.data.map((row) => row.filter((cell) => cell !== null))
  expect(texts?.slice(0, 6)).toEqual([
    ['連携先一覧'],
    ['院内限り（院外へ出さないでください）'],
    ['令和8年11月21日 現在'],
    ['名称', '電話', '病床', '確認日'],
    ['試験医院（架空）', '+81-835-00-0001', 19, new Date('2026-11-20T00:00:00Z')],
    ['=HYPERLINK("http://example.com","開く")', '-', -5],
  ])
  expect(texts?.at(-1)).toEqual(['出典：試験の出典（架空）'])
})

test('it is printed on A4 landscape, one page wide, with the header frozen and on every page', async () => {
  const parts = partsOf(await writeWorkbook([table]))
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/u)
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(sheet).toMatch(/<pane[^>]*ySplit="4"/u)
  expect(sheet).toContain('<autoFilter ref="A4:D6"/>')
  expect(parts.get('xl/workbook.xml')).toContain(`'連携先 一覧'!$4:$4</definedName>`)
})

test('no text of a workbook is ever a formula, whatever it begins with', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dangerous, { minLength: 1, maxLength: 8 }), async (cells) => {
      const parts = partsOf(await writeWorkbook([withCells(cells)]))
      const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
      expect(sheet).not.toMatch(/<f[ >]/u)
      const row = /<row r="5"[^>]*>(.*?)<\/row>/u.exec(sheet)?.[1] ?? ''
      const types = [...row.matchAll(/<c [^>]*t="(\w+)"/gu)].map(([, type]) => type)
      expect(types).toEqual(cells.map(() => 's'))
    }),
    { numRuns: 60 },
  )
})

test('in CSV such a cell carries an apostrophe; every other text stays as it is', () => {
  fc.assert(
    fc.property(dangerous, (text) => {
      expect(safeText(text)).toBe(`'${text}`)
    }),
  )
  for (const text of ['0835-22-0000', '医療法人=試験', '', "'+81", '①']) expect(safeText(text)).toBe(text)
})

const bytesOf = (parts: readonly FilePart[]) =>
  Buffer.concat(parts.map(({ bytes, isPacked }) => (isPacked ? gunzipSync(bytes) : bytes)))

/** Written row by row, as a long list is. */
async function csvOf({ rows, notes, ...list }: SheetTable, encoding: CsvEncoding) {
  const writer = csvWriter(list, encoding)
  for (const row of rows) await writer.add([row])
  return { bytes: bytesOf(await writer.end(notes)), unfit: writer.unfit() }
}

async function longSheetOf({ rows, notes, ...list }: SheetTable): Promise<Buffer> {
  const writer = xlsxWriter(list)
  for (const row of rows) await writer.add([row])
  return bytesOf(await writer.end(notes))
}

test('CSV: header first, quotes doubled, numbers as numbers, sources below an empty line', async () => {
  const text = (await csvOf(table, 'UTF-8')).bytes.toString('utf8')
  expect(text).toBe(
    [
      '\uFEFF名称,電話,病床,確認日',
      "試験医院（架空）,'+81-835-00-0001,19,2026-11-20",
      `"'=HYPERLINK(""http://example.com"",""開く"")",'-,-5,`,
      '',
      '連携先一覧',
      '院内限り（院外へ出さないでください）',
      '令和8年11月21日 現在',
      '出典：試験の出典（架空）',
      '',
    ].join('\r\n'),
  )
})

test('CP932: what does not fit is named; twins of Unicode are no loss', async () => {
  const hard = withCells(['𠮷田髙橋﨑①', '10〜20−30', '🏠と𠮷'])
  const { bytes, unfit } = await csvOf(hard, 'CP932')
  expect(unfit).toEqual(['𠮷', '🏠'])
  const read = iconv.decode(bytes, 'cp932')
  expect(read).toContain('〓田髙橋﨑①,10～20－30,〓と〓')
  expect((await csvOf(table, 'CP932')).unfit).toEqual([])
})

test('a long list for Excel is the same list: text stays text, days are days, and any cell is read back', async () => {
  const [sheet] = await readWorkbook(await longSheetOf(table))
  const [short] = await readWorkbook(Buffer.from(await writeWorkbook([table])))
  expect(sheet?.data.slice(0, 6)).toEqual(short?.data.slice(0, 6))
  expect(sheet?.data.flat()).toContain(table.notes[0])
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '<&>"', '\u0000\u000bb', '\ud800'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (cells) => {
      const columns = [{ title: '文', width: 10, kind: 'text' as const }]
      const bytes = await longSheetOf({ ...table, columns, rows: cells.map((text) => [text]) })
      const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
      expect(xml).not.toMatch(/<f>|t="str"/u)
      // The reader takes an empty or blank cell for nothing.
      const read = (await readWorkbook(bytes))[0]!.data.slice(4, 4 + cells.length).map(([one]) => one ?? '')
      for (const [at, text] of cells.entries())
        if (/^[ -~\p{L}]+$/u.test(text) && text.trim() === text) expect(String(read[at])).toBe(text)
    }),
    { numRuns: 30 },
  )
})

test('more rows than Excel has are refused in words, with CSV as the way on', async () => {
  const { rows: _rows, notes: _notes, ...list } = table
  const writer = xlsxWriter({ ...list, columns: [] })
  const page = Array.from({ length: 1_050_000 }, () => [])
  await expect(writer.add(page)).rejects.toMatchObject({ code: 'too-large', detail: /CSV を選んで/u })
})

test('what Excel cannot hold does not spoil the file: long text is cut with a mark, control characters fall out', async () => {
  const bytes = await writeWorkbook([withCells(['長'.repeat(40_000), 'a\u0000\u000bb', ''])])
  const [sheet] = await readWorkbook(Buffer.from(bytes))
  const [long, control] = sheet?.data[4] ?? []
  expect(String(long)).toHaveLength(32_767)
  expect(String(long)).toMatch(/…（長いため途中まで）$/u)
  expect(control).toBe('ab')
})

test('names of sheets are made fit and unique; an endless list is refused in words', async () => {
  const books = await readWorkbook(
    Buffer.from(await writeWorkbook([table, table, { ...table, name: '*'.repeat(40) }])),
  )
  expect(books.map(({ sheet }) => sheet)).toEqual(['連携先 一覧', '連携先 一覧 2', '一覧'])
  const endless = { ...table, rows: Array.from({ length: 200_000 }, () => []) }
  await expect(writeWorkbook([endless, table])).rejects.toThrow('一覧が長すぎて')
})

test('a long list is written beside other work: nobody waits for it', async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => [`試験医院${at}（架空）`, '=1+1', at, '2026-11-20'])
  let longest = 0
  let last = performance.now()
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const bytes = await writeWorkbook([{ ...table, rows }])
  clearInterval(clock)
  expect(longest).toBeLessThan(300)
  const [sheet] = await readWorkbook(Buffer.from(bytes))
  expect(sheet?.data.slice(4, 6004).map(([name]) => name)).toEqual(rows.map(([name]) => name))
})

const hasOffice = spawnSync('soffice', ['--version']).error === undefined
if (!hasOffice) process.stderr.write('skipped: LibreOffice is not installed, workbooks are not opened\n')

test.skipIf(!hasOffice)(
  'LibreOffice opens both kinds and calculates nothing',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ieji-sheet-'))
    try {
      const sums = withCells(['=1+1', '@SUM(1,1)', '+1+1', '-1-1', ' =1+1', '\t=1+1', "=cmd|' /C calc'!A0"])
      await writeFile(join(folder, 'list.xlsx'), await writeWorkbook([{ ...sums, name: '計算' }]))
      await writeFile(join(folder, 'long.xlsx'), await longSheetOf({ ...sums, name: '計算' }))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76'
      const more = [
        '--convert-to',
        asCsv,
        '--outdir',
        folder,
        join(folder, 'list.xlsx'),
        join(folder, 'long.xlsx'),
      ]
      spawnSync('soffice', [profile, '--headless', ...more], { timeout: 100_000 })
      for (const name of ['list.csv', 'long.csv']) {
        const lines = (await readFile(join(folder, name), 'utf8')).split('\n')
        expect(lines[4]).toBe('=1+1,"@SUM(1,1)",+1+1,-1-1, =1+1,\t=1+1,=cmd|\' /C calc\'!A0')
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)

test('a very long list of one sheet is written row by row with all of its rows', async () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => [`試験医院${at}（架空）`, '=1+1', at, '2026-11-20'])
  const [sheet] = await readWorkbook(Buffer.from(await writeWorkbook([{ ...table, rows }])))
  expect(sheet?.data.slice(4, 9004).map(([name, , beds]) => [name, beds])).toEqual(
    rows.map(([name, , beds]) => [name, beds]),
  )
  expect(sheet?.data.flat()).toContain(table.notes[0])
})
