import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { SheetRow, SourceTable } from '../../electron/app/importing/import-source.ts'
import { readWorkbook } from '../../electron/app/importing/readers/read-workbook.ts'
import { readXml } from '../../electron/app/importing/readers/xml-events.ts'
import { AppError } from '../../shared/errors.ts'
import { aWorkbook } from '../support/a-workbook.ts'

async function allRows({ rows }: SourceTable): Promise<SheetRow[]> {
  const all: SheetRow[] = []
  for await (const batch of rows()) all.push(...batch)
  return all
}

async function rowsOf(content: Uint8Array | string, name = '一覧.xlsx'): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const table of readWorkbook(content, name)) rows.push(...(await allRows(table)))
  return rows
}

const cellsOf = async (content: Uint8Array) => (await rowsOf(content)).map(({ cells }) => cells)

/** Every refusal is one that people can read and act on. */
async function refusalOf(content: Uint8Array): Promise<string> {
  const error: unknown = await rowsOf(content).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw new Error('not refused in words', { cause: error })
  expect(error.code).toBe('unreadable-file')
  return error.detail ?? ''
}

test('texts, numbers, days and truth come as the text that people see, with the line of the sheet', async () => {
  const rows = [
    ['名称', '番号', '日'],
    [],
    ['試験医院\n（架空）', 3_510_112_345, { value: new Date('2026-11-21T00:00:00Z'), format: 'yyyy/mm/dd' }],
    [true, 0.1 + 0.2, 1e21],
  ]
  expect(await rowsOf(await writeExcelFile(rows).toBuffer())).toEqual([
    { line: 1, cells: ['名称', '番号', '日'] },
    { line: 3, cells: ['試験医院\n（架空）', '3510112345', '2026-11-21'] },
    { line: 4, cells: ['TRUE', '0.3', '1000000000000000000000'] },
  ])
})

