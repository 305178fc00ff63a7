import {
  CLINIC_HEADER,
  DENTAL_HEADER,
  DISABILITY_HEADER,
  HOSPITAL_HEADER,
  HOURS_HEADER,
  MIDWIFE_HEADER,
  PHARMACY_HEADER,
  WEEK,
} from './source-headers.ts'

export type Cells = Readonly<Record<string, string>>

/** As ナビイ writes it: every cell in quotation marks, but the coordinates. */
export function publishedCsv(header: readonly string[], rows: readonly Cells[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const cell = (row: Cells, name: string) =>
    name.startsWith('所在地座標') ? (row[name] ?? '0.0') : quoted(row[name] ?? '')
  const lines = rows.map((row) => header.map((name) => cell(row, name)).join(','))
  return `\uFEFF${[header.map(quoted).join(','), ...lines, ''].join('\r\n')}`
}

const INSTITUTION = {
  都道府県コード: '35',
  市区町村コード: '206',
  所在地: '山口県防府市富海１番地',
  '所在地座標（緯度）': '34.051234',
  '所在地座標（経度）': '131.621234',
}

/** Fictional institutions in 防府市, closed on Sundays and holidays; only what a test cares about is given. */
export const aHospital = (given: Cells = {}): Cells => ({
  ID: '3510000000001',
  正式名称: '架空会　試験病院',
  '正式名称（フリガナ）': 'カクウカイシケンビョウイン',
  機関区分: '1',
  ...INSTITUTION,
  ...flags((day) => `毎週決まった曜日に休診（${day}）`, '月火水木金'),
  祝日に休診: '0',
  ...given,
})
export const aClinic = (given: Cells = {}): Cells => ({
  ...aHospital({ ID: '3520000000001', 正式名称: '試験医院（架空）', 機関区分: '2' }),
  ...given,
})
export const aDentist = (given: Cells = {}): Cells => ({
  ...aHospital({ ID: '3530000000001', 正式名称: '試験歯科（架空）', 機関区分: '3' }),
  ...given,
})
export const aMidwife = (given: Cells = {}): Cells => ({
  ID: '3540000000001',
  正式名称: '試験助産院（架空）',
  機関区分: '4',
  ...INSTITUTION,
  ...flags((day) => `毎週決まった曜日に休業（${day}）`, '月火水木金'),
  祝日に休業: '0',
  ...given,
})
export const aPharmacy = (given: Cells = {}): Cells => ({
  ID: '3550000000001',
  名称: '試験薬局（架空）',
  フリガナ: 'シケンヤッキョク',
  機関区分: '5',
  ...INSTITUTION,
  ...flags((day) => `営業日（${day}）`, '月火水木金土'),
  '営業日（祝）': '0',
  ...given,
})
export const hoursRow = (given: Cells = {}): Cells => ({
  ID: '3510000000001',
  診療科目コード: '01001',
  診療科目名: '内科',
  診療時間帯: '1',
  ...given,
})
export const anOfficeForDisabled = (given: Cells = {}): Cells => ({
  都道府県コード又は市区町村コード: '35206',
  サービス種別: '計画相談支援',
  事業所の名称: '試験相談支援（架空）',
  事業所の名称_かな: 'しけんそうだんしえん',
  事業所番号: '3530600001',
  '事業所住所（市区町村）': '山口県防府市',
  '事業所住所（番地以降）': '富海1番地',
  事業所電話番号: '0835-00-0005',
  事業所緯度: '34.051234',
  事業所経度: '131.621234',
  '利用可能な時間帯（平日）': '08:30～17:30',
  ...given,
})

function flags(name: (day: string) => string, open: string): Cells {
  return Object.fromEntries(WEEK.map((day) => [name(day), open.includes(day) ? '1' : '0']))
}

export const naviCsv = {
  hospitals: (rows: readonly Cells[]) => publishedCsv(HOSPITAL_HEADER, rows),
  clinics: (rows: readonly Cells[]) => publishedCsv(CLINIC_HEADER, rows),
  dentists: (rows: readonly Cells[]) => publishedCsv(DENTAL_HEADER, rows),
  midwives: (rows: readonly Cells[]) => publishedCsv(MIDWIFE_HEADER, rows),
  pharmacies: (rows: readonly Cells[]) => publishedCsv(PHARMACY_HEADER, rows),
  hours: (rows: readonly Cells[]) => publishedCsv(HOURS_HEADER, rows),
  disability: (rows: readonly Cells[]) => publishedCsv(DISABILITY_HEADER, rows),
}
