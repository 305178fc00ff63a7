import { z } from 'zod'
import { fold } from './fold.ts'
import { Instant } from './local-date.ts'

/** A FAX number of a provider and who has made sure of it. Two different people must; until then it gets a test sheet only. */
export const FaxCheck = z.strictObject({
  /** As it was written down. */
  number: z.string(),
  testSentAt: Instant.nullable(),
  firstByName: z.string(),
  firstAt: Instant.nullable(),
  firstHow: z.string(),
  secondByName: z.string(),
  secondAt: Instant.nullable(),
  secondHow: z.string(),
  version: z.number().int().nonnegative(),
})
export type FaxCheck = z.infer<typeof FaxCheck>

export const isVerified = ({ firstAt, secondAt }: FaxCheck): boolean => firstAt !== null && secondAt !== null

/** The digits alone: 0835-22-1234, （0835）22 1234 and ０８３５２２１２３４ are one number. */
export function faxDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/gu, '')
}

/** same: another institution's very number; swapped: two neighbouring digits change places. */
export const Nearness = z.enum(['same', 'swapped', 'oneDigit', 'twoDigits'])
export type Nearness = z.infer<typeof Nearness>

/** How easily one number is dialled for the other; null where they are far apart. */
export function nearnessOf(one: string, other: string): Nearness | null {
  const [a, b] = [faxDigits(one), faxDigits(other)]
  if (a === '' || a.length !== b.length) return null
  if (a === b) return 'same'
  const differ = a.split('').flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  if (differ.length === 1) return 'oneDigit'
  if (differ.length !== 2) return null
  const [first = 0, second = 0] = differ
  const isSwapped = second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return isSwapped ? 'swapped' : 'twoDigits'
}

const BRACKETED = /[（(][^（）()]*[）)]/gu
const LEGAL_FORMS = [
  '医療法人',
  '社会医療法人',
  '社会福祉法人',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '特定非営利活動法人',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
]

/**
 * The part of a name by which it is called: 「医療法人社団　ひばり会　ひばり在宅クリニック」 and 「ひばり薬局」 share ひばり.
 * Legal forms and words for kinds of institutions (master provider-kinds) fall out; folded.
 */
export function coreName(name: string, kindWords: readonly string[]): string {
  const plain = fold(name.replaceAll(BRACKETED, ''))
  const dropped = [...LEGAL_FORMS, ...kindWords]
    .map(fold)
    .filter((word) => word.length >= 2)
    .toSorted((a, b) => b.length - a.length)
  const core = dropped.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return core.length >= 2 ? core : plain
}
