import type { OfficialDetail, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, SourceContext } from '../import-source.ts'
import { findColumns, hasColumns, rowReader } from './columns.ts'
import { kindOfService } from './kind-of-service.ts'
import { areaOf, joinedMunicipalityCode, municipalityCode, municipalityInAddress } from './place.ts'
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

/** WAM NET 障害福祉サービス等情報公表 オープンデータ: one layout for every service (29 columns). */
const COLUMNS = {
  title: '障害福祉サービス等情報公表（WAM NET）',
  needed: {
    areaCode: '都道府県コード又は市区町村コード',
    service: 'サービス種別',
    name: '事業所の名称',
    officeNumber: '事業所番号',
    municipality: '事業所住所（市区町村）',
    street: '事業所住所（番地以降）',
  },
  other: {
    corporation: '法人の名称',
    corporationNumber: '法人番号',
    kana: '事業所の名称_かな',
    phone: '事業所電話番号',
    fax: '事業所FAX番号',
    url: '事業所URL',
    latitude: '事業所緯度',
    longitude: '事業所経度',
    weekdays: '利用可能な時間帯（平日）',
    saturday: '利用可能な時間帯（土曜）',
    sunday: '利用可能な時間帯（日曜）',
    holiday: '利用可能な時間帯（祝日）',
    closed: '定休日',
    remark: '利用可能曜日特記事項（留意事項）',
    capacity: '定員',
  },
} as const

const CREDIT =
  '「障害福祉サービス等情報公表システムのオープンデータ」（独立行政法人福祉医療機構 WAM NET）を加工して作成'

type Field = keyof typeof COLUMNS.needed | keyof typeof COLUMNS.other
type Cells = (field: Field) => string

/** Five digits, six with the check digit, or the prefecture alone (35000): then the address tells the municipality. */
function areaCodeOf(text: string, address: string): string | undefined {
  const code = narrow(text)
  const five = /^\d{4,5}$/u.test(code) ? code.padStart(5, '0') : (municipalityCode(code) ?? '')
  const prefecture = five.slice(0, 2)
  return joinedMunicipalityCode(prefecture, five.slice(2)) ?? municipalityInAddress(prefecture, address)
}

const WHEN = [
  ['平日', 'weekdays'],
  ['土曜', 'saturday'],
  ['日曜', 'sunday'],
  ['祝日', 'holiday'],
] as const

const isTime = (text: string) =>
  text !== '' && !/^(?:0?0:00\s*[-~〜～]\s*0?0:00|[-‐－ー]|なし|無|休み?)$/u.test(text)

function openDaysOf(cell: Cells): Pick<SourceLine, 'openDays' | 'holiday'> {
  const given = WHEN.map(([word, field]) => ({ word, text: clip(narrow(cell(field)), 60) }))
  const open = given.filter(({ text }) => isTime(text))
  const closed = clip(narrow(cell('closed')), LONGEST_NAME)
  const parts = [...open.map(({ word, text }) => `${word} ${text}`), closed === '' ? '' : `定休日 ${closed}`]
  const onHolidays = open.some(({ word }) => word === '日曜' || word === '祝日')
  return {
    openDays: parts.filter((part) => part !== '').join('、'),
    holiday: onHolidays ? 'yes' : open.length === 0 ? 'unknown' : 'no',
  }
}

function detailsOf(cell: Cells, doubt: OfficialDetail | undefined): OfficialDetail[] {
  const capacity = narrow(cell('capacity'))
  return [
    ...(/^0*[1-9]\d{0,5}$/u.test(capacity) ? [{ label: '定員', text: `${Number(capacity)}` }] : []),
    ...(doubt === undefined ? [] : [doubt]),
  ]
}

type Keys = {
  readonly number: string
  readonly code: string
  readonly service: string
  readonly name: string
}

function keysOf(cell: Cells): Keys | string {
  const number = officeNumber(cell('officeNumber'))
  const code = areaCodeOf(cell('areaCode'), cell('municipality'))
  const service = narrow(cell('service'))
  const name = tidy(cell('name'))
  if (number === undefined) return '事業所番号（10けた）がありません'
  if (name === '') return '事業所の名称がありません'
  if (name.length > LONGEST_NAME) return '事業所の名称が長すぎます'
  if (service === '' || service.length > 90) return 'サービス種別がありません'
  if (code === undefined) return '市区町村コードが正しくありません'
  return { number, code, service, name }
}

function lineOf(cell: Cells, { areas, masters, asOf }: SourceContext): SourceLine | string {
  const keys = keysOf(cell)
  if (typeof keys === 'string') return keys
  const { number, code, service, name } = keys
  const kind = kindOfService(service, masters.providerKinds.entries)
  const address = clip(tidy(`${cell('municipality')}${cell('street')}`), 2 * LONGEST_NAME)
  const { doubt, ...point } = pointOf(cell('latitude'), cell('longitude'), code, masters.prefectures)
  const corporation = corporationNumber(cell('corporationNumber'))
  const mail = mailAddress(cell('url'))
  return sourceLine({
    id: `wam:${number}:${service}`,
    origin: 'disability',
    section: service,
    name,
    kana: clip(narrow(cell('kana')), LONGEST_NAME),
    kind: kind?.code ?? 'other',
    roles: kind?.roles ?? [],
    area: areaOf(areas, code, address),
    address,
    ...point,
    phone: clip(narrow(cell('phone')), 60),
    fax: clip(narrow(cell('fax')), 60),
    corporation: clip(tidy(cell('corporation')), LONGEST_NAME),
    ...openDaysOf(cell),
    url: webAddress(cell('url')),
    note: clip(
      [tidy(cell('remark')), mail === '' ? '' : `メール ${mail}`].filter((part) => part !== '').join('／'),
      LONGEST_NOTE,
    ),
    numbers: [
      { kind: 'disabilityOffice', value: number },
      ...(corporation === undefined ? [] : [{ kind: 'corporation', value: corporation } as const]),
    ],
    details: detailsOf(cell, doubt),
    source: { document: CREDIT, asOf },
  })
}

/** A branch (従たる事業所) shares the number of its main office: its own name tells them apart. */
function idOf({ id, name }: SourceLine, seen: ReadonlySet<string>): string {
  return seen.has(id) ? `${id}:${name}` : id
}

/** One office is one line a service; its branches are further lines. */
export const disabilityOffices: ImportSource = {
  kind: 'disabilityOffices',
  credit: CREDIT,
  recognises: (head) => hasColumns(head, COLUMNS),
  read(head, context) {
    const at = findColumns(head, COLUMNS)
    const seen = new Set<string>()
    return rowReader(head, (cells) => {
      const line = lineOf((field) => cells[at[field]] ?? '', context)
      if (typeof line === 'string') return line
      const id = idOf(line, seen)
      seen.add(id)
      return { ...line, id }
    })
  },
}
