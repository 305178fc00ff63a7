import { basename } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import type { SourceContext } from '../../electron/app/importing/import-source.ts'
import { AppError } from '../../shared/errors.ts'
import { SourceLine } from '../../shared/domain/source-line.ts'
import { anOffice, csvOf, HEADER } from '../support/care-office-csv.ts'
import { fileFolder, readFileWith, sourceContext } from '../support/read-source.ts'
import { sharedMaterial, sharedText, skipReason } from '../support/shared-material.ts'

let files: Awaited<ReturnType<typeof fileFolder>>
let context: SourceContext
beforeAll(async () => {
  files = await fileFolder()
  context = await sourceContext()
})
afterAll(() => files.remove())

async function read(text: string) {
  const [table] = await readFileWith(IMPORT_SOURCES, await files.put('list.csv', text), context)
  if (table === undefined) throw new Error('no table')
  for (const line of table.lines) SourceLine.parse(line)
  return table
}
const readOffice = async (given: Record<string, string>) => {
  const { lines, problems } = await read(csvOf([anOffice(given)]))
  return { line: lines[0], problem: problems[0]?.problem }
}
const refusalOf = async (text: string) => {
  const error = await read(text).catch((reason: unknown) => reason)
  if (!(error instanceof AppError)) throw error
  return error.detail ?? ''
}

test('an office is a line of its service, with its numbers and the district of its address', async () => {
  const table = await read(csvOf([anOffice({ 法人番号: '5080001018392', 定員: '18' })]))
  expect(table).toMatchObject({ kind: 'careOffices', rows: 1, problems: [] })
  expect(table.lines[0]).toMatchObject({
    id: 'kaigo:3590000001:訪問看護',
    origin: 'kaigo',
    section: '訪問看護',
    isSupplement: false,
    kind: 'visitingNurseStation',
    roles: ['visitingNurse'],
    area: { prefecture: '山口県', municipality: '防府市', district: '富海', municipalityCode: '35206' },
    latitude: 34.05,
    numbers: [
      { kind: 'careOffice', value: '3590000001' },
      { kind: 'corporation', value: '5080001018392' },
    ],
    details: [{ label: '定員', text: '18' }],
    holiday: 'no',
    source: { document: expect.stringContaining('を加工して作成') as string, asOf: '2026年6月1日' },
  })
})

test('みなし指定: with 1, 3 or 4 as third digit the office number is the 保険医療機関コード too', async () => {
  const codesOf = async (number: string) =>
    (await readOffice({ 事業所番号: number })).line?.numbers.map(({ kind, value }) => `${kind} ${value}`)
  expect(await codesOf('3510112345')).toEqual(['careOffice 3510112345', 'medicalCode 3510112345'])
  expect(await codesOf('3530112345')).toContain('medicalCode 3530112345')
  expect(await codesOf('3540112345')).toContain('medicalCode 3540112345')
  expect(await codesOf('3560112345')).toEqual(['careOffice 3560112345'])
  expect(await codesOf('110112345')).toEqual(['careOffice 0110112345', 'medicalCode 0110112345'])
})

test('the traps of 介護サービス情報公表 are read as what they mean', async () => {
  const { line } = await readOffice({
    都道府県コード又は市町村コード: '11029',
    都道府県名: '北海道',
    市区町村名: '札幌市北区',
    緯度: '0.000000',
    経度: '0.000000',
    定員: '0',
    URL: 'mail@example.jp',
    利用可能曜日特記事項: '年末は休み。（改行）電話は可',
    '方書（ビル名等）': '架空ビル2階',
    電話番号: '０８３５－００－０００１',
    利用可能曜日: '平日,祝日',
    法人番号: '0',
  })
  expect(line).toMatchObject({
    area: { prefecture: '北海道', municipality: '札幌市北区', municipalityCode: '01102', district: null },
    latitude: null,
    longitude: null,
    url: '',
    note: '年末は休み。 電話は可／メール mail@example.jp',
    address: '山口県防府市富海1番地 架空ビル2階',
    phone: '0835-00-0001',
    holiday: 'yes',
    details: [],
    numbers: [{ kind: 'careOffice', value: '3590000001' }],
  })
})

test.each([
  ['0.1度に丸めた値', '34.1', '131.5', '丸めた値'],
  ['よその県', '43.06417', '141.34694', '都道府県の外'],
  ['県庁の位置', '34.1859', '131.4713', '都道府県庁の位置'],
])(
  'a point that only fills the cell is not used, and that is said: %s',
  async (_title, latitude, longitude, words) => {
    const { line } = await readOffice({ 緯度: latitude, 経度: longitude })
    expect(line).toMatchObject({ latitude: null, longitude: null })
    expect(line?.details.map(({ text }) => text).join()).toContain(words)
  },
)

