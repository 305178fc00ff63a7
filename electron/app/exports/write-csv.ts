import iconv from 'iconv-lite'
import { AUDIENCE_WORDS, type SheetTable } from './sheet-table.ts'

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

/** Header and rows; below an empty line title, mark, day and sources, so that row 1 stays the header for whoever reads it in. */
function csvLines({ title, audience, asOf, notes, columns, rows }: SheetTable): string[] {
  const foot = [title, AUDIENCE_WORDS[audience], asOf, ...notes].filter((line) => line !== '')
  return [
    columns.map((column) => csvCell(column.title)).join(','),
    ...rows.map((row) => columns.map((_, at) => csvCell(row[at] ?? null)).join(',')),
    '',
    ...foot.map(csvCell),
  ]
}

/**
 * A list as CSV: UTF-8 with its mark (Excel then opens it right) or CP932 for old programs. Ask `unfitCharacters` before
 * CP932: what does not fit becomes 〓.
 */
export function writeCsv(table: SheetTable, encoding: CsvEncoding): Uint8Array {
  const text = `${csvLines(table).join('\r\n')}\r\n`
  if (encoding === 'UTF-8') return Buffer.from(`\uFEFF${text}`, 'utf8')
  const unfit = new Set(unfitCharacters(table))
  const fitting = unfit.size === 0 ? text : Array.from(text, (one) => (unfit.has(one) ? '〓' : one)).join('')
  return iconv.encode(forCp932(fitting), 'cp932')
}

/** The characters of a list that CP932 does not have (𠮷, 﨑 is there), each once, in order: to be shown before writing. */
export function unfitCharacters(table: SheetTable): string[] {
  const seen = new Set<string>()
  for (const line of csvLines(table)) for (const one of line) seen.add(one)
  return [...seen].filter(
    (one) => iconv.decode(iconv.encode(forCp932(one), 'cp932'), 'cp932') !== forCp932(one),
  )
}
