import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceContext } from '../../electron/app/importing/import-source.ts'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import { AppError } from '../../shared/errors.ts'
import { SourceLine } from '../../shared/domain/source-line.ts'
import { aClinic, aDentist, aHospital, aMidwife, aPharmacy, hoursRow, naviCsv } from '../support/navi-csv.ts'
import { fileFolder, readFileWith, sourceContext } from '../support/read-source.ts'
import { DISABILITY_HEADER, HOURS_HEADER, PHARMACY_HEADER } from '../support/source-headers.ts'

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
async function lineOf(text: string) {
  const { lines, problems } = await read(text)
  expect(problems).toEqual([])
  const [line] = lines
  if (line === undefined) throw new Error('no line')
  return line
}
const detail = (line: SourceLine, label: string) => line.details.find((found) => found.label === label)?.text

test('each file of ナビイ is known by its header and gives its kind of institution', async () => {
  const kinds = async (text: string) => {
    const { kind, lines } = await read(text)
    return [kind, lines[0]?.section, lines[0]?.kind, lines[0]?.id, lines[0]?.roles]
  }
  expect(await kinds(naviCsv.hospitals([aHospital()]))).toEqual([
    'naviFacilities',
    '病院',
    'hospital',
    'navi:3510000000001',
    ['backupHospital', 'specialist'],
  ])
  expect(await kinds(naviCsv.clinics([aClinic()]))).toEqual([
    'naviFacilities',
    '診療所',
    'clinic',
    'navi:3520000000001',
    [],
  ])
  expect(await kinds(naviCsv.clinics([aClinic({ 一般病床: '19', 合計病床数: '19' })]))).toMatchObject({
    2: 'bedClinic',
  })
  expect(await kinds(naviCsv.dentists([aDentist()]))).toMatchObject({ 1: '歯科診療所', 2: 'dentalClinic' })
  expect(await kinds(naviCsv.midwives([aMidwife()]))).toMatchObject({ 0: 'naviMidwives', 2: 'midwifeHome' })
  expect(await kinds(naviCsv.pharmacies([aPharmacy()]))).toMatchObject({
    0: 'naviPharmacies',
    2: 'pharmacy',
    4: ['pharmacy'],
  })
  expect(await kinds(naviCsv.hours([hoursRow()]))).toMatchObject({ 0: 'naviHours', 1: '診療時間（病院）' })
  expect(await kinds(naviCsv.clinics([aClinic({ ID: '3570000000001', 機関区分: '9' })]))).toMatchObject({
    2: 'unknown',
  })
})

test('an institution has its names, place, number and beds; there is no telephone in this source', async () => {
  const line = await lineOf(
    naviCsv.hospitals([aHospital({ 略称: '試験病院', 一般病床: '120', 療養病床: '0', 合計病床数: '120' })]),
  )
  expect(line).toMatchObject({
    origin: 'navi',
    name: '架空会 試験病院',
    kana: 'カクウカイシケンビョウイン',
    area: { prefecture: '山口県', municipality: '防府市', municipalityCode: '35206', district: '富海' },
    address: '山口県防府市富海１番地',
    latitude: 34.051234,
    phone: '',
    numbers: [{ kind: 'naviId', value: '3510000000001' }],
    details: [
      { label: '略称', text: '試験病院' },
      { label: '一般病床', text: '120床' },
      { label: '合計病床数', text: '120床' },
    ],
  })
})

test('the names of a municipality that our region does not hold come from its code, else from the address', async () => {
  const areaOf = async (prefecture: string, municipality: string, address: string) =>
    (
      await lineOf(
        naviCsv.clinics([
          aClinic({ 都道府県コード: prefecture, 市区町村コード: municipality, 所在地: address }),
        ]),
      )
    ).area
  expect(await areaOf('1', '102', '北海道札幌市北区架空1')).toMatchObject({
    prefecture: '北海道',
    municipality: '札幌市北区',
    municipalityCode: '01102',
  })
  expect(await areaOf('39', '998', '高知県架空郡四万十町1')).toMatchObject({
    prefecture: '高知県',
    municipality: '四万十町',
  })
  expect(await areaOf('12', '997', '千葉県市川市1')).toMatchObject({ municipality: '市川市' })
})

