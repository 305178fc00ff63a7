import iconv from 'iconv-lite'

export type CsvEncoding = 'UTF-8' | 'CP932'

/**
 * The same character in another place of Unicode: CP932 has only the one on the right. Windows writes them alike, and
 * nobody sees a difference.
 */
const CP932_TWINS: readonly (readonly [string, string])[] = [
  ['\u301c', '\uff5e'],
  ['\u2212', '\uff0d'],
  ['\u2014', '\u2015'],
  ['\u2016', '\u2225'],
  ['\u00a2', '\uffe0'],
  ['\u00a3', '\uffe1'],
  ['\u00ac', '\uffe2'],
]

/** Whether CP932 lacks a character. */
export const isUnfit = (one: string): boolean =>
  iconv.decode(iconv.encode(forCp932(one), 'cp932'), 'cp932') !== forCp932(one)

/** Bytes of text of which every character fits. */
export const encodeCp932 = (text: string): Buffer => iconv.encode(forCp932(text), 'cp932')

const forCp932 = (text: string) => CP932_TWINS.reduce((rest, [from, to]) => rest.replaceAll(from, to), text)

/**
 * Begins like a formula for a spreadsheet: = + - @, full width too, also behind spaces, tabs, line breaks and characters
 * that nobody sees (OWASP, CSV injection).
 */
const FORMULA_LIKE = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u

/** Text that a spreadsheet leaves alone: an apostrophe stands before what it would take for a formula. */
export function safeText(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text
}

/** Numbers are numbers (-5 stays -5); all text is quoted where it must be. */
function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = safeText(cell.replaceAll('\u0000', ''))
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of cells, without its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string => cells.map(csvCell).join(',')

/** A line of one text. */
export const csvText = (text: string): string => csvCell(text)
