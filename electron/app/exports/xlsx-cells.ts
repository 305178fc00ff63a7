import { columnLetters } from './sheet-print.ts'
import type { SheetCell, SheetColumn } from './sheet-table.ts'
import { LOOK } from './xlsx-parts.ts'

/** A cell without its place: its look, and what stands between its tags with their other attributes. */
export type Cell = { readonly look: number; readonly type: string; readonly inside: string }

/** Excel holds no longer text in a cell; a file that has one does not open. */
const LONGEST_CELL = 32_767
const CUT_MARK = '…（長いため途中まで）'

/** What XML cannot hold is left out: nobody sees it. */
const NO_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const xmlText = (text: string) =>
  (text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT_MARK.length) + CUT_MARK)
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const empty = (look: number): Cell => ({ look, type: '', inside: '' })

/** Text is written as text whatever it begins with: it never becomes a formula. */
export function textCell(text: string, look: number): Cell {
  if (text === '') return empty(look)
  return { look, type: ' t="inlineStr"', inside: `<is><t xml:space="preserve">${xmlText(text)}</t></is>` }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u
const DAY_MS = 86_400_000
/** Days are counted from here; before March 1900 Excel is off by one. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

/** A cell of the list: numbers and days are such, everything else is text. */
export function cellOf(cell: SheetCell, { kind }: SheetColumn): Cell {
  if (cell === null) return empty(LOOK.cell)
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? { look: LOOK.number, type: '', inside: `<v>${cell}</v>` }
      : empty(LOOK.cell)
  if (kind !== 'day' || !DAY.test(cell) || cell < '1900-03-01') return textCell(cell, LOOK.cell)
  const day = (Date.parse(`${cell}T00:00:00Z`) - FIRST_DAY) / DAY_MS
  return { look: LOOK.day, type: '', inside: `<v>${day}</v>` }
}

/** Writes one row after the other, each cell with its place. */
export function rowWriter(): (cells: readonly Cell[]) => string {
  const letters: string[] = []
  let no = 0
  return (cells) => {
    no += 1
    const text = cells.map(({ look, type, inside }, at) => {
      const column = (letters[at] ??= columnLetters(at + 1))
      return `<c r="${column}${no}" s="${look}"${type}>${inside}</c>`
    })
    return `<row r="${no}">${text.join('')}</row>`
  }
}
