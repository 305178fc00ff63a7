import { CsvError } from 'csv-parse'
import { type Info, parse } from 'csv-parse/sync'
import type { SheetRow } from '../import-source.ts'
import { unreadable } from './refuse-file.ts'

/** Longer than any honest row; a lost quotation mark must not swallow the rest of the file. */
export const LONGEST_ROW = 128 * 1024

export function tooLong(name: string, line: number): Error {
  return unreadable(
    `「${name}」の${line}行目付近の行が長すぎます。引用符（"）の対応が崩れているか、CSV ではありません。ファイルを取り直してください。`,
  )
}

/** The parser's own messages quote the text: only the line is told. */
function brokenFile(error: unknown, name: string, firstLine: number): unknown {
  if (!(error instanceof CsvError)) return error
  const { lines, code } = error
  const line = firstLine + (typeof lines === 'number' ? lines - 1 : 0)
  if (code === 'CSV_MAX_RECORD_SIZE') return tooLong(name, line)
  return unreadable(
    `「${name}」の${line}行目付近で引用符（"）の対応が崩れていて読めません。ファイルを取り直すか、Excel で開いて Excel ブックとして保存したものを選んでください。`,
  )
}

type Parsed = { record: string[]; info: Info }

/** Lines that are not plainly written, as the CSV library reads them. */
export function irregularRows(
  text: Buffer,
  delimiter: string,
  firstLine: number,
  lines: number,
  name: string,
): SheetRow[] {
  try {
    const parsed = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }) as unknown as Parsed[]
    // The library counts a return and newline within a cell as two lines: one record ends where its text ends.
    const lineOf = (info: Info) => (parsed.length === 1 ? firstLine + lines - 1 : firstLine + info.lines - 1)
    return parsed.map(({ record, info }) => ({ line: lineOf(info), cells: record }))
  } catch (error) {
    throw brokenFile(error, name, firstLine)
  }
}
