import { CsvError, parse } from 'csv-parse'
import { finished } from 'node:stream/promises'
import type { SheetRow } from '../import-source.ts'
import { unreadable } from './refuse-file.ts'

/** Longer than any honest row; a lost quotation mark must not swallow the rest of the file. */
const LONGEST_ROW = 128 * 1024

/** Excel's "Unicode text" is separated by tabs. */
function delimiterOf(first: Uint8Array): string {
  const line = new TextDecoder().decode(first).split(/[\r\n]/u, 1)[0] ?? ''
  return line.split('\t').length > line.split(',').length ? '\t' : ','
}

/** The parser's own messages quote the text: only the line is told. */
function brokenFile(error: unknown, name: string): unknown {
  if (!(error instanceof CsvError)) return error
  const { lines, code } = error
  const where = typeof lines === 'number' ? `${lines}行目付近` : '途中'
  return unreadable(
    code === 'CSV_MAX_RECORD_SIZE'
      ? `「${name}」の${where}の行が長すぎます。引用符（"）の対応が崩れているか、CSV ではありません。ファイルを取り直してください。`
      : `「${name}」の${where}で引用符（"）の対応が崩れていて読めません。ファイルを取り直してください。`,
  )
}

/**
 * The rows of CSV or TSV text (UTF-8) in batches, each with the line that it ends on; empty lines are left out.
 * Throws `unreadable-file` where quotation marks do not match: rows after that could be anything.
 */
export async function* csvRows(text: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = []
  let delimiter: string | undefined
  let problem: unknown
  let parser: ReturnType<typeof parse> | undefined
  const begin = (first: Uint8Array) => {
    delimiter = delimiterOf(first.subarray(0, LONGEST_ROW))
    const begun = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      // Taking the rows here, not from the stream, halves the time.
      on_record: (cells: string[], { lines }) => {
        batch.push({ line: lines, cells })
        return null
      },
    })
    begun.on('error', (error) => (problem = error))
    begun.resume()
    return begun
  }
  for await (const piece of text) {
    if (piece.length === 0) continue
    parser ??= begin(piece)
    parser.write(piece)
    if (problem !== undefined) throw brokenFile(problem, name)
    if (batch.length > 0) yield batch
    batch = []
  }
  if (parser === undefined) return
  parser.end()
  await finished(parser).catch((error: unknown) => (problem = error))
  if (problem !== undefined) throw brokenFile(problem, name)
  if (batch.length > 0) yield batch
}
