import { AppError } from '../../../../shared/errors.ts'
import type { SheetRow, SourceTable } from '../import-source.ts'
import { unreadable } from './refuse-file.ts'
import { sheetRows } from './sheet-rows.ts'
import { headOf } from './text-table.ts'
import { readBook, type Workbook } from './workbook-book.ts'
import { brokenWorkbook, openParts, type WorkbookContent, type WorkbookParts } from './workbook-parts.ts'

/** Our own refusals go on; whatever else happens while a foreign file is read is damage of the file. */
const refusalOf = (error: unknown, name: string) => (error instanceof AppError ? error : brokenWorkbook(name))

async function* rowsOf(
  parts: WorkbookParts,
  book: Workbook,
  path: string,
  name: string,
): AsyncGenerator<readonly SheetRow[]> {
  try {
    yield* sheetRows(parts.open(path), book, name)
  } catch (error) {
    throw refusalOf(error, name)
  }
}

async function openBook(content: WorkbookContent, name: string): Promise<[WorkbookParts, Workbook]> {
  try {
    const parts = await openParts(content, name)
    return [parts, await readBook(parts)]
  } catch (error) {
    throw refusalOf(error, name)
  }
}

/**
 * The sheets of an Excel workbook (.xlsx) that hold rows, each as a table whose rows are read as a stream. `content` is
 * its path, or its bytes where it lay in a ZIP. Throws `unreadable-file`, saying what to do, for a damaged file, a ZIP
 * bomb, macros, .xlsb, and a ZIP that is no workbook.
 */
export async function* readWorkbook(content: WorkbookContent, name: string): AsyncGenerator<SourceTable> {
  const [parts, book] = await openBook(content, name)
  let found = 0
  for (const sheet of book.sheets) {
    const table = `${name}/${sheet.name}`
    const rows = () => rowsOf(parts, book, sheet.path, table)
    const head = await headOf(rows())
    if (head.length === 0) continue
    found += 1
    yield { name: table, encoding: 'Excel', head, rows }
  }
  if (found === 0)
    throw unreadable(`「${name}」のシートには何も書かれていません。ファイルを取り直してください。`)
}
