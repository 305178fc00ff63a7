import { parseEraDate } from '../../../../shared/domain/japanese-era.ts'
import type { LocalDate } from '../../../../shared/domain/local-date.ts'
import type { SheetRow } from '../import-source.ts'
import { prefectureCodeOf } from './place-of-address.ts'
import { narrow } from './source-text.ts'

/** 医科 · 歯科 · 薬局: each has its own 点数表, and its digit in the ten-digit 保険医療機関コード. */
export const SECTOR_DIGITS = { 医科: '1', 歯科: '3', 薬局: '4' } as const
export type MedicalSector = keyof typeof SECTOR_DIGITS

const textOf = (head: readonly SheetRow[]) =>
  head.map(({ cells }) =>
    cells
      .map(narrow)
      .filter((cell) => cell !== '')
      .join(' '),
  )

/** The day in 「令和8年7月1日現在」 above a table; undefined where there is none. */
function dayIn(head: readonly SheetRow[]): LocalDate | undefined {
  for (const line of textOf(head)) {
    const day =
      /((?:令和|平成|R|H|20)\s*[元\d]+\s*[年./-]\s*\d+\s*[月./-]\s*\d+\s*日?)\s*(?:現在|時点)/u.exec(
        line,
      )?.[1]
    const read = day === undefined ? undefined : parseEraDate(day)
    if (read !== undefined) return read
  }
  return undefined
}

const PREFECTURE = /(東京都|北海道|京都府|大阪府|[^\s[［(（「]{2,3}県)/u

/** The prefecture named above a table ([福井県]); undefined where none is. */
function prefectureIn(head: readonly SheetRow[]): string | undefined {
  for (const line of textOf(head)) {
    const name = PREFECTURE.exec(line)?.[1]
    if (name !== undefined) return name
  }
  return undefined
}

/** 医科, 歯科 or 薬局 named above a table; undefined where none or several are. */
function sectorIn(head: readonly SheetRow[]): MedicalSector | undefined {
  const text = textOf(head).join(' ')
  const found = (Object.keys(SECTOR_DIGITS) as MedicalSector[]).filter((sector) => text.includes(sector))
  return found.length === 1 ? found[0] : undefined
}

/** What the lines above a table say, for rows that do not say it themselves. */
export type SheetFacts = {
  readonly prefectureCode: string | undefined
  readonly sector: MedicalSector | undefined
  /** As shown: the list's own day, else what the person knows who brings it. */
  readonly asOf: string
  /** The day whose legend counts; the newest where no day can be read. */
  readonly day: string
}

/** Where no day can be read the newest legend counts. */
export const LEGEND_OF_NO_DAY = '9999-12-31'

export const isMedicalSector = (text: string): text is MedicalSector => Object.hasOwn(SECTOR_DIGITS, text)

export function sheetFacts(above: readonly SheetRow[], asOf: string): SheetFacts {
  const prefecture = prefectureIn(above)
  const own = dayIn(above)
  const [year = 0, month = 0, day = 0] = own?.split('-').map(Number) ?? []
  return {
    prefectureCode: prefecture === undefined ? undefined : prefectureCodeOf(prefecture),
    sector: sectorIn(above),
    asOf: own === undefined ? asOf : `${year}年${month}月${day}日`,
    day: own ?? parseEraDate(asOf) ?? LEGEND_OF_NO_DAY,
  }
}

/**
 * Seven digits of a 医療機関番号 as the bureaus write it: 01,1234,5 · 01-40055 · 01.1857.5 · 0112345, leading zeros lost
 * to Excel or not; what stands on further lines (併設の番号) is another's. Undefined where it is none.
 */
export function sevenDigits(text: string): string | undefined {
  const first = text.trim().split('\n')[0] ?? ''
  const digits = narrow(first).replace(/[,、.\-‐－ー\s]/gu, '')
  return /^\d{6,7}$/u.test(digits) ? digits.padStart(7, '0') : undefined
}

/** A cell with 〒 and address on lines of their own, or one after the other. */
export function splitAddress(text: string): { readonly postalCode: string; readonly address: string } {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const found = /^〒?\s*([\d０-９]{3})[-－ー‐]?\s*([\d０-９]{4})\s*(.*)$/u.exec(plain)
  if (found === null) return { postalCode: '', address: plain.replace(/^〒\s*/u, '') }
  const [, first = '', second = '', address = ''] = found
  return { postalCode: `${first}-${second}`.normalize('NFKC'), address: address.trim() }
}

/** A postal code as 123-4567; empty where it is none. */
export function postalCodeOf(text: string): string {
  const digits = narrow(text).replace(/\D/gu, '')
  return digits.length === 7 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : ''
}

/** What looks like a telephone number, in its order. */
export function phonesIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/\(?0\d{1,4}\)?[-‐ー(\s]?\d{1,4}[-‐ー)\s]?\d{3,4}/gu)]
    .map(([phone]) =>
      phone
        .replace(/[()‐ー\s]/gu, '-')
        .replace(/^-|-$/gu, '')
        .replace(/-+/gu, '-'),
    )
    .filter((phone) => /^0[\d-]{8,12}$/u.test(phone))
}

/** A day as the bureaus write it (昭38. 5. 1, 令和 4年 4月 1日, 2022-04-01) as YYYY-MM-DD; else as published. */
export function dayText(text: string): string {
  const plain = narrow(text)
  return parseEraDate(plain) ?? plain
}
