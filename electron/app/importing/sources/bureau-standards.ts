import type { SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, ReadResult, SheetRow, SourceContext, SourceReader } from '../import-source.ts'
import { bedsIn, kindOf, legendSector, whatItDoes } from './bureau-institution.ts'
import { type Reported, reportedBy } from './bureau-reports.ts'
import {
  isMedicalSector,
  type MedicalSector,
  phonesIn,
  postalCodeOf,
  SECTOR_DIGITS,
  sevenDigits,
  type SheetFacts,
  sheetFacts,
} from './bureau-text.ts'
import { findColumns, hasColumns, type Places } from './columns.ts'
import { areaOf, municipalityCode, municipalityNames } from './place.ts'
import { placeOfAddress, prefectureCodeOf, prefectureNameOf } from './place-of-address.ts'
import { sourceLine } from './source-line.ts'
import { clip, LONGEST_NAME, narrow, tidy } from './source-text.ts'

/** 施設基準の届出受理医療機関名簿 of the eight 地方厚生局: 24 columns, the header on the fourth row. Read by name. */
const COLUMNS = {
  title: '施設基準の届出受理医療機関名簿',
  needed: {
    number: '医療機関番号',
    name: '医療機関名称',
    address: '医療機関所在地（住所）',
    reportName: '受理届出名称',
    symbol: '受理記号',
  },
  other: {
    item: '項番',
    prefectureCode: '都道府県コード',
    prefecture: '都道府県名',
    sector: '区分',
    postalCode: '医療機関所在地（郵便番号）',
    phone: '電話番号',
    fax: 'FAX番号',
    beds: '病床数',
    reportNumber: '受理番号',
    startsOn: '算定開始年月日',
    validFrom: '個別有効開始年月日',
    remark: '備考（見出し）',
    remarkText: '備考（データ）',
    municipalityCode: '市町村コード',
    municipality: '市町村名',
    kind: '種別',
  },
} as const

type Field = keyof typeof COLUMNS.needed | keyof typeof COLUMNS.other
type Row = Readonly<Record<Field, string>>
// Safe: the keys of both sets are the fields.
const FIELDS = [...Object.keys(COLUMNS.needed), ...Object.keys(COLUMNS.other)] as Field[]

const CREDIT = '「施設基準の届出受理状況」（地方厚生局）を加工して作成'

const headerAt = (head: readonly SheetRow[]) => head.findIndex((row) => hasColumns([row], COLUMNS))

function pick(cells: readonly string[], at: Places<Field>): Row {
  const row: Record<string, string> = {}
  for (const field of FIELDS) row[field] = cells[at[field]] ?? ''
  // Safe: FIELDS holds every field.
  return row as Row
}

/** 市町村コード is printed with five or six digits, or with the three behind the prefecture's. */
function codeOf(row: Row, prefectureCode: string): string | undefined {
  const printed = narrow(row.municipalityCode)
  const code = printed.length <= 3 ? prefectureCode + printed.padStart(3, '0') : printed.slice(0, 5)
  const checked = municipalityCode(printed) ?? code
  if (checked.startsWith(prefectureCode) && municipalityNames(checked) !== undefined) return checked
  const address = narrow(row.address)
  const town = narrow(row.municipality)
  return (
    placeOfAddress(address, postalCodeOf(row.postalCode), prefectureCode) ??
    placeOfAddress(town, '', prefectureCode)
  )
}

type Key = { readonly code: string; readonly prefectureCode: string; readonly sector: MedicalSector }

/** Whose row it is: the ten digits of its 保険医療機関コード; or what is missing for them. */
function keyOf(row: Row, sheet: SheetFacts): Key | string {
  const printed = narrow(row.prefectureCode).padStart(2, '0')
  const prefectureCode =
    prefectureNameOf(printed) === '' ? (prefectureCodeOf(row.prefecture) ?? sheet.prefectureCode) : printed
  const sector = isMedicalSector(narrow(row.sector)) ? narrow(row.sector) : sheet.sector
  const number = sevenDigits(row.number)
  if (number === undefined) return '医療機関番号（7けた）がありません'
  if (prefectureCode === undefined) return '都道府県がわかりません'
  if (sector === undefined || !isMedicalSector(sector)) return '区分（医科・歯科・薬局）がわかりません'
  return { code: prefectureCode + SECTOR_DIGITS[sector] + number, prefectureCode, sector }
}