test.each([
  ['https://www.example.jp/a?b=1', 'https://www.example.jp/a?b=1'],
  ['ｈｔｔｐ：／／www.example.jp', 'http://www.example.jp'],
  ['http:/www.example.jp/x', 'http://www.example.jp/x'],
  ['https//example.or.jp', 'https://example.or.jp'],
  ['http;/www.example.jp', 'http://www.example.jp'],
  ['http//:www.example.jp', 'http://www.example.jp'],
  ['www.example.jp', 'http://www.example.jp'],
  ['example.biz', 'http://example.biz'],
  ['http://', ''],
  ['なし', ''],
  ['ホームページ準備中', ''],
  ['a@example.jp', ''],
])('the web address %s is read as %s', async (text, url) => {
  expect((await readOffice({ URL: text })).line?.url).toBe(url)
})

test('beside the prefectural office an institution of that town keeps its point', async () => {
  const { line } = await readOffice({
    都道府県コード又は市町村コード: '352039',
    市区町村名: '山口市',
    住所: '山口県山口市滝町1',
    緯度: '34.1859',
    経度: '131.4713',
  })
  expect(line).toMatchObject({ latitude: 34.1859, longitude: 131.4713, details: [] })
})

test('columns are found by name in any order, in any width; what is not there reads as empty', async () => {
  const columns = HEADER.split(',')
    .toReversed()
    .filter((column) => column !== 'URL' && column !== '法人番号')
  const { lines } = await read(csvOf([anOffice()], columns).replace('方書（ビル名等）', '方書(ビル名等) '))
  expect(lines[0]).toMatchObject({ id: 'kaigo:3590000001:訪問看護', url: '', phone: '0835-00-0001' })
})

test('rows that cannot be right are told with their line, the others are read', async () => {
  const rows = [
    anOffice({ 事業所番号: '' }),
    anOffice({ 事業所名: '　' }),
    anOffice({ 都道府県コード又は市町村コード: '352062' }),
    anOffice({ サービスの種類: '' }),
    anOffice({ 事業所名: 'あ'.repeat(201) }),
    anOffice(),
  ]
  const { lines, problems } = await read(`${csvOf(rows)}352063,short\r\n`)
  expect(lines).toHaveLength(1)
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, '事業所番号（10けた）がありません'],
    [3, '事業所名がありません'],
    [4, '市町村コードが正しくありません'],
    [5, 'サービスの種類がありません'],
    [6, '事業所名が長すぎます'],
    [8, '列の数が違います（2列）'],
  ])
})

test('a header that is nearly a known one is refused naming the column; another one is nobody’s', async () => {
  expect(
    await refusalOf(
      csvOf(
        [anOffice()],
        HEADER.split(',').filter((column) => column !== '電話番号'),
      ),
    ),
  ).toBe(
    '介護サービス情報公表のファイルのようですが、1行目に次の列がありません：電話番号。見出しを消したり変えたりしていないか確認してください。',
  )
  expect(await refusalOf(`${HEADER},事業所名\r\n`)).toContain('同じ列が2つあります：事業所名')
  expect(await read('名称,電話番号,住所\r\n包括（架空）,0835-00-0001,防府市\r\n')).toMatchObject({
    kind: null,
  })
})

const REAL = ['120', '140', '155', '710', '760'].map((number) => `opendata/jigyosho_${number}.csv`)

test.for(REAL)('%s: every row is a line, none twice (real file)', async (name, { skip }) => {
  const path = sharedMaterial(name)
  if (path === undefined) return skip(skipReason(name))
  const [table] = await readFileWith(IMPORT_SOURCES, path, context)
  const physical = sharedText(name).trimEnd().split('\r\n').length - 1
  expect(table).toMatchObject({ name: basename(path), kind: 'careOffices', rows: physical, problems: [] })
  expect(new Set(table?.lines.map(({ id }) => id)).size).toBe(physical)
  expect(table?.lines.every(({ kind }) => kind !== 'other')).toBe(true)
  expect(table?.lines.filter(({ latitude }) => latitude === null).length).toBeLessThan(physical * 0.02)
  for (const line of table?.lines.slice(0, 200) ?? []) SourceLine.parse(line)
})
