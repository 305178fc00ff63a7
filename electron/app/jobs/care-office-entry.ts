import type { OfficialEntry } from '../../../db/repositories/official-provider.ts'
import { areaOfMunicipality, areaPath } from '../../../shared/domain/area.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import { findDistrictByAddress } from '../../../shared/domain/find-district.ts'
import { fold } from '../../../shared/domain/fold.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { ProviderArea, SourceNote } from '../../../shared/domain/provider.ts'
import type { CareOfficeRow } from './care-office-columns.ts'

/** Shown wherever the data is used; the licence (公共データ利用規約 第1.0版) asks for it. */
export const CARE_OFFICE_SOURCE =
  '「介護サービス情報公表システムのオープンデータ」（厚生労働省）を加工して作成'

export type EntryContext = {
  readonly areas: AreaData
  readonly kinds: Masters['providerKinds']['entries']
  readonly source: SourceNote
}

export type EntryOrProblem = { readonly entry: OfficialEntry } | { readonly problem: string }

/** One line of text: the source writes line breaks as the word （改行）. */
const tidy = (text: string) => text.replace(/（改行）|\(改行\)|\s+/gu, ' ').trim()
const narrow = (text: string) => tidy(text).normalize('NFKC')

/** Check digit of the six-digit municipality code (総務省 全国地方公共団体コード). */
function hasCheckDigit(code: string): boolean {
  const digits = Array.from(code, Number)
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0)
  return (11 - (sum % 11)) % 10 === digits[5]
}

/** Five digits; undefined where the code is none. Excel drops a leading zero: 11029 is 011029. */
export function municipalityCode(text: string): string | undefined {
  const code = narrow(text).padStart(6, '0')
  return /^\d{6}$/u.test(code) && hasCheckDigit(code) ? code.slice(0, 5) : undefined
}

/** Ten characters; Excel drops a leading zero here too. */
function officeNumber(text: string): string | undefined {
  const number = narrow(text).toUpperCase()
  const whole = /^\d{9}$/u.test(number) ? `0${number}` : number
  return /^[0-9A-Z]{10}$/u.test(whole) && !/^0+$/u.test(whole) ? whole : undefined
}

function areaOf(row: CareOfficeRow, code: string, areas: AreaData): ProviderArea {
  const district = findDistrictByAddress(areas, code, narrow(row.address))
  const known = (district && areaPath(areas, district.code)) ?? areaOfMunicipality(areas, code)
  return (
    known ?? {
      prefecture: narrow(row.prefecture),
      medicalArea: null,
      municipality: narrow(row.municipality),
      municipalityCode: code,
      district: null,
      districtCode: null,
    }
  )
}

/** A point in Japan; 0.0 stands for "not entered". */
function pointOf(row: CareOfficeRow): { latitude: number | null; longitude: number | null } {
  const latitude = Number(narrow(row.latitude))
  const longitude = Number(narrow(row.longitude))
  const isInJapan = latitude > 20 && latitude < 46 && longitude > 122 && longitude < 154
  return isInJapan ? { latitude, longitude } : { latitude: null, longitude: null }
}

/** Only web addresses; the column also holds mail addresses, which go into the note. */
function webAddress(text: string): string {
  const url = narrow(text)
  if (/^https?:\/\/\S+$/iu.test(url)) return url
  return /^www\.\S+$/iu.test(url) ? `http://${url}` : ''
}

function noteOf(row: CareOfficeRow): string {
  const mail = /^\S+@\S+\.\S+$/u.test(narrow(row.url)) ? narrow(row.url) : ''
  const capacity = Number(narrow(row.capacity))
  return [capacity > 0 ? `定員 ${capacity}` : '', tidy(row.openDaysNote), mail === '' ? '' : `メール ${mail}`]
    .filter((part) => part !== '')
    .join('／')
}

/** The published days say whether they work on holidays; an empty field says nothing. */
function holidayOf(openDays: string): 'yes' | 'no' | 'unknown' {
  if (openDays === '') return 'unknown'
  return openDays.includes('祝日') || openDays.includes('日曜日') ? 'yes' : 'no'
}

function fullAddress(row: CareOfficeRow): string {
  const address = tidy(row.address)
  const building = tidy(row.building)
  return building === '' || fold(address).includes(fold(building)) ? address : `${address} ${building}`
}

/** Kinds by the service's own word, folded once a master. */
const kindsByService = new WeakMap<EntryContext['kinds'], Map<string, EntryContext['kinds'][number]>>()

export function kindOfService(service: string, kinds: EntryContext['kinds']) {
  let known = kindsByService.get(kinds)
  if (known === undefined) {
    known = new Map(kinds.flatMap((kind) => kind.services.map((word) => [fold(word), kind] as const)))
    kindsByService.set(kinds, known)
  }
  return known.get(fold(service))
}

/** A row as a line of the directory, or what is wrong with it. One office is one line a service. */
export function careOfficeEntry(row: CareOfficeRow, context: EntryContext): EntryOrProblem {
  const number = officeNumber(row.officeNumber)
  const code = municipalityCode(row.areaCode)
  const service = narrow(row.service)
  if (number === undefined) return { problem: '事業所番号（10けた）がありません' }
  if (tidy(row.name) === '') return { problem: '事業所名がありません' }
  if (service === '' || service.length > 90) return { problem: 'サービスの種類がありません' }
  if (code === undefined) return { problem: '市町村コードが正しくありません' }
  const kind = kindOfService(service, context.kinds)
  const openDays = narrow(row.openDays)
  return {
    entry: {
      id: `kaigo:${number}:${service}`,
      origin: 'kaigo',
      service,
      name: tidy(row.name),
      kana: narrow(row.kana),
      kind: kind?.code ?? 'other',
      roles: kind?.roles ?? [],
      area: areaOf(row, code, context.areas),
      scenes: [],
      uncertainScenes: [],
      postalCode: '',
      address: fullAddress(row),
      ...pointOf(row),
      phone: narrow(row.phone),
      fax: narrow(row.fax),
      corporation: tidy(row.corporation),
      openDays,
      url: webAddress(row.url),
      note: noteOf(row),
      night: kind?.traits.includes('night') === true ? 'yes' : 'unknown',
      holiday: holidayOf(openDays),
      source: context.source,
    },
  }
}
