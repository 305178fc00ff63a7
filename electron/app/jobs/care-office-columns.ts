import { AppError } from '../../../shared/errors.ts'

/**
 * Columns of 介護サービス情報公表システム オープンデータ by the names of its header (24 columns since 2021; the ones that
 * we do not read are left out). Read by name, never by order.
 */
export const CARE_OFFICE_COLUMNS = {
  areaCode: '都道府県コード又は市町村コード',
  prefecture: '都道府県名',
  municipality: '市区町村名',
  name: '事業所名',
  kana: '事業所名カナ',
  service: 'サービスの種類',
  address: '住所',
  building: '方書（ビル名等）',
  latitude: '緯度',
  longitude: '経度',
  phone: '電話番号',
  fax: 'FAX番号',
  corporation: '法人の名称',
  officeNumber: '事業所番号',
  openDays: '利用可能曜日',
  openDaysNote: '利用可能曜日特記事項',
  capacity: '定員',
  url: 'URL',
} as const

export type CareOfficeField = keyof typeof CARE_OFFICE_COLUMNS
export type CareOfficeRow = Readonly<Record<CareOfficeField, string>>

const key = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

/** Place of each column in the file. Throws `unreadable-file` naming what is missing: then it is another kind of file. */
export function findColumns(header: readonly string[]): Record<CareOfficeField, number> {
  const names = header.map(key)
  const columns = Object.entries(CARE_OFFICE_COLUMNS)
  const missing = columns.filter(([, name]) => !names.includes(key(name))).map(([, name]) => name)
  if (missing.length > 0)
    throw new AppError('unreadable-file', {
      detail: `介護サービス情報公表のファイルではないようです。1行目にない列：${missing.slice(0, 6).join('、')}${missing.length > 6 ? ` ほか${missing.length - 6}列` : ''}`,
    })
  const twice = columns.find(([, name]) => names.indexOf(key(name)) !== names.lastIndexOf(key(name)))
  if (twice !== undefined)
    throw new AppError('unreadable-file', { detail: `1行目に同じ列が2つあります：${twice[1]}` })
  // Safe: every key of CARE_OFFICE_COLUMNS was found above.
  return Object.fromEntries(columns.map(([field, name]) => [field, names.indexOf(key(name))])) as Record<
    CareOfficeField,
    number
  >
}

export function pickRow(record: readonly string[], columns: Record<CareOfficeField, number>): CareOfficeRow {
  return Object.fromEntries(
    Object.entries(columns).map(([field, at]) => [field, record[at] ?? '']),
  ) as CareOfficeRow
}
