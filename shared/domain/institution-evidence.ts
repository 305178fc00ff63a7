import { z } from 'zod'
import { canBeOneHouse } from './institution-kind.ts'
import {
  addLine,
  type InstitutionLine,
  type LineColumns,
  newLineColumns,
  officialNumbersOf,
} from './institution-line.ts'
import { type Agreement, comparePlaces } from './institution-place.ts'

const Agrees = z.enum(['same', 'different', 'unknown'])

/** What speaks for and against two lines being one institution. `partly`: one name lacks the corporation in front. */
export const InstitutionEvidence = z.strictObject({
  number: Agrees,
  phone: Agrees,
  name: z.enum(['same', 'partly', 'different']),
  municipality: Agrees,
  address: Agrees,
  kind: Agrees,
})
export type InstitutionEvidence = z.infer<typeof InstitutionEvidence>

const agreement = (a: number, b: number): Agreement =>
  a === 0 || b === 0 ? 'unknown' : a === b ? 'same' : 'different'

/** Compares two lines of the columns. */
export function evidenceOf(columns: LineColumns, a: number, b: number): InstitutionEvidence {
  return {
    number: compareNumbers(columns, a, b),
    phone: agreement(columns.phone.at(a), columns.phone.at(b)),
    name: compareNames(columns, a, b),
    municipality: agreement(columns.municipality.at(a), columns.municipality.at(b)),
    address: addressesOf(columns, a, b),
    kind: compareKinds(columns, a, b),
  }
}

/** Compares two lines by themselves, for a screen. */
export function compareInstitutions(a: InstitutionLine, b: InstitutionLine): InstitutionEvidence {
  const columns = newLineColumns(() => '')
  addLine(columns, a)
  addLine(columns, b)
  return evidenceOf(columns, 0, 1)
}

/** Different only where both have one of the same sort: 医科 and 歯科 of one house have two. */
export function compareNumbers(columns: LineColumns, a: number, b: number): Agreement {
  const others = officialNumbersOf(columns, b)
  if (officialNumbersOf(columns, a).some((number) => others.includes(number))) return 'same'
  const one = columns.code.at(a)
  const other = columns.code.at(b)
  if (one === 0 || other === 0 || one === other) return 'unknown'
  return sortOfCode(one) === sortOfCode(other) ? 'different' : 'unknown'
}

/** The 点数表's digit of a 保険医療機関コード; stations lie in their own range. */
const sortOfCode = (code: number): number => (code > 99_999_999_999 ? 6 : Math.floor(code / 10_000_000) % 10)

/** Legal forms aside; a corporation that only one side names does not make two names of one. */
export function compareNames(columns: LineColumns, a: number, b: number): InstitutionEvidence['name'] {
  const [coreA, coreB] = [columns.core.at(a), columns.core.at(b)]
  const [fullA, fullB] = [columns.full.at(a), columns.full.at(b)]
  const isSame =
    (coreA !== 0 && (coreA === coreB || coreA === fullB)) ||
    (fullA !== 0 && (fullA === coreB || fullA === fullB))
  if (isSame) return 'same'
  const [shortA, shortB] = [columns.short.at(a), columns.short.at(b)]
  return (shortA !== 0 && shortA === coreB) || (shortB !== 0 && shortB === coreA) ? 'partly' : 'different'
}

function addressesOf(columns: LineColumns, a: number, b: number): Agreement {
  const at = (line: number) => ({ town: columns.town.at(line), numbers: columns.numbers.at(line) })
  return comparePlaces(at(a), at(b))
}

function compareKinds(columns: LineColumns, a: number, b: number): Agreement {
  const [one = '', other = ''] = [columns.house[a], columns.house[b]]
  if (!canBeOneHouse(one, other)) return 'different'
  if (one === '' || other === '') return 'unknown'
  return columns.kind[a] === columns.kind[b] || one === other ? 'same' : 'unknown'
}

/** Whether something speaks clearly against one institution: another number, telephone, address or kind of house. */
export function contradicts(columns: LineColumns, a: number, b: number): boolean {
  const { number, phone, address, kind } = evidenceOf(columns, a, b)
  return number === 'different' || phone === 'different' || address === 'different' || kind === 'different'
}
