import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import type { ReadResult, SourceContext } from '../../electron/app/importing/import-source.ts'
import { bureauStandards } from '../../electron/app/importing/sources/bureau-standards.ts'
import { SourceLine } from '../../shared/domain/source-line.ts'
import { bookOf, CLINIC, type SheetRows, STANDARDS, standardsRows } from '../support/bureau-book.ts'
import { fileFolder, readFileWith, sourceContext } from '../support/read-source.ts'

let files: Awaited<ReturnType<typeof fileFolder>>
let context: SourceContext
beforeAll(async () => {
  files = await fileFolder()
  context = await sourceContext()
})
afterAll(() => files.remove())

async function readBook(rows: SheetRows, headRows: number) {
  const path = await files.put('list.xlsx', await bookOf(rows))
  const [table] = await readFileWith(IMPORT_SOURCES, path, context, headRows)
  if (table === undefined) throw new Error('no table')
  for (const line of table.lines) SourceLine.parse(line)
  return table
}

test('施設基準: the rows of an institution are one line, with its 届出, and what they say that it does', async () => {
  const { kind, rows, lines, problems } = await readBook(
    standardsRows([
      CLINIC,
      { ...CLINIC, 受理届出名称: '在宅時医学総合管理料', 受理記号: '（在医総管１）', 受理番号: '第 8号' },
      { ...CLINIC, 受理届出名称: '未知の加算', 受理記号: '（未知１）', 受理番号: '第 1号' },
      {
        ...CLINIC,
        受理届出名称: '未知の加算',
        受理記号: '（未知１）',
        受理番号: '第 1号',
        '備考（見出し）': '病棟数',
        '備考（データ）': '1',
      },
      {
        ...CLINIC,
        区分: '薬局',
        種別: '薬局',
        医療機関番号: 640011,
        医療機関名称: '試験薬局（架空）',
        受理届出名称: '無菌製剤処理加算',
        受理記号: '（薬菌）',
      },
    ]),
    2,
  )
  expect({ kind, rows, problems }).toEqual({ kind: 'bureauStandards', rows: 5, problems: [] })
  expect(lines.map(({ id }) => id)).toEqual(['standards:3510612345', 'standards:3540640011'])
  expect(lines[0]).toMatchObject({
    section: '山口県 医科',
    kind: 'clinic',
    roles: ['homeDoctor'],
    night: 'yes',
    area: { prefecture: '山口県', municipality: '防府市', district: '富海' },
    postalCode: '747-1111',
    phone: '0835-00-0001',
    fax: '0835-00-0002',
    numbers: [{ kind: 'medicalCode', value: '3510612345' }],
    notifications: [
      { symbol: '（支援診１）', name: '在宅療養支援診療所', number: '第 12号', startsOn: '2022-04-01' },
      { symbol: '（在医総管１）', name: '在宅時医学総合管理料' },
      { symbol: '（未知１）', name: '未知の加算' },
    ],
    details: [{ label: '未知の加算　病棟数', text: '1' }],
    source: { asOf: '2026年7月1日' },
  })
  expect(lines[1]).toMatchObject({ section: '山口県 薬局', kind: 'pharmacy', night: 'unknown' })
})

test('施設基準: 病院, 有床 and dental sides are told apart', async () => {
  const { lines } = await readBook(
    standardsRows([
      {
        ...CLINIC,
        種別: '病院',
        病床数: '一般　 60\n療養　 40',
        受理記号: '在後病',
        受理届出名称: '在宅療養後方支援病院',
      },
      { ...CLINIC, 医療機関番号: '0612346', 病床数: '一般　19' },
      {
        ...CLINIC,
        区分: '歯科',
        医療機関番号: '0612345',
        種別: '病院',
        受理記号: '',
        受理届出名称: '在宅療養支援歯科診療所１',
      },
      { ...CLINIC, 区分: '歯科', 医療機関番号: '0612399', 種別: '診療所', 受理記号: '', 受理届出名称: '' },
    ]),
    2,
  )
  expect(lines.map(({ id, kind, roles }) => `${id} ${kind} ${roles.join(' ')}`)).toEqual([
    'standards:3510612345 hospital backupHospital specialist',
    'standards:3510612346 bedClinic homeDoctor backupHospital',
    'standards:3530612345 hospital visitingDentist',
    'standards:3530612399 dentalClinic visitingDentist',
  ])
  expect(lines[0]?.details).toEqual([{ label: '病床数', text: '一般 60 療養 40' }])
})

