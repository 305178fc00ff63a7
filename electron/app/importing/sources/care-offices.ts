import type { OfficialDetail, OfficialNumber, SourceLine } from '../../../../shared/domain/source-line.ts'
import { fold } from '../../../../shared/domain/fold.ts'
import type { ImportSource, SheetRow, SourceContext } from '../import-source.ts'
import { findColumns, hasColumns, type Places, rowReader } from './columns.ts'
import { kindOfService } from './kind-of-service.ts'
import { areaOf, municipalityCode, type PlaceNames } from './place.ts'
import { pointOf } from './point.ts'
import { sourceLine } from './source-line.ts'
import {
  clip,
  corporationNumber,
  LONGEST_NAME,
  LONGEST_NOTE,
  mailAddress,
  narrow,
  officeNumber,
  tidy,
  webAddress,
} from './source-text.ts'

/**
 * 介護サービス情報公表システム オープンデータ: one layout for every service file (24 columns since 2021). Read by name,
 * never by order; No repeats 事業所番号 and is not read.
 */
const COLUMNS = {
  title: '介護サービス情報公表',
  needed: {
    areaCode: '都道府県コード又は市町村コード',
    name: '事業所名',
    service: 'サービスの種類',
    address: '住所',
    phone: '電話番号',
    officeNumber: '事業所番号',
  },
  other: {
    prefecture: '都道府県名',
    municipality: '市区町村名',
    kana: '事業所名カナ',
    building: '方書（ビル名等）',
    latitude: '緯度',
    longitude: '経度',
    fax: 'FAX番号',
    corporationNumber: '法人番号',
    corporation: '法人の名称',
    openDays: '利用可能曜日',
    openDaysNote: '利用可能曜日特記事項',
    capacity: '定員',
    url: 'URL',
    shared: '高齢者の方と障害者の方が同時一体的に利用できるサービス',
    remark: '備考',
  },
} as const

type Field = keyof typeof COLUMNS.needed | keyof typeof COLUMNS.other
type Row = Readonly<Record<Field, string>>

const CREDIT = '「介護サービス情報公表システムのオープンデータ」（厚生労働省）を加工して作成'

/**
 * The office number, and what else it says: with 1, 3 or 4 (医科, 歯科, 薬局) as its third digit the office works under
 * みなし指定 and the ten digits are its 保険医療機関コード too.
 */
function numbersOf(number: string, row: Row): OfficialNumber[] {
  const corporation = corporationNumber(row.corporationNumber)
  return [
    { kind: 'careOffice', value: number },
    ...(/^\d{2}[134]\d{7}$/u.test(number) ? [{ kind: 'medicalCode', value: number } as const] : []),
    ...(corporation === undefined ? [] : [{ kind: 'corporation', value: corporation } as const]),
  ]
}

/** 定員 0 means that none is stated. */
function detailsOf(row: Row, doubt: OfficialDetail | undefined): OfficialDetail[] {
  const capacity = narrow(row.capacity)
  const shared = clip(tidy(row.shared), LONGEST_NAME)
  return [
    ...(/^0*[1-9]\d{0,5}$/u.test(capacity) ? [{ label: '定員', text: `${Number(capacity)}` }] : []),
    ...(shared === '' || shared === '0' ? [] : [{ label: '共生型サービス', text: shared }]),
    ...(doubt === undefined ? [] : [doubt]),
  ]
}

function noteOf(row: Row): string {
  const mail = mailAddress(row.url)
  const parts = [tidy(row.openDaysNote), tidy(row.remark), mail === '' ? '' : `メール ${mail}`]
  return clip(parts.filter((part) => part !== '').join('／'), LONGEST_NOTE)
}

/** The published days say whether they work on holidays; an empty field says nothing. */
function holidayOf(openDays: string): SourceLine['holiday'] {
  if (openDays === '') return 'unknown'
  return openDays.includes('祝日') || openDays.includes('日曜日') ? 'yes' : 'no'
}

function fullAddress(row: Row): string {
  const address = tidy(row.address)
  const building = tidy(row.building)
  const isThere = building === '' || address.endsWith(building) || fold(address).includes(fold(building))
  return clip(isThere ? address : `${address} ${building}`, 2 * LONGEST_NAME)
}

type Keys = {
  readonly number: string
  readonly code: string
  readonly service: string
  readonly name: string
}

/** What makes the row a line, or what is wrong with it. */
function keysOf(row: Row): Keys | string {
  const number = officeNumber(row.officeNumber)
  const code = municipalityCode(row.areaCode)
  const service = narrow(row.service)
  const name = tidy(row.name)
  if (number === undefined) return '事業所番号（10けた）がありません'
  if (name === '') return '事業所名がありません'
  if (name.length > LONGEST_NAME) return '事業所名が長すぎます'
  if (service === '' || service.length > 90) return 'サービスの種類がありません'
  if (code === undefined) return '市町村コードが正しくありません'
  return { number, code, service, name }
}

/** The names in the row, unless it leaves them out. */
function namesOf(row: Row): (() => PlaceNames) | undefined {
  const prefecture = narrow(row.prefecture)
  const municipality = narrow(row.municipality)
  return prefecture === '' || municipality === '' ? undefined : () => ({ prefecture, municipality })
}

/** One office is one line a service. */
function lineOf(row: Row, { areas, masters, asOf }: SourceContext): SourceLine | string {
  const keys = keysOf(row)
  if (typeof keys === 'string') return keys
  const { number, code, service, name } = keys
  const kind = kindOfService(service, masters.providerKinds.entries)
  const openDays = clip(narrow(row.openDays), LONGEST_NAME)
  const { doubt, ...point } = pointOf(row.latitude, row.longitude, code, masters.prefectures)
  return sourceLine({
    id: `kaigo:${number}:${service}`,
    origin: 'kaigo',
    section: service,
    name,
    kana: clip(narrow(row.kana), LONGEST_NAME),
    kind: kind?.code ?? 'other',
    roles: kind?.roles ?? [],
    area: areaOf(areas, code, row.address, namesOf(row)),
    address: fullAddress(row),
    ...point,
    phone: clip(narrow(row.phone), 60),
    fax: clip(narrow(row.fax), 60),
    corporation: clip(tidy(row.corporation), LONGEST_NAME),
    openDays,
    url: webAddress(row.url),
    note: noteOf(row),
    night: kind?.traits.includes('night') === true ? 'yes' : 'unknown',
    holiday: holidayOf(openDays),
    numbers: numbersOf(number, row),
    details: detailsOf(row, doubt),
    source: { document: CREDIT, asOf },
  })
}

function pick(cells: readonly string[], at: Places<Field>): Row {
  const row: Record<string, string> = {}
  for (const field of FIELDS) row[field] = cells[at[field]] ?? ''
  // Safe: FIELDS holds every field.
  return row as Row
}
// Safe: the keys of both sets are the fields.
const FIELDS = [...Object.keys(COLUMNS.needed), ...Object.keys(COLUMNS.other)] as Field[]

export const careOffices: ImportSource = {
  kind: 'careOffices',
  credit: CREDIT,
  recognises: (head) => hasColumns(head, COLUMNS),
  read(head: readonly SheetRow[], context: SourceContext) {
    const at = findColumns(head, COLUMNS)
    return rowReader(head, (cells) => lineOf(pick(cells, at), context))
  },
}
