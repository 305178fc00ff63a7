import type { OfficialDetail, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, SheetRow, SourceContext } from '../import-source.ts'
import { bedsIn, kindOf, legendSector, whatItDoes } from './bureau-institution.ts'
import {
  dayText,
  type MedicalSector,
  phonesIn,
  SECTOR_DIGITS,
  type SheetFacts,
  sheetFacts,
  sevenDigits,
  splitAddress,
} from './bureau-text.ts'
import { areaOf } from './place.ts'
import { placeOfAddress, prefectureNameOf } from './place-of-address.ts'
import { headerRowOf, isItemNumber, type Item, itemReader, positionsOf } from './positions.ts'
import { sourceLine } from './source-line.ts'
import { clip, LONGEST_NAME, narrow, tidy } from './source-text.ts'

/** コード内容別医療機関一覧表: printed for paper, several rows an item, a column holds several things one below another. */
const COLUMNS = {
  item: { header: /^項番$/u, usual: 0 },
  number: { header: /^医療機関番号|^薬局番号/u, usual: 1 },
  name: { header: /^(?:医療機関|薬局)名/u, usual: 2 },
  address: { header: /所在地/u, usual: 3 },
  phone: { header: /^電話番号/u, usual: 4 },
  founder: { header: /^開設者/u, usual: 5 },
  manager: { header: /^管理者/u, usual: 6 },
  designated: { header: /^指定年月日/u, usual: 7 },
  beds: { header: /^病床数|^診療科/u, usual: 8 },
  remark: { header: /^備考/u, usual: 9 },
} as const

type Field = keyof typeof COLUMNS

const CREDIT = '「コード内容別医療機関一覧表」（地方厚生局）を加工して作成'

const hasTitle = (head: readonly SheetRow[]) =>
  head
    .slice(0, 6)
    .some(({ cells }) => cells.some((cell) => /コード内容別.*一覧/u.test(narrow(cell).replaceAll(' ', ''))))

/** A detail where there is text for it. */
const detail = (label: string, text: string): OfficialDetail[] =>
  text === '' ? [] : [{ label, text: clip(text, LONGEST_NAME) }]

const joined = (cells: readonly string[]) => tidy(cells.join(' '))

/** 「一般　19」「療養　30」 are beds, the rest of the column 診療科. */
function bedsAndDepartments(cells: readonly string[]): {
  readonly beds: string
  readonly departments: string
} {
  const lines = cells.flatMap((cell) => cell.split('\n')).map(narrow)
  const isBeds = (line: string) => /^(?:一般|療養|精神|結核|感染|その他|介護)\S*\s*[\d,]+/u.test(line)
  return {
    beds: lines.filter(isBeds).join('　'),
    departments: lines.filter((line) => line !== '' && !isBeds(line)).join(' '),
  }
}

/** 歯科 alone in its 診療科 is a dental clinic, where the title does not tell. */
function sectorOf(item: Item<Field>, titled: MedicalSector | undefined): MedicalSector {
  if (titled !== undefined) return titled
  const remark = joined(item.remark)
  const { departments } = bedsAndDepartments(item.beds)
  if (remark.includes('薬局') || departments.includes('調剤')) return '薬局'
  const names = departments.split(' ').filter((one) => one !== '')
  return names.length > 0 && names.every((one) => one.includes('歯')) ? '歯科' : '医科'
}

/** The corporation in 「医療法人試験会　理事長　試験太郎」; a person alone is none. */
function corporationOf(founder: string): string {
  const name = founder.replace(
    /\s*(?:理事長|代表取締役|代表社員|代表理事|会長|知事|市長|町長|管理者)(?:\s|　).*$/u,
    '',
  )
  return /法人|会社|組合|[都道府県市町村]$|機構|連合会|日本赤十字|済生会/u.test(name)
    ? clip(name, LONGEST_NAME)
    : ''
}

function detailsOf(item: Item<Field>): OfficialDetail[] {
  const { beds, departments } = bedsAndDepartments(item.beds)
  const [designated = '', ...since] = item.designated.flatMap((cell) => cell.split('\n'))
  return [
    ...detail('開設者', joined(item.founder)),
    ...detail('管理者', joined(item.manager)),
    ...detail('病床数', beds),
    ...detail('診療科', departments),
    ...detail('指定年月日', dayText(designated)),
    ...detail('指定の理由・期間', since.map(dayText).join(' ')),
    ...detail('備考', joined(item.remark)),
  ]
}

function lineOf(item: Item<Field>, sheet: SheetFacts, context: SourceContext): SourceLine | string {
  const number = sevenDigits(item.number[0] ?? '')
  const name = joined(item.name)
  const { postalCode, address } = splitAddress(item.address.join(' '))
  if (number === undefined) return '医療機関番号（7けた）がありません'
  if (name === '') return '医療機関名称がありません'
  if (name.length > LONGEST_NAME) return '医療機関名称が長すぎます'
  const place = placeOfAddress(address, postalCode, sheet.prefectureCode)
  if (place === undefined) return '所在地から市区町村がわかりません'
  const prefectureCode = sheet.prefectureCode ?? place.slice(0, 2)
  const sector = sectorOf(item, sheet.sector)
  const code = prefectureCode + SECTOR_DIGITS[sector] + number
  const remark = joined(item.remark)
  const printedKind = /病院|診療所/u.exec(remark)?.[0] ?? ''
  const kind = kindOf(sector, printedKind, bedsIn(bedsAndDepartments(item.beds).beds), name)
  const isClosed = remark.includes('休止')
  const does = whatItDoes(kind, legendSector(sector, kind), [], context, sheet.day)
  return sourceLine({
    id: `designations:${code}`,
    origin: 'designations',
    section: `${prefectureNameOf(prefectureCode)} ${sector}`,
    name,
    kind,
    ...does,
    roles: isClosed ? [] : does.roles,
    area: areaOf(context.areas, place, address),
    postalCode,
    address: clip(tidy(address), 2 * LONGEST_NAME),
    phone: phonesIn(item.phone.join('\n'))[0] ?? '',
    corporation: corporationOf(joined(item.founder)),
    note: isClosed ? '休止中' : '',
    numbers: [{ kind: 'medicalCode', value: code }],
    details: detailsOf(item),
    source: { document: CREDIT, asOf: sheet.asOf },
  })
}

const isRow = (cells: readonly string[]) =>
  isItemNumber(cells[COLUMNS.item.usual]) && sevenDigits(cells[COLUMNS.number.usual] ?? '') !== undefined

export const bureauDesignations: ImportSource = {
  kind: 'bureauDesignations',
  credit: CREDIT,
  recognises: hasTitle,
  read(head, context) {
    const header = headerRowOf(head, COLUMNS)
    const above = head.slice(0, header < 0 ? 6 : header)
    const positions = positionsOf(head, COLUMNS, isRow)
    const sheet = sheetFacts(above, context.asOf)
    return itemReader(positions, (item) => lineOf(item, sheet, context))
  },
}
