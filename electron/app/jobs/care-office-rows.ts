import { CsvError, type Info, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { AppError } from '../../../shared/errors.ts'
import { type CareOfficeRow, findColumns, pickRow } from './care-office-columns.ts'

/** Characters given to the parser at a time: small enough that other work gets its turn in between. */
const PIECE = 64 * 1024

/** Longer than any honest row; a lost quotation mark must not swallow the rest of the file. */
const LONGEST_ROW = 64 * 1024

export type ReadRow =
  | { readonly line: number; readonly row: CareOfficeRow }
  | { readonly line: number; readonly problem: string }

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** Excel's "Unicode text" is separated by tabs. */
const delimiterOf = (text: string) => (text.slice(0, text.search(/\r?\n|$/u)).includes('\t') ? '\t' : ',')

type Parsed = { record: string[]; info: Info }

/**
 * The rows of a care office file, one at a time, with the line that they end on. A row with another number of columns
 * is a problem of that row; another header or broken quotation marks refuse the file (`unreadable-file`).
 */
export async function* careOfficeRows(text: string): AsyncGenerator<ReadRow> {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  )
  let columns: ReturnType<typeof findColumns> | undefined
  let width = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (columns === undefined) {
        columns = findColumns(record)
        width = record.length
      } else if (record.length === width) yield { line: info.lines, row: pickRow(record, columns) }
      else yield { line: info.lines, problem: `列の数が違います（${record.length}列）` }
    }
  } catch (error) {
    throw error instanceof AppError ? error : brokenFile(error)
  }
  if (columns === undefined) throw new AppError('unreadable-file', { detail: 'ファイルに行がありません。' })
}

/** The parser's own messages quote the text: only the line is told. */
function brokenFile(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const { lines } = error
  const where = typeof lines === 'number' ? `${lines}行目付近の` : ''
  return new AppError('unreadable-file', {
    detail: `${where}引用符（"）の対応が崩れていて読めません。ファイルを取り直してください。`,
  })
}
