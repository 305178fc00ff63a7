import { z } from 'zod'
import { houseOf } from './institution-kind.ts'
import { type ComparedName, compareName, withoutService } from './institution-name.ts'
import { comparedPhone, comparedPlace } from './institution-place.ts'
import { anyNumbers, type NumberColumn, wholeNumbers } from './number-column.ts'
import type { SourceLine } from './source-line.ts'
import { hashText } from './text-hash.ts'

/** What of a line tells which institution it is. */
export type InstitutionLine = Pick<
  SourceLine,
  'id' | 'origin' | 'section' | 'kind' | 'name' | 'corporation' | 'phone' | 'address' | 'numbers'
> & { readonly municipalityCode: string }

/** 同じ機関 · 別の機関: what a person said about two lines. */
export const InstitutionVerdict = z.enum(['same', 'different'])
export type InstitutionVerdict = z.infer<typeof InstitutionVerdict>

export type InstitutionDecision = {
  readonly aId: string
  readonly bId: string
  readonly verdict: InstitutionVerdict
}

/** Two lines by their ids, whichever comes first. */
export const pairOfIds = (aId: string, bId: string): string =>
  aId < bId ? `${aId}\n${bId}` : `${bId}\n${aId}`

/** Lines as numbers, in columns; a line is its place in them. Names are hashes: 0 is none. */
export type LineColumns = {
  /** The line's id, for orders that do not depend on the order of coming. */
  readonly idOf: (line: number) => string
  /** Source of the line; a list of one's own is a source of its own. */
  readonly side: NumberColumn<Float64Array>
  /** Source and section. */
  readonly part: NumberColumn<Float64Array>
  readonly municipality: NumberColumn<Int32Array>
  readonly core: NumberColumn<Float64Array>
  /** With the corporation of its field in front. */
  readonly full: NumberColumn<Float64Array>
  /** Without the corporation that stands in front. */
  readonly short: NumberColumn<Float64Array>
  readonly phone: NumberColumn<Float64Array>
  readonly town: NumberColumn<Float64Array>
  readonly numbers: NumberColumn<Float64Array>
  /** Official numbers, each kind in its own range, as hashes: those of a line end at `officialEnd`. */
  readonly official: NumberColumn<Float64Array>
  readonly officialEnd: NumberColumn<Int32Array>
  /** 保険医療機関コード or ステーションコード as a number: two that differ are two institutions. 0 is none. */
  readonly code: NumberColumn<Float64Array>
  readonly house: string[]
  readonly kind: string[]
}

export function newLineColumns(idOf: LineColumns['idOf']): LineColumns {
  return {
    idOf,
    side: anyNumbers(),
    part: anyNumbers(),
    municipality: wholeNumbers(),
    core: anyNumbers(),
    full: anyNumbers(),
    short: anyNumbers(),
    phone: anyNumbers(),
    town: anyNumbers(),
    numbers: anyNumbers(),
    official: anyNumbers(),
    officialEnd: wholeNumbers(),
    code: anyNumbers(),
    house: [],
    kind: [],
  }
}

/** Official numbers of a line. */
export function officialNumbersOf({ official, officialEnd }: LineColumns, line: number): Float64Array {
  return official.values.subarray(officialEnd.at(line - 1), officialEnd.at(line))
}

/** Adds a line behind the last one. */
export function addLine(columns: LineColumns, line: InstitutionLine): void {
  const name = compareName(line.name, line.corporation)
  const place = comparedPlace(line.address)
  const side = line.origin === 'list' ? `list:${line.section}` : line.origin
  const isBare = name.short === '' && name.corporation !== ''
  columns.side.push(hashText(side))
  columns.part.push(hashText(`${side}\n${line.section}`))
  columns.municipality.push(Number(line.municipalityCode.slice(0, 5)) || 0)
  columns.core.push(hashOrNone(name.core))
  columns.full.push(isBare ? hashText(name.corporation + name.core) : 0)
  columns.short.push(hashOrNone(shortOf(name, line.kind)))
  columns.phone.push(comparedPhone(line.phone))
  columns.town.push(place.town)
  columns.numbers.push(place.numbers)
  addOfficial(columns, line)
  columns.code.push(codeOf(line))
  columns.house.push(houseOf(line.kind))
  columns.kind.push(line.kind)
}

/** The name without its corporation; of a service that houses run under their own name, without the service as well. */
function shortOf({ core, short }: ComparedName, kind: string): string {
  const named = short === '' ? core : short
  return (houseOf(kind) === 'shared' ? withoutService(named) : '') || short
}

const hashOrNone = (text: string): number => (text === '' ? 0 : hashText(text))

/** Third digit of a 介護保険事業所番号: 医科, 歯科 and 薬局 carry their 保険医療機関コード as office (みなし指定). */
const isMedicalOffice = (value: string): boolean => /^\d{2}[134]\d{7}$/u.test(value)

const plainNumber = (value: string): string =>
  /^[!-~]*$/u.test(value) ? value : value.normalize('NFKC').replace(/\s/gu, '')

/** The range that a number lies in; none for 法人番号 and for the row of a list, which name no institution. */
function rangeOf(line: InstitutionLine, kind: string, value: string): string {
  if (kind === 'corporation' || kind === 'listRow') return ''
  if (kind === 'careOffice' && isMedicalOffice(value)) return 'medicalCode'
  // Where a prefecture's own digits are missing, another prefecture has the same number.
  return value.length < 10 ? `${kind}:${line.municipalityCode.slice(0, 2)}` : kind
}

function addOfficial({ official, officialEnd }: LineColumns, line: InstitutionLine): void {
  for (const { kind, value } of line.numbers) {
    const plain = plainNumber(value)
    const range = rangeOf(line, kind, plain)
    if (range !== '') official.push(hashText(`${range}\n${plain}`))
  }
  officialEnd.push(official.length)
}

const STATIONS = 100_000_000_000

function codeOf(line: InstitutionLine): number {
  for (const { kind, value } of line.numbers) {
    const plain = plainNumber(value)
    if (!/^\d{7,10}$/u.test(plain)) continue
    if (kind === 'nursingCode') return STATIONS + Number(plain.slice(-7))
    if (kind === 'medicalCode' || (kind === 'careOffice' && isMedicalOffice(plain))) return Number(plain)
  }
  return 0
}
