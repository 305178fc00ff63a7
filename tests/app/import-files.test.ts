import { strToU8, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTables } from '../../electron/app/importing/readers/open-tables.ts'
import { fileSha256 } from '../../electron/app/importing/readers/byte-source.ts'
import { AppError } from '../../shared/errors.ts'
import { fileFolder } from '../support/read-source.ts'

const TEXT = '名称,電話\r\nﾃﾞｲ髙﨑①,0835\r\n'
const utf8 = Buffer.from(TEXT, 'utf8')
const utf16 = Buffer.from(`\uFEFF${TEXT}`, 'utf16le')
/** 「事業所名」 , ①髙 in CP932, which JIS X 0208 does not have. */
const cp932 = Uint8Array.of(0x8e, 0x96, 0x8b, 0xc6, 0x8f, 0x8a, 0x96, 0xbc, 0x2c, 0x87, 0x40, 0xfb, 0xfc)

let files: Awaited<ReturnType<typeof fileFolder>>
beforeAll(async () => {
  files = await fileFolder()
})
afterAll(() => files.remove())

async function tablesOf(content: string | Uint8Array, name = 'list.csv') {
  const found: { name: string; encoding: string; cells: string[][]; lines: number[] }[] = []
  for await (const table of openTables(await files.put('chosen', content), name)) {
    const rows = []
    for await (const batch of table.rows()) rows.push(...batch)
    found.push({
      name: table.name,
      encoding: table.encoding,
      cells: rows.map(({ cells }) => [...cells]),
      lines: rows.map(({ line }) => line),
    })
  }
  return found
}

async function refusalOf(content: string | Uint8Array, name = 'list.csv'): Promise<string> {
  const error = await tablesOf(content, name).catch((reason: unknown) => reason)
  if (!(error instanceof AppError)) throw error
  expect(error.code).toBe('unreadable-file')
  return error.detail ?? ''
}

test.each([
  ['UTF-8', 'UTF-8', utf8],
  ['UTF-8 with its mark', 'UTF-8', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8])],
  ['UTF-16 with its mark', 'UTF-16', utf16],
  ['UTF-16 the other way round', 'UTF-16', utf16.map((_, at) => utf16[at ^ 1] ?? 0)],
])('%s is read', async (_title, encoding, bytes) => {
  const [table] = await tablesOf(bytes)
  expect(table).toMatchObject({
    encoding,
    cells: [
      ['名称', '電話'],
      ['ﾃﾞｲ髙﨑①', '0835'],
    ],
    lines: [1, 2],
  })
})

test('CP932 with its own characters is read, and characters cut by the reading are put together', async () => {
  expect(await tablesOf(cp932)).toMatchObject([{ encoding: 'CP932', cells: [['事業所名', '①髙']] }])
  const long = `あ,い\r\n${'漢字（株）,𠮷野\r\n'.repeat(40_000)}`
  const [table] = await tablesOf(long)
  expect(table?.cells).toHaveLength(40_001)
  expect(table?.cells.slice(1).every(([first, second]) => first === '漢字（株）' && second === '𠮷野')).toBe(
    true,
  )
})

test('tabs, line breaks in cells, empty lines and a missing last line break are read; lines are those of the file', async () => {
  const [table] = await tablesOf('a\tb\r\n"1\n2"\t3\r\n\r\n4\t"5 ""x"""')
  expect(table).toMatchObject({
    cells: [
      ['a', 'b'],
      ['1\n2', '3'],
      ['4', '5 "x"'],
    ],
    lines: [1, 3, 5],
  })
})

test('the CSVs in a ZIP are read one by one, with names as Windows wrote them; other files are passed over', async () => {
  const zipped = Buffer.from(
    zipSync({ 'NNNN.csv': utf8, 'b/訪問看護.csv': cp932, '__MACOSX/._b.csv': utf8, 'readme.pdf': utf8 }),
  )
  // The name 薬局 in CP932, in place of the four letters.
  const name = Buffer.from([0x96, 0xf2, 0x8b, 0xc7])
  for (let at = zipped.indexOf('NNNN.csv'); at >= 0; at = zipped.indexOf('NNNN.csv')) name.copy(zipped, at)
  expect(await tablesOf(zipped, '配布.zip')).toMatchObject([
    {
      name: '配布.zip/薬局.csv',
      encoding: 'UTF-8',
      cells: [
        ['名称', '電話'],
        ['ﾃﾞｲ髙﨑①', '0835'],
      ],
    },
    { name: '配布.zip/b/訪問看護.csv', encoding: 'CP932' },
  ])
})