test('a flag 0 is closed and 1 is open, though the columns are called closed', async () => {
  const days = async (given: Record<string, string>) => {
    const { openDays, holiday } = await lineOf(naviCsv.clinics([aClinic(given)]))
    return [openDays, holiday]
  }
  expect(await days({})).toEqual(['月・火・水・木・金、祝日休み', 'no'])
  const saturday = { '毎週決まった曜日に休診（土）': '1' }
  const third = { '決まった週に休診（定期週）第1週（土）': '0', '決まった週に休診（定期週）第3週（土）': '0' }
  expect(await days({ ...saturday, ...third })).toEqual([
    '月・火・水・木・金・土（土は第1・3週休み）、祝日休み',
    'no',
  ])
  expect(await days({ 祝日に休診: '1' })).toEqual(['月・火・水・木・金、祝日', 'yes'])
  expect(await days({ 祝日に休診: '' })).toEqual(['月・火・水・木・金', 'unknown'])
})

test('a day that is open every week and closed in all five weeks is said to be in doubt', async () => {
  const weeks = Object.fromEntries(
    [1, 2, 3, 4, 5].map((week) => [`決まった週に休診（定期週）第${week}週（月）`, '0']),
  )
  expect(detail(await lineOf(naviCsv.clinics([aClinic(weeks)])), '診療日')).toContain('要確認')
})

test('closing days are one line of text, web addresses are told from mail, empty coordinates are none', async () => {
  const line = await lineOf(
    naviCsv.clinics([
      aClinic({
        'その他の休診日（gw、お盆等）': '8/13-8/15（改行）12月30日,"年末"',
        案内用ホームページアドレス: 'info@example.jp',
        '所在地座標（緯度）': '0.0',
        '所在地座標（経度）': '0.0',
      }),
    ]),
  )
  expect(detail(line, '休診日')).toBe('8/13-8/15 12月30日,"年末"')
  expect(line).toMatchObject({ url: '', note: 'メール info@example.jp', latitude: null, longitude: null })
  const bare = await lineOf(naviCsv.clinics([aClinic({ 案内用ホームページアドレス: 'www.example.jp/x' })]))
  expect(bare.url).toBe('http://www.example.jp/x')
})

test('a pharmacy has the hours of its bands, and the ones that are hardly meant are said to be in doubt', async () => {
  const line = await lineOf(
    naviCsv.pharmacies([
      aPharmacy({
        月_開店時間帯1_開始時間: '9:00',
        月_開店時間帯1_終了時間: '13:00',
        月_開店時間帯2_開始時間: '14:00',
        月_開店時間帯2_終了時間: '18:00',
        火_開店時間帯1_開始時間: '00:45',
        火_開店時間帯1_終了時間: '17:15',
        水_開店時間帯1_開始時間: '00:00',
        水_開店時間帯1_終了時間: '00:00',
        木_開店時間帯1_開始時間: '9時',
        木_開店時間帯1_終了時間: '18:00',
        金_開店時間帯1_開始時間: '00:00',
        金_開店時間帯1_終了時間: '23:59',
        '定期閉店第１週（土）': '0',
      }),
    ]),
  )
  expect(line.openDays).toBe('月・火・水・木・金・土（土は第1週休み）、祝日休み')
  expect(line.hours).toEqual([
    { department: '', day: 'mon', from: '09:00', to: '13:00' },
    { department: '', day: 'mon', from: '14:00', to: '18:00' },
    { department: '', day: 'tue', from: '00:45', to: '17:15' },
    { department: '', day: 'fri', from: '00:00', to: '23:59' },
  ])
  expect(detail(line, '時間（要確認）')).toBe(
    '公表の時刻に誤りらしいもの：火 00:45〜17:15、木 9時〜18:00、金 00:00〜23:59',
  )
})

