import { afterAll, beforeAll, expect, test } from 'vitest'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import type { SourceContext } from '../../electron/app/importing/import-source.ts'
import { SourceLine } from '../../shared/domain/source-line.ts'
import { bookOf, type SheetRows } from '../support/bureau-book.ts'
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

const DESIGNATED =
  '項番,医療機関番号,医療機関名称,医療機関所在地,電話番号(勤務医数),開設者氏名,管理者氏名,指定年月日\n登録理由\n指定期間始,病床数\n診療科名,備考'.split(
    ',',
  )
const designatedRows = (title: string, rows: SheetRows) => [
  ['コード内容別医療機関一覧表'],
  [null, '[山口県]'],
  [title],
  DESIGNATED,
  ...rows,
]

test('コード内容別: the rows of an item are one line; every spelling of the number is the same', async () => {
  const { kind, rows, lines, problems } = await readBook(
    designatedRows('[令和 8年 7月 1日現在　医科　現存/休止]', [
      [
        1,
        '06,1234,5\n83,0001',
        '医療法人試験会　試験病院（架空）',
        '〒747－0801\n防府市駅南町１番１号',
        '0835-00-0001\n(常　 3)',
        '医療法人試験会　理事長　試験　太郎',
        '試験　花子',
        '昭38. 5. 1',
        '一般　 60',
        '病院',
      ],
      [null, null, null, null, null, null, null, '交代', '療養　 40', null],
      [null, null, null, null, null, null, null, '令 2. 5. 1', '内　外　整外', '現存'],
      [
        2,
        '06-12346',
        '試験眼科（架空）',
        '〒747-0801防府市駅南町１番２号',
        '0835-00-0003',
        '試験　次郎',
        '試験　次郎',
        '平10.10. 1',
        '眼',
        '診療所',
      ],
      [null, null, null, null, null, null, null, null, null, '休止'],
      [
        3,
        '06.1234.7',
        '試験内科（架空）',
        '山口県防府市駅南町２番',
        null,
        null,
        null,
        null,
        null,
        '診療所 現存',
      ],
      [4, 'x', '番号なし（架空）', '防府市', null, null, null, null, null, null],
      [null, null, null, null, null, null, null, '新規', null, null],
    ]),
    4,
  )
  expect({ kind, rows }).toEqual({ kind: 'bureauDesignations', rows: 8 })
  expect(problems).toEqual([{ line: 11, rows: 2, problem: '医療機関番号（7けた）がありません' }])
  expect(lines.map(({ id, kind: one, note }) => `${id} ${one} ${note}`)).toEqual([
    'designations:3510612345 hospital ',
    'designations:3510612346 clinic 休止中',
    'designations:3510612347 clinic ',
  ])
  expect(lines[0]).toMatchObject({
    section: '山口県 医科',
    postalCode: '747-0801',
    address: '防府市駅南町１番１号',
    phone: '0835-00-0001',
    corporation: '医療法人試験会',
    details: [
      { label: '開設者', text: '医療法人試験会 理事長 試験 太郎' },
      { label: '管理者', text: '試験 花子' },
      { label: '病床数', text: '一般 60　療養 40' },
      { label: '診療科', text: '内 外 整外' },
      { label: '指定年月日', text: '1963-05-01' },
      { label: '指定の理由・期間', text: '交代 2020-05-01' },
      { label: '備考', text: '病院 現存' },
    ],
  })
  expect(lines[1]?.roles).toEqual([])
})

test('コード内容別: 薬局 has its own 点数表, and heads of further pages are no rows', async () => {
  const row = [
    1,
    '06,4001,1',
    '試験薬局（架空）',
    '〒747-0801 防府市駅南町３',
    '0835-00-0004',
    null,
    null,
    null,
    '調剤',
    '薬局',
  ]
  const { lines, problems } = await readBook(
    designatedRows('[令和 8年 7月 1日現在　薬局　現存/休止]', [
      row,
      ['コード内容別医療機関一覧表'],
      [null, '[山口県]'],
      DESIGNATED,
      [2, '06,4002,9', ...row.slice(2)],
    ]),
    7,
  )
  expect(problems).toEqual([])
  expect(lines.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'designations:3540640011 pharmacy',
    'designations:3540640029 pharmacy',
  ])
})

const at = (cells: Readonly<Record<number, string | number>>) =>
  Array.from({ length: 19 }, (_, place) => cells[place] ?? null)

test('訪問看護: stations with their 届出, row by row; the code is the country’s with prefecture and 点数表', async () => {
  const { kind, rows, lines, problems } = await readBook(
    [
      ['届出受理指定訪問看護事業所名簿'],
      [null, '[愛知県]'],
      ['令和8年7月1日 現在'],
      at({
        1: '項番',
        3: 'ステーションコード',
        6: '法人名\n事業所名',
        9: '所在地',
        12: '電話番号',
        15: '受理番号',
        17: '算定開始',
      }),
      at({
        2: 1,
        4: '9012345',
        7: '株式会社試験（架空）\n試験訪問看護（架空）',
        10: '〒460-0001\n名古屋市中区三の丸１',
        13: '052-000-0001\n052-000-0002',
        16: '(訪看23)第12号',
        18: '令和6年6月1日',
      }),
      at({ 16: '(訪看10)第3号\n(訪看99)第1号', 18: '平成30年4月1日' }),
      at({ 2: 2, 4: '901', 7: '番号の短い所（架空）', 10: '〒460-0001\n名古屋市中区三の丸２' }),
    ],
    4,
  )
  expect({ kind, rows }).toEqual({ kind: 'bureauNursing', rows: 3 })
  expect(problems).toEqual([{ line: 7, rows: 1, problem: 'ステーションコード（7けた）がありません' }])
  expect(lines[0]).toMatchObject({
    id: 'nursing:2369012345',
    section: '愛知県 訪問看護',
    name: '試験訪問看護（架空）',
    corporation: '株式会社試験（架空）',
    area: { prefecture: '愛知県', municipality: '名古屋市中区', municipalityCode: '23106' },
    phone: '052-000-0001',
    fax: '052-000-0002',
    night: 'yes',
    notifications: [
      { symbol: '訪看23', name: '', number: '第12号', startsOn: '2024-06-01' },
      { symbol: '訪看10', name: '', number: '第3号', startsOn: '2018-04-01' },
      { symbol: '訪看99', name: '', number: '第1号', startsOn: '2018-04-01' },
    ],
  })
})