test.each([
  ['an empty file', new Uint8Array(), '空です'],
  ['only empty lines', '\r\n\r\n', '行がありません'],
  ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '.xls'],
  ['a PDF', '%PDF-1.7', 'PDF'],
  ['a page', '\uFEFF<!DOCTYPE html><html>', 'ウェブページ'],
  ['a map', '{"type":"FeatureCollection"}', 'JSON'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xd8), '画像'],
  ['UTF-16 without its mark', utf16.subarray(2), '文字として読めません'],
  ['a NUL in the middle', `${TEXT}a\0b,c\r\n`, '文字として読めません'],
  [
    'UTF-8 cut in a character',
    Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8.subarray(0, 4)]),
    '途中で切れて',
  ],
  ['a lost quotation mark', `${TEXT}"x${'あ'.repeat(70_000)}`, '引用符'],
  ['a quotation mark that never closes', `${TEXT}1,2\r\n"x,3\r\n4,5`, '引用符'],
  ['text behind a quoted cell', `${TEXT}1,2\r\n"x"y,3\r\n`, '4行目付近'],
  ['a cell of 10 MB', `${TEXT}1,${'あ'.repeat(3_500_000)}\r\n`, '長すぎます'],
])('%s is refused in words', async (_title, content, words) => {
  const detail = await refusalOf(content)
  expect(detail).toContain(words)
  expect(detail).toContain('「list.csv」')
  expect(detail).not.toMatch(/0835|xあ/u)
})

const zip = (entries: Record<string, Uint8Array>, options = {}) => Buffer.from(zipSync(entries, options))

test.each([
  ['nothing that we read', zip({ 'a.txt': utf8 }), 'CSV も Excel ブックも入っていません'],
  ['a ZIP', zip({ 'a.csv': utf8, 'b.zip': zip({ 'c.csv': utf8 }) }), 'ZIP の中の ZIP'],
  ['an old workbook', zip({ 'a.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) }), '.xls'],
  ['a thousandfold', zip({ 'a.csv': new Uint8Array(40_000_000) }), '大きすぎます'],
  [
    'too many files',
    zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.csv`, strToU8('a')]))),
    '多すぎます',
  ],
])('a ZIP with %s is refused in words', async (_title, content, words) => {
  expect(await refusalOf(content, 'a.zip')).toContain(words)
})

test('a workbook is read sheet by sheet, in a ZIP too', async () => {
  const sheet = [{ data: [[{ value: '名称' }], [{ value: '架空' }]], sheet: '一覧' }]
  const book = await writeExcelFile(sheet).toBuffer()
  expect(await tablesOf(book, '名簿.xlsx')).toMatchObject([
    { name: '名簿.xlsx/一覧', encoding: 'Excel', cells: [['名称'], ['架空']] },
  ])
  expect(await tablesOf(zip({ '名簿.xlsx': book, 'a.csv': utf8 }), 'a.zip')).toMatchObject([
    { name: 'a.zip/名簿.xlsx/一覧' },
    { name: 'a.zip/a.csv' },
  ])
})

test('a ZIP that lies about its size, is locked, cut or changed is refused, never half read', async () => {
  const packed = zip({ 'a.csv': strToU8(TEXT.repeat(1000)) })
  const directory = packed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  const change = (at: number, value: number) => {
    const copy = Buffer.from(packed)
    copy.writeUInt8(value, at)
    return copy
  }
  const smaller = Buffer.from(packed)
  smaller.writeUInt32LE(100, directory + 24)
  expect(await refusalOf(smaller, 'a.zip')).toContain('壊れている')
  expect(await refusalOf(change(directory + 8, 1), 'a.zip')).toContain('パスワード')
  expect(await refusalOf(change(directory + 10, 9), 'a.zip')).toContain('圧縮方式')
  expect(await refusalOf(change(directory + 16, 0x55), 'a.zip')).toContain('壊れている')
  expect(await refusalOf(packed.subarray(0, packed.length - 40), 'a.zip')).toContain('壊れている')
})

test('the digest of a file is its SHA-256', async () => {
  expect(await fileSha256(await files.put('abc', 'abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
