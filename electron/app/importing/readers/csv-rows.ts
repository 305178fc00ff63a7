import type { SheetRow } from '../import-source.ts'
import { irregularRows, LONGEST_ROW, tooLong } from './irregular-rows.ts'
import { hasPairedQuotes, regularCells } from './regular-line.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d

type Layout = { readonly delimiter: string; readonly newline: number }

/** Excel on a Macintosh still offers CSV with returns alone: one that no newline follows. */
const endsWithReturns = (bytes: Buffer, lone: number) => lone !== -1 && bytes[lone + 1] !== NEWLINE

/**
 * How rows end and cells are parted (Excel's "Unicode text" has tabs), by the first line; undefined while it is not
 * whole.
 */
function layoutOf(bytes: Buffer, isLast: boolean): Layout | undefined {
  const newline = bytes.indexOf(NEWLINE)
  const lone = bytes.indexOf(RETURN)
  if (newline === -1 && !isLast && (lone === -1 || lone === bytes.length - 1) && bytes.length <= LONGEST_ROW)
    return undefined
  const isOfReturns = (newline === -1 || lone < newline) && endsWithReturns(bytes, lone)
  const line = bytes.toString('utf8', 0, LONGEST_ROW).split(/[\r\n]/u, 1)[0] ?? ''
  return {
    delimiter: line.split('\t').length > line.split(',').length ? '\t' : ',',
    newline: isOfReturns ? RETURN : NEWLINE,
  }
}

/**
 * Takes text in pieces and gives rows. Nearly every line of a public file is plainly written and is cut where it stands,
 * at a quarter of the library's time; from a line that is not, all up to the next even number of quotation marks
 * (where no cell is open any more) goes to the library.
 */
class RowCutter {
  readonly #name: string
  #layout: Layout | undefined
  #rest: Buffer = Buffer.alloc(0)
  /** Lines before the rest. */
  #lines = 0

  constructor(name: string) {
    this.#name = name
  }

  /** The rows that end in this piece; at the end of the file (no piece) the last one, which may lack its line break. */
  rowsOf(piece: Buffer | undefined): SheetRow[] {
    const isLast = piece === undefined
    const bytes = isLast ? this.#rest : this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    const rows: SheetRow[] = []
    let start = 0
    this.#layout ??= layoutOf(bytes, isLast)
    while (this.#layout !== undefined && start < bytes.length) {
      const next = this.#record(bytes, start, this.#layout, isLast, rows)
      if (next === undefined) break
      start = next
    }
    this.#rest = bytes.subarray(start)
    if (this.#rest.length > LONGEST_ROW) throw tooLong(this.#name, this.#lines + 1)
    return rows
  }

  /** Reads one line, or several that belong together; gives where the next one begins, undefined where it is not whole. */
  #record(
    bytes: Buffer,
    start: number,
    layout: Layout,
    isLast: boolean,
    rows: SheetRow[],
  ): number | undefined {
    const newline = bytes.indexOf(layout.newline, start)
    if (newline === -1 && !isLast) return undefined
    const next = newline === -1 ? bytes.length : newline + 1
    const end = endOfLine(bytes, start, newline === -1 ? bytes.length : newline)
    if (end - start > LONGEST_ROW) throw tooLong(this.#name, this.#lines + 1)
    const cells = end === start ? [] : regularCells(bytes, start, end, layout.delimiter.charCodeAt(0))
    if (cells === undefined) return this.#irregular(bytes, start, layout, isLast, rows)
    this.#lines += 1
    if (end > start) rows.push({ line: this.#lines, cells })
    return next
  }

  #irregular(
    bytes: Buffer,
    start: number,
    layout: Layout,
    isLast: boolean,
    rows: SheetRow[],
  ): number | undefined {
    let from = start
    let isPaired = true
    for (let lines = 1; ; lines += 1) {
      const newline = bytes.indexOf(layout.newline, from)
      if (newline === -1 && !isLast) return undefined
      const next = newline === -1 ? bytes.length : newline + 1
      if (!hasPairedQuotes(bytes, from, next)) isPaired = !isPaired
      if (isPaired || next === bytes.length || next - start > LONGEST_ROW) {
        if (!isPaired && next !== bytes.length) throw tooLong(this.#name, this.#lines + 1)
        if (!isPaired && !isLast) return undefined
        rows.push(
          ...irregularRows(bytes.subarray(start, next), layout.delimiter, this.#lines + 1, lines, this.#name),
        )
        this.#lines += lines
        return next
      }
      from = next
    }
  }
}

/** Before the line break; a return before it belongs to it. */
function endOfLine(bytes: Buffer, start: number, newline: number): number {
  return newline > start && newline < bytes.length && bytes[newline - 1] === RETURN ? newline - 1 : newline
}

/**
 * The rows of CSV or TSV text (UTF-8) in batches, each with the line that it ends on; empty lines are left out.
 * Throws `unreadable-file` where quotation marks do not match: rows after that could be anything.
 */
export async function* csvRows(text: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<SheetRow[]> {
  let cutter: RowCutter | undefined
  for await (const piece of text) {
    if (piece.length === 0) continue
    cutter ??= new RowCutter(name)
    const rows = cutter.rowsOf(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
    if (rows.length > 0) yield rows
  }
  const last = cutter?.rowsOf(undefined) ?? []
  if (last.length > 0) yield last
}
