import type { FileReport } from '../../../shared/domain/import-report.ts'
import { importText } from '../../text/import.ts'

function table(files: readonly FileReport[]): string[][] {
  const rows = files.flatMap(({ file, rejected }) =>
    rejected.map(({ line, reason, table: name }) => [file, name ?? '', String(line), reason]),
  )
  return [[...importText.rejectedHead], ...rows]
}

/** A cell that begins like a formula must not be one in Excel. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text)

/** With the mark of UTF-8 in front, so that Excel reads it as such. */
export function rejectedCsv(files: readonly FileReport[]): string {
  const quote = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`
  return `\uFEFF${table(files)
    .map((row) => row.map(quote).join(','))
    .join('\r\n')}\r\n`
}

/** For the clipboard: Excel takes tabs and lines as cells and rows. */
export function rejectedTabs(files: readonly FileReport[]): string {
  return table(files)
    .map((row) => row.map((cell) => harmless(cell).replace(/\s+/gu, ' ')).join('\t'))
    .join('\n')
}