test('施設基準: bad rows are listed with line and reason, nothing is lost', async () => {
  const { rows, lines, problems } = await readBook(
    standardsRows([
      { ...CLINIC, 医療機関番号: 'なし' },
      CLINIC,
      { ...CLINIC, 医療機関番号: '0612346', 医療機関名称: '' },
      {
        ...CLINIC,
        医療機関番号: '0612347',
        '医療機関所在地（住所）': 'どこか',
        '医療機関所在地（郵便番号）': '',
      },
      CLINIC,
      { ...CLINIC, 医療機関番号: '0612348', 都道府県コード: '', 都道府県名: '' },
    ]),
    2,
  )
  expect(rows).toBe(6)
  expect(lines).toHaveLength(1)
  expect(problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
    '5 医療機関番号（7けた）がありません',
    '7 医療機関名称がありません',
    '8 住所から市区町村がわかりません',
    '9 同じ医療機関の行が離れています。医療機関番号で並べ替えてください',
    '10 都道府県がわかりません',
  ])
})

test('施設基準: each sheet of a prefecture, also inside a ZIP, is a table of its own', async () => {
  const aomori = {
    ...CLINIC,
    都道府県コード: '2',
    都道府県名: '青森県',
    '医療機関所在地（住所）': '青森市１番地',
  }
  const sheets = [standardsRows([CLINIC]), standardsRows([aomori])].map((data, at) => ({
    sheet: `${at}`,
    data: data as never,
  }))
  const book = new Uint8Array(await writeExcelFile(sheets as never).toBuffer())
  const path = await files.put('bureau.zip', zipSync({ '02_shisetsu.xlsx': book }))
  const tables = await readFileWith(IMPORT_SOURCES, path, context, 2)
  expect(tables.map(({ name, lines }) => [name, lines[0]?.section, lines[0]?.area.municipality])).toEqual([
    ['bureau.zip/02_shisetsu.xlsx/0', '山口県 医科', '防府市'],
    ['bureau.zip/02_shisetsu.xlsx/1', '青森県 医科', '青森市'],
  ])
})

test('a workbook of another kind is nobody’s', async () => {
  const path = await files.put(
    'other.xlsx',
    await bookOf([
      ['項番', '氏名'],
      [1, '試験（架空）'],
    ]),
  )
  expect((await readFileWith(IMPORT_SOURCES, path, context)).map(({ kind }) => kind)).toEqual([null])
})

/** A cell as damage leaves it: empty, too long, a formula, another column's. */
const anyCell = fc.oneof(
  fc.constantFrom('', '#REF!', '=1+1', '　', '0', '長'.repeat(5000), 'valueOf', '__proto__', 'constructor'),
  fc.string(),
)

test('施設基準: whatever stands in the cells, every row is a line’s or a listed one', () => {
  const damage = fc.array(fc.tuple(fc.nat(19), fc.nat(STANDARDS.length - 1), anyCell), { maxLength: 30 })
  const order = fc.shuffledSubarray([...STANDARDS.keys()], { minLength: STANDARDS.length })
  fc.assert(
    fc.property(damage, order, (changes, places) => {
      const rows = standardsRows(
        Array.from({ length: 20 }, (_, at) => ({ ...CLINIC, 医療機関番号: `06123${40 + (at >> 1)}` })),
      ).map((row, line) => ({ line: line + 1, cells: row.map((cell) => `${cell ?? ''}`) }))
      for (const [row, column, text] of changes) rows[row + 4]?.cells.splice(column, 1, text)
      const shuffled = rows.map(({ line, cells }) => ({
        line,
        cells: cells.length < 2 ? cells : places.map((place) => cells[place] ?? ''),
      }))
      const results: ReadResult[] = []
      const reader = bureauStandards.read(shuffled.slice(0, 10), context)
      for (const row of shuffled) reader.take(row, (result) => results.push(result))
      reader.end((result) => results.push(result))
      expect(results.reduce((sum, result) => sum + result.rows, 0)).toBe(20)
      for (const result of results) if ('found' in result) SourceLine.parse(result.found)
      const ids = results.flatMap((result) => ('found' in result ? [result.found.id] : []))
      expect(ids).toHaveLength(new Set(ids).size)
    }),
    { numRuns: 200 },
  )
})
