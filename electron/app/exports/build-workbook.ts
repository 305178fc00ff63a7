import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import { HEADER_ROW, printedSheets } from './sheet-print.ts'
import { AUDIENCE_WORDS, type SheetCell, type SheetColumn, type SheetTable } from './sheet-table.ts'

/** Excel holds no longer text in a cell; a file that has one does not open. */
const LONGEST_CELL = 32_767
const CUT_MARK = '…（長いため途中まで）'

const FONT = 'BIZ UDPGothic'
const LINE = '#949494'
const HEADER_FILL = '#E8F1FE'
const INSIDE_COLOUR = '#CE0000'

const BOX: CellObject = { borderStyle: 'thin', borderColor: LINE, alignVertical: 'top', wrap: true }

const wholeText = (text: string) =>
  text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT_MARK.length) + CUT_MARK

/** The text format keeps text also when somebody edits the cell: "=1+1" stays what it is. */
const textCell = (text: string): CellObject => ({ value: wholeText(text), type: String, format: '@' })

const DAY = /^\d{4}-\d{2}-\d{2}$/u

function cellOf(cell: SheetCell, { kind }: SheetColumn): CellObject {
  if (cell === null || cell === '') return BOX
  if (typeof cell === 'number') return Number.isFinite(cell) ? { ...BOX, value: cell, type: Number } : BOX
  if (kind === 'day' && DAY.test(cell) && cell >= '1900-03-01')
    return { ...BOX, value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy/mm/dd', align: 'center' }
  return { ...BOX, ...textCell(cell) }
}

/** In half-width characters. */
const widthOf = (text: string) => Array.from(text).reduce((sum, one) => sum + (one <= '\u00ff' ? 1 : 2), 0)

/** Lines of the tallest cell: Excel finds the height by itself, other programs do not. */
function linesOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const counts = columns.map(({ width }, at) => {
    const lines = String(row[at] ?? '').split('\n')
    return lines.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))),
      0,
    )
  })
  return Math.max(1, ...counts)
}

/** In points; 409 is the highest that Excel knows. */
const heightOf = (lines: number) => Math.min(409, lines * 13 + 4)

function bodyRow(row: readonly SheetCell[], columns: readonly SheetColumn[]): Row {
  const height = heightOf(linesOf(row, columns))
  return columns.map((column, at) => ({ ...cellOf(row[at] ?? null, column), height }))
}

function sheetRows({ title, audience, asOf, notes, columns, rows }: SheetTable): Row[] {
  const markColour = audience === 'inside' ? { textColor: INSIDE_COLOUR } : {}
  return [
    [{ ...textCell(title), fontSize: 14, fontWeight: 'bold' }],
    [{ ...textCell(AUDIENCE_WORDS[audience]), fontWeight: 'bold', ...markColour }],
    [textCell(asOf)],
    columns.map((column) => ({
      ...BOX,
      ...textCell(column.title),
      alignVertical: 'center',
      fontWeight: 'bold',
      backgroundColor: HEADER_FILL,
    })),
    ...rows.map((row) => bodyRow(row, columns)),
    [],
    ...notes.map((note) => [textCell(note)]),
  ]
}

/** Excel refuses these in the name of a sheet, and two of the same name. */
function tabName(name: string, at: number, all: readonly string[]): string {
  const plain =
    name
      .replace(/[[\]/\\:*?'\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 27) || '一覧'
  return all.indexOf(name) === at ? plain : `${plain} ${at + 1}`
}

/** The bytes of a workbook; see `writeWorkbook`, which does it beside other people's work. */
export async function buildWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const names = tables.map(({ name }) => name)
  const sheets = tables.map((table, at) => ({
    data: sheetRows(table),
    sheet: tabName(table.name, at, names),
    columns: table.columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: HEADER_ROW,
  }))
  const features = [
    printedSheets(
      tables,
      sheets.map(({ sheet }) => sheet),
    ),
  ]
  return writeExcelFile(sheets, { fontFamily: FONT, fontSize: 10, features }).toBuffer()
}
