import { AppError } from '../../../shared/errors.ts'
import type { ListWriter } from './list-writer.ts'
import { HEADER_ROW } from './sheet-print.ts'
import { AUDIENCE_WORDS, type SheetTable } from './sheet-table.ts'
import { type Cell, cellOf, rowWriter, textCell } from './xlsx-cells.ts'
import { LOOK, sheetFoot, sheetHead, workbookParts } from './xlsx-parts.ts'
import { ZipEntry, zipOf } from './zip-writer.ts'

/** Rows of a sheet in Excel, all together. */
const EXCEL_ROWS = 1_048_576
/** Left for title, mark, day and notes. */
const OTHER_ROWS = 100
export const MOST_EXCEL_ROWS = EXCEL_ROWS - OTHER_ROWS
/** What a person reads who asks for more. */
export const EXCEL_FULL = `Excel の1枚の表に入るのは${MOST_EXCEL_ROWS.toLocaleString('ja-JP')}件までです。地域や役割で絞るか、CSV を選んでください。`

/**
 * A list as an Excel file of one sheet, as long as Excel has rows: written row by row and packed at once, because the
 * library for small sheets holds some 1.5 kB a cell. Refuses the row after the last with `too-large`.
 */
export function xlsxWriter(list: Omit<SheetTable, 'rows' | 'notes'>): ListWriter {
  const { name, columns } = list
  const sheet = new ZipEntry('xl/worksheets/sheet1.xml')
  const row = rowWriter()
  let waiting = sheetHead(columns) + headRows(list).map(row).join('')
  let written = 0
  return {
    async add(rows) {
      written += rows.length
      if (written > MOST_EXCEL_ROWS) throw new AppError('too-large', { detail: EXCEL_FULL })
      for (const cells of rows) waiting += row(columns.map((column, at) => cellOf(cells[at] ?? null, column)))
      const text = waiting
      waiting = ''
      await sheet.write(text)
    },
    async end(notes) {
      const foot = notes.slice(0, OTHER_ROWS - HEADER_ROW - 1).map((note) => [textCell(note, LOOK.text)])
      await sheet.write(`${waiting}${[[], ...foot].map(row).join('')}${sheetFoot(columns.length, written)}`)
      const others = Object.entries(workbookParts(name)).map(async ([path, text]) => {
        const entry = new ZipEntry(path)
        await entry.write(text)
        return await entry.end()
      })
      const pieces = zipOf([...(await Promise.all(others)), await sheet.end()])
      return pieces.map((bytes) => ({ bytes, isPacked: false }))
    },
    unfit: () => [],
  }
}

/** Title, who may read it, day, and the header. */
function headRows({ title, audience, asOf, columns }: Omit<SheetTable, 'rows' | 'notes'>): Cell[][] {
  return [
    [textCell(title, LOOK.title)],
    [textCell(AUDIENCE_WORDS[audience], audience === 'inside' ? LOOK.insideMark : LOOK.mark)],
    [textCell(asOf, LOOK.text)],
    columns.map((column) => textCell(column.title, LOOK.header)),
  ]
}
