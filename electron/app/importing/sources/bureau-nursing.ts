import type { Notification, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, SheetRow, SourceContext } from '../import-source.ts'
import { whatItDoes } from './bureau-institution.ts'
import { dayText, phonesIn, type SheetFacts, sheetFacts, splitAddress } from './bureau-text.ts'
import { areaOf } from './place.ts'
import { placeOfAddress, prefectureNameOf } from './place-of-address.ts'
import { isItemNumber, type Item, itemReader, positionsOf } from './positions.ts'
import { sourceLine } from './source-line.ts'
import { clip, LONGEST_NAME, narrow, tidy } from './source-text.ts'

/** 届出受理指定訪問看護事業所名簿: printed for paper with merged cells, so that most columns are empty. */
const COLUMNS = {
  item: { header: /^項番$/u, usual: 2 },
  code: { header: /コード|^事業所番号|^ステーション番号/u, usual: 4 },
  name: { header: /名称|^事業所名|^事業者名/u, usual: 7 },
  address: { header: /所在地|^住所/u, usual: 10 },
  phone: { header: /電話|^TEL/iu, usual: 13 },
  report: { header: /^受理番号|^届出/u, usual: 16 },
  startsOn: { header: /^算定開始/u, usual: 18 },
} as const

type Field = keyof typeof COLUMNS

const CREDIT = '「届出受理指定訪問看護事業所名簿」（地方厚生局）を加工して作成'
const KIND = 'visitingNurseStation'

/** 点数表 of 訪問看護 in a ten-digit code. */
const NURSING_DIGIT = '6'

const textsOf = (head: readonly SheetRow[]) =>
  head
    .flatMap(({ cells }) => cells.map((cell) => narrow(cell).replaceAll(' ', '')))
    .filter((text) => text !== '')

/** The title, or a sign of 訪問看護 in the rows themselves. */
function isNursingList(head: readonly SheetRow[]): boolean {
  const texts = textsOf(head)
  const isTitled = texts.some((text) => /訪問看護(?:事業所|ステーション|事業者).*(?:名簿|一覧)/u.test(text))
  return isTitled && texts.some((text) => text === '項番' || /訪看\d+/u.test(text))
}

/** Stations have seven digits of their own prefecture; with prefecture and 点数表 before them they are the country's. */
function stationCode(text: string, prefectureCode: string): string | undefined {
  const digits = narrow(text).replace(/[,.\-‐－ー\s]/gu, '')
  if (/^\d{10}$/u.test(digits)) return digits
  return /^\d{6,7}$/u.test(digits) ? prefectureCode + NURSING_DIGIT + digits.padStart(7, '0') : undefined
}

/** 「(訪看23)第123号」, several in a cell or one a row; the days stand beside them in the same order. */
function notificationsOf({ report, startsOn }: Item<Field>): Notification[] {
  const days = startsOn.flatMap((cell) => cell.split('\n')).map(dayText)
  const found = report
    .flatMap((cell) => cell.normalize('NFKC').split('\n'))
    .flatMap((line) => {
      const texts = [...line.matchAll(/\(?(訪看\s*\d+)\)?\s*([^(]*)/gu)]
      const plain = tidy(line)
      if (texts.length === 0) return plain === '' ? [] : [{ symbol: '', name: plain, number: '' }]
      return texts.map(([, symbol = '', number = '']) => ({
        symbol: symbol.replaceAll(' ', ''),
        name: '',
        number: clip(tidy(number), 60),
      }))
    })
  return found.map((one, at) => ({
    ...one,
    name: clip(one.name, LONGEST_NAME),
    startsOn: clip(days[at] ?? days.at(-1) ?? '', 40),
  }))
}

/** Two lines of a cell: the corporation and the station; one line is the station alone. */
function namesOf(cells: readonly string[]): { readonly corporation: string; readonly name: string } {
  const lines = cells
    .flatMap((cell) => cell.split('\n'))
    .map(tidy)
    .filter((line) => line !== '')
  const [first = '', ...rest] = lines
  return rest.length === 0 ? { corporation: '', name: first } : { corporation: first, name: rest.join(' ') }
}

function lineOf(item: Item<Field>, sheet: SheetFacts, context: SourceContext): SourceLine | string {
  const { corporation, name } = namesOf(item.name)
  const { postalCode, address } = splitAddress(item.address.join(' '))
  if (name === '') return '事業所の名称がありません'
  if (name.length > LONGEST_NAME) return '事業所の名称が長すぎます'
  const place = placeOfAddress(address, postalCode, sheet.prefectureCode)
  if (place === undefined) return '所在地から市区町村がわかりません'
  const prefectureCode = sheet.prefectureCode ?? place.slice(0, 2)
  const code = stationCode(item.code[0] ?? '', prefectureCode)
  if (code === undefined) return 'ステーションコード（7けた）がありません'
  const notifications = notificationsOf(item)
  const [phone = '', fax = ''] = phonesIn(item.phone.join('\n'))
  return sourceLine({
    id: `nursing:${code}`,
    origin: 'nursing',
    section: `${prefectureNameOf(prefectureCode)} 訪問看護`,
    name,
    kind: KIND,
    ...whatItDoes(KIND, '訪看', notifications, context, sheet.day),
    area: areaOf(context.areas, place, address),
    postalCode,
    address: clip(tidy(address), 2 * LONGEST_NAME),
    phone,
    fax,
    corporation: clip(corporation, LONGEST_NAME),
    numbers: [{ kind: 'nursingCode', value: code }],
    notifications,
    source: { document: CREDIT, asOf: sheet.asOf },
  })
}

const isRow = (cells: readonly string[]) =>
  isItemNumber(cells[COLUMNS.item.usual]) && stationCode(cells[COLUMNS.code.usual] ?? '', '00') !== undefined

export const bureauNursing: ImportSource = {
  kind: 'bureauNursing',
  credit: CREDIT,
  recognises: isNursingList,
  read(head, context) {
    const positions = positionsOf(head, COLUMNS, isRow)
    const first = head.findIndex(({ cells }) => isItemNumber(cells[positions.item]))
    const above = head.slice(0, first < 0 ? 6 : first)
    const sheet = sheetFacts(above, context.asOf)
    return itemReader(positions, (item) => lineOf(item, sheet, context))
  },
}