test('a workbook is read from disk as from memory, sheet by sheet, each as often as asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ieji-book-'))
  const sheets = [
    { sheet: '山口県', data: [['あ']] },
    { sheet: '空', data: [] },
    { sheet: '島根県', data: [['い']] },
  ]
  try {
    const path = join(folder, 'book.xlsx')
    await writeFile(path, await writeExcelFile(sheets).toBuffer())
    const found: unknown[] = []
    for await (const table of readWorkbook(path, '名簿.xlsx')) {
      const read = [await allRows(table), await allRows(table)]
      found.push([table.name, table.encoding, table.head, ...read])
    }
    const rows = (text: string) => [{ line: 1, cells: [text] }]
    expect(found).toEqual([
      ['名簿.xlsx/山口県', 'Excel', rows('あ'), rows('あ'), rows('あ')],
      ['名簿.xlsx/島根県', 'Excel', rows('い'), rows('い'), rows('い')],
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0000000"/><numFmt numFmtId="166" formatCode="[Red]0.00E+00"/><numFmt numFmtId="167" formatCode="yyyy/m/d\\ h:mm"/><numFmt numFmtId="168" formatCode="G/標準"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 166, 167, 168, 57, 20].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`

test.each([
  ['a number', 0, '12345.5', '12345.5'],
  ['a day of Excel', 1, '46347', '2026-11-21'],
  ['a day in an era', 2, '46347', '2026-11-21'],
  ['a code with leading zeros', 3, '112345', '0112345'],
  ['a number with exponent', 4, '1.2E-7', '0.00000012'],
  ['a day and time', 5, '46347.5', '2026-11-21 12:00'],
  ['standard', 6, '46347', '46347'],
  ['a built-in day of Japanese Excel', 7, '1', '1900-01-01'],
  ['a time', 8, '0.375', '09:00'],
  ['a day before all days', 1, '-3', '-3'],
])('%s is shown as Excel shows it', async (_title, style, raw, shown) => {
  const rows = `<row r="1"><c r="A1" s="${style}"><v>${raw}</v></c></row>`
  expect(await cellsOf(aWorkbook({ rows, styles: STYLES }))).toEqual([[shown]])
})

test('days of the other calendar of Excel are the same days', async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>44885</v></c></row>'
  expect(await cellsOf(aWorkbook({ rows, styles: STYLES, settings: 'date1904="1"' }))).toEqual([
    ['2026-11-21'],
  ])
})

test('rich text is put together without its readings, references are resolved, formulas give their stored value', async () => {
  const strings =
    '<si><r><t>医療法人</t></r><r><t xml:space="preserve"> 試験会</t></r><rPh sb="0" eb="2"><t>イリョウ</t></rPh></si><si><t>A&amp;B&#x20BB7;_x000D_&lt;</t></si>'
  const rows =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2"><f>1+1</f></c><c r="G2" t="inlineStr"><is><t>中</t></is></c><c r="H2" t="e"><v>#N/A</v></c></row>'
  expect(await rowsOf(aWorkbook({ rows, strings }))).toEqual([
    { line: 2, cells: ['医療法人 試験会', '', 'A&B𠮷\n<', 'ab', '2', '', '中', '#N/A'] },
  ])
})

test('a million empty rows and formatted empty cells are no rows', async () => {
  const empty = Array.from(
    { length: 200_000 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}" s="0"/></row>`,
  )
  const rows = `${empty.join('')}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`
  expect(await rowsOf(aWorkbook({ rows }))).toEqual([{ line: 1_048_576, cells: ['1'] }])
})

const broken = (rows: string) => aWorkbook({ rows })
test.each([
  ['a row far below', broken('<row r="99999999"><c><v>1</v></c></row>'), '行の番号が正しくありません'],
  ['a row above', broken('<row r="-1"><c><v>1</v></c></row>'), '行の番号が正しくありません'],
  ['the same row twice', broken('<row r="1"/><row r="1"/>'), '行の番号が正しくありません'],
  ['a cell beyond the last column', broken('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), 'セルの番地'],
  ['cells out of order', broken('<row r="1"><c r="B1"><v>1</v></c><c r="A1"/></row>'), 'セルの番地'],
  ['text far to the right', broken('<row r="1"><c r="XFD1"><v>1</v></c></row>'), '列が多すぎます'],
  [
    'a text that is not there',
    broken('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    'セルの文字が見つかりません',
  ],
  [
    'a cell of 10 MB',
    broken(`<row r="1"><c t="str"><v>${'長'.repeat(3_500_000)}</v></c></row>`),
    '壊れている',
  ],
  [
    'a long cell',
    broken(`<row r="1"><c t="str"><v>${'長'.repeat(40_000)}</v></c></row>`),
    'セルの文字が長すぎます',
  ],
  ['XML that breaks off', broken('<row r="1"><c'), '壊れている'],
  ['no XML', aWorkbook({ more: { 'xl/workbook.xml': 'x' } }), '壊れている'],
  [
    'entities that grow',
    aWorkbook({ more: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY a "aa">]><workbook/>' } }),
    '壊れている',
  ],
  [
    'a ZIP bomb',
    broken(`<row r="1"><c><v>${' '.repeat(40_000_000)}</v></c></row>`),
    '展開すると大きすぎます',
  ],
  ['macros', aWorkbook({ more: { 'xl/vbaProject.bin': 'x' } }), 'マクロ'],
  ['a binary workbook', aWorkbook({ more: { 'xl/workbook.bin': 'x' } }), '.xlsb'],
  ['nothing in any sheet', aWorkbook({}), '何も書かれていません'],
  ['no ZIP', new Uint8Array(Buffer.from('PK\u0003\u0004…')), '壊れている'],
])('%s is refused in words', async (_title, content, words) => {
  expect(await refusalOf(content)).toContain(words)
})

test('whatever is cut off or written over, the answer is rows or a refusal in words', async () => {
  const whole = await writeExcelFile([
    ['名称', '電話'],
    ['試験医院（架空）', '0835-00-0001'],
  ]).toBuffer()
  const damage = fc.record({
    cut: fc.option(fc.nat(whole.length)),
    writes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ cut, writes }) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, byte] of writes) bytes[at] = byte
      const read = rowsOf(bytes.subarray(0, cut ?? bytes.length))
      await read.catch((error: unknown) => expect(error).toBeInstanceOf(AppError))
    }),
    { numRuns: 300 },
  )
})

test('XML tells the same however it is cut into pieces', async () => {
  const xml = new Uint8Array(
    Buffer.from('<?xml version="1.0"?><x:a k="１"><!-- 注 --><b>髙 &amp; 𠮷</b><c/><![CDATA[<>]]></x:a>'),
  )
  const eventsOf = async (cuts: readonly number[]) => {
    const told: string[] = []
    const edges = [0, ...cuts.toSorted((a, b) => a - b), xml.length]
    // eslint-disable-next-line typescript/require-await -- pieces as a stream gives them
    const pieces = (async function* () {
      for (const [at, edge] of edges.entries()) yield xml.subarray(edges[at - 1] ?? 0, edge)
    })()
    let text = ''
    await readXml(pieces, {
      open: (name, attributes) => told.push(`<${name}${attributes()['k'] ?? ''}`),
      close: (name) => told.push(`/${name}`),
      text: (piece) => (text += piece),
    })
    return [...told, text]
  }
  const whole = await eventsOf([])
  expect(whole).toEqual(['<a１', '<b', '/b', '<c', '/c', '/a', '髙 & 𠮷<>'])
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(xml.length), { maxLength: 12 }), async (cuts) => {
      expect(await eventsOf(cuts)).toEqual(whole)
    }),
  )
})
