import type { ReadResult, SheetRow, SourceReader } from '../import-source.ts'
import type { SourceLine } from '../../../../shared/domain/source-line.ts'
import { narrow } from './source-text.ts'

/** Columns of a printed list: a piece of each header, and the place where it stands when the header is not found. */
export type PositionSet<Field extends string> = Readonly<
  Record<Field, { readonly header: RegExp; readonly usual: number }>
>

export type Positions<Field extends string> = Readonly<Record<Field, number>>

const headerCell = (cell: string) => narrow(cell).replaceAll(' ', '')

/** The row that holds the header 項番 and at least two more of ours; -1 where none does. */
export function headerRowOf<Field extends string>(
  head: readonly SheetRow[],
  columns: PositionSet<Field>,
): number {
  const patterns = Object.values<PositionSet<Field>[Field]>(columns)
  return head.findIndex(({ cells }) => {
    const texts = cells.map(headerCell)
    const found = patterns.filter(({ header }) => texts.some((text) => header.test(text)))
    return texts.some((text) => /^(?:項番|番号|No\.?)$/iu.test(text)) && found.length >= 3
  })
}

/**
 * Where each column stands: where it usually does if a row shows so (`fits`; printed headers are merged in other widths
 * than the rows below them), else by the header.
 */
export function positionsOf<Field extends string>(
  head: readonly SheetRow[],
  columns: PositionSet<Field>,
  fits: (cells: readonly string[]) => boolean,
): Positions<Field> {
  const header = head.some(({ cells }) => fits(cells)) ? undefined : head[headerRowOf(head, columns)]
  const entries = Object.entries<PositionSet<Field>[Field]>(columns).map(
    ([field, { header: name, usual }]) => {
      const place = header?.cells.findIndex((cell) => name.test(headerCell(cell))) ?? -1
      return [field, place >= 0 ? place : usual]
    },
  )
  // Safe: one entry for each field.
  return Object.fromEntries(entries) as Positions<Field>
}

/** Whether a cell holds the number of an item. */
export const isItemNumber = (cell: string | undefined) => /^\d{1,6}$/u.test(headerCell(cell ?? ''))

/** The rows of one item: of each column what stands in them, empty cells left out. */
export type Item<Field extends string> = Readonly<Record<Field, readonly string[]>>

type Gathered = { readonly line: number; readonly rows: SheetRow[] }

/** Titles and headers, which printed lists repeat on every page. */
const isPageHead = (cells: readonly string[]) => {
  const texts = cells.map(headerCell).filter((text) => text !== '')
  return (
    texts.includes('項番') ||
    (texts.length <= 3 &&
      /一覧表?$|名簿$|現在|^[[［].*[\]］]$|^\d+(?:頁|ページ|\/\d+)$/u.test(texts[0] ?? ''))
  )
}

function itemOf<Field extends string>(positions: Positions<Field>, rows: readonly SheetRow[]): Item<Field> {
  const entries = Object.entries<number>(positions).map(([field, at]) => [
    field,
    rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== ''),
  ])
  // Safe: one entry for each field.
  return Object.fromEntries(entries) as Item<Field>
}

/**
 * Reads a list printed for paper: a row with a number in `item` begins an item, the rows below without one go on with
 * it. Rows before the first item and heads of pages are none.
 */
export function itemReader<Field extends string>(
  positions: Positions<Field> & { readonly item: number },
  lineOf: (item: Item<Field>) => SourceLine | string,
): SourceReader {
  let current: Gathered | undefined
  let isTable = false
  const finish = (give: (result: ReadResult) => void) => {
    if (current === undefined) return
    const { line, rows } = current
    current = undefined
    const found = lineOf(itemOf(positions, rows))
    give(
      typeof found === 'string'
        ? { rows: rows.length, line, problem: found }
        : { rows: rows.length, line, found },
    )
  }
  return {
    take(row, give) {
      if (isItemNumber(row.cells[positions.item])) {
        finish(give)
        isTable = true
        current = { line: row.line, rows: [row] }
      } else if (isPageHead(row.cells)) return
      else if (current !== undefined) current.rows.push(row)
      else if (isTable) give({ rows: 1, line: row.line, problem: '項番のない行です' })
    },
    end: finish,
  }
}