/** The rows of one institution, gathered until the next one begins. */
type Gathered = { readonly key: Key; readonly line: number; readonly rows: Row[] }

function detailsOf(row: Row, reported: Reported): SourceLine['details'] {
  const beds = tidy(row.beds)
  return [...(beds === '' ? [] : [{ label: '病床数', text: clip(beds, LONGEST_NAME) }]), ...reported.details]
}

function lineOf({ key, rows }: Gathered, sheet: SheetFacts, context: SourceContext): SourceLine | string {
  const [row] = rows
  const name = tidy(row?.name ?? '')
  if (row === undefined || name === '') return '医療機関名称がありません'
  if (name.length > LONGEST_NAME) return '医療機関名称が長すぎます'
  const code = codeOf(row, key.prefectureCode)
  if (code === undefined) return '住所から市区町村がわかりません'
  const prefecture = prefectureNameOf(key.prefectureCode)
  const kind = kindOf(key.sector, narrow(row.kind), bedsIn(row.beds), name)
  const reported = reportedBy(rows)
  const sector = legendSector(key.sector, kind)
  return sourceLine({
    id: `standards:${key.code}`,
    origin: 'standards',
    section: `${prefecture} ${key.sector}`,
    name,
    kind,
    ...whatItDoes(kind, sector, reported.notifications, context, sheet.day),
    area: areaOf(context.areas, code, row.address),
    postalCode: postalCodeOf(row.postalCode),
    address: clip(tidy(row.address), 2 * LONGEST_NAME),
    phone: phonesIn(row.phone)[0] ?? clip(narrow(row.phone), 60),
    fax: phonesIn(row.fax)[0] ?? clip(narrow(row.fax), 60),
    numbers: [{ kind: 'medicalCode', value: key.code }],
    notifications: reported.notifications,
    details: detailsOf(row, reported),
    source: { document: CREDIT, asOf: sheet.asOf },
  })
}

class StandardsReader implements SourceReader {
  readonly #at: Places<Field>
  readonly #headerLine: number
  readonly #header: string
  readonly #sheet: SheetFacts
  readonly #context: SourceContext
  readonly #done = new Set<string>()
  #current: Gathered | undefined

  constructor(head: readonly SheetRow[], context: SourceContext) {
    const above = head.slice(0, headerAt(head))
    const header = head[above.length]
    this.#at = findColumns(head.slice(above.length), COLUMNS)
    this.#headerLine = header?.line ?? 0
    this.#header = header?.cells.join('\t') ?? ''
    this.#context = context
    this.#sheet = sheetFacts(above, context.asOf)
  }

  take({ line, cells }: SheetRow, give: (result: ReadResult) => void): void {
    if (line <= this.#headerLine || cells.join('\t') === this.#header) return
    const row = pick(cells, this.#at)
    if (this.#goesOn(row)) {
      this.#current?.rows.push(row)
      return
    }
    const key = keyOf(row, this.#sheet)
    if (typeof key === 'string') return give({ rows: 1, line, problem: key })
    if (key.code === this.#current?.key.code) {
      this.#current.rows.push(row)
      return
    }
    this.#finish(give)
    if (this.#done.has(key.code))
      return give({
        rows: 1,
        line,
        problem: '同じ医療機関の行が離れています。医療機関番号で並べ替えてください',
      })
    this.#current = { key, line, rows: [row] }
  }

  end(give: (result: ReadResult) => void): void {
    this.#finish(give)
  }

  /** Most rows repeat what the row above says of the institution, or leave it out. */
  #goesOn({ number, name, sector, prefectureCode }: Row): boolean {
    const last = this.#current?.rows[0]
    if (last === undefined) return false
    if (number === '' && name === '') return true
    return number === last.number && sector === last.sector && prefectureCode === last.prefectureCode
  }

  #finish(give: (result: ReadResult) => void): void {
    const gathered = this.#current
    if (gathered === undefined) return
    this.#current = undefined
    this.#done.add(gathered.key.code)
    const found = lineOf(gathered, this.#sheet, this.#context)
    const counted = { rows: gathered.rows.length, line: gathered.line }
    give(typeof found === 'string' ? { ...counted, problem: found } : { ...counted, found })
  }
}

export const bureauStandards: ImportSource = {
  kind: 'bureauStandards',
  credit: CREDIT,
  recognises: (head) => headerAt(head) >= 0,
  read: (head, context) => new StandardsReader(head, context),
}