const morning = (day: string) => ({ [`${day}_診療開始時間`]: '09:00', [`${day}_診療終了時間`]: '12:30' })
const night = { 月_診療開始時間: '19:00', 月_診療終了時間: '07:00' }

test('the hours of an institution are joined to one supplement; departments of the same hours stand together', async () => {
  const { lines, rows } = await read(
    naviCsv.hours([
      hoursRow({ ...morning('月'), 月_外来受付開始時間: '08:30', 月_外来受付終了時間: '11:30' }),
      hoursRow({ 診療時間帯: '2', ...morning('火') }),
      hoursRow({ 診療科目コード: '03001', 診療科目名: '小児科', ...morning('月') }),
      hoursRow({ 診療科目コード: '03001', 診療科目名: '小児科', 診療時間帯: '2', ...morning('火') }),
      hoursRow({ 診療科目コード: '09010', 診療科目名: '救急科', ...night }),
      hoursRow({ ID: '3510000000002', ...morning('土') }),
    ]),
  )
  expect(rows).toBe(6)
  expect(lines.map(({ id, isSupplement, numbers }) => [id, isSupplement, numbers[0]?.value])).toEqual([
    ['navi-hours:3510000000001', true, '3510000000001'],
    ['navi-hours:3510000000002', true, '3510000000002'],
  ])
  expect(lines[0]?.hours).toEqual([
    { department: '内科・小児科', day: 'mon', from: '09:00', to: '12:30' },
    { department: '内科・小児科', day: 'tue', from: '09:00', to: '12:30' },
    { department: '救急科', day: 'mon', from: '19:00', to: '07:00' },
  ])
  expect(lines[0]?.details).toEqual([
    { label: '診療科目', text: '内科、小児科、救急科' },
    { label: '外来受付', text: '内科：月 08:30〜11:30' },
  ])
  expect(lines[1]?.hours).toEqual([{ department: '', day: 'sat', from: '09:00', to: '12:30' }])
})

test('rows of an institution that come again later are a further supplement, nothing is lost', async () => {
  const other = hoursRow({ ID: '3510000000002', ...morning('月') })
  const { lines } = await read(
    naviCsv.hours([hoursRow(morning('月')), other, hoursRow(morning('火')), hoursRow(morning('水'))]),
  )
  expect(lines.map(({ id, hours }) => [id, hours.map(({ day }) => day).join()])).toEqual([
    ['navi-hours:3510000000001', 'mon'],
    ['navi-hours:3510000000002', 'mon'],
    ['navi-hours:3510000000001:2', 'tue,wed'],
  ])
})

test('bad rows of ナビイ are told, the others are read', async () => {
  const rows = [
    aClinic({ ID: '' }),
    aClinic({ 正式名称: '' }),
    aClinic({ 都道府県コード: '48' }),
    aClinic({ 市区町村コード: '' }),
    aClinic(),
  ]
  const clinics = await read(naviCsv.clinics(rows))
  expect(clinics.problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'ID（13けた）がありません'],
    [3, '名称がありません'],
    [4, '都道府県コードか市区町村コードが正しくありません'],
    [5, '都道府県コードか市区町村コードが正しくありません'],
  ])
  expect(clinics.lines).toHaveLength(1)
  const hours = await read(`${naviCsv.hours([hoursRow({ ID: 'x' }), hoursRow()])}"3510000000001","01001"\r\n`)
  expect(hours.problems).toHaveLength(2)
  expect(hours.lines).toHaveLength(1)
})

test.each([
  ['薬局', PHARMACY_HEADER, '所在地'],
  ['診療科・診療時間票', HOURS_HEADER, '診療科目名'],
  ['WAM NET', DISABILITY_HEADER, 'サービス種別'],
])('a file of %s without a column that it needs is refused naming it', async (title, header, column) => {
  const path = await files.put('near.csv', `${header.filter((name) => name !== column).join(',')}\r\n`)
  const error = await readFileWith(IMPORT_SOURCES, path, context).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AppError)
  expect((error as AppError).detail).toContain(title)
  expect((error as AppError).detail).toContain(`：${column}。`)
})
