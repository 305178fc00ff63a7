import type { SheetRow } from '../import-source.ts'
import { shownNumber } from './cell-format.ts'
import { unreadable } from './refuse-file.ts'
import type { Workbook } from './workbook-book.ts'
import { type XmlHandlers, xmlPieces } from './xml-events.ts'

/** The last row and column that Excel has. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** No list that people keep is wider, and none of Excel's cells holds more. */
const MOST_COLUMNS = 1_000
const LONGEST_CELL = 32_767

/** _x000D_ is how the format writes characters that XML cannot; a line break is one \n. */
function plainText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return whole.includes('\r') ? whole.replace(/\r\n?/gu, '\n') : whole
}

/** B7 → 2; undefined where it is no address. */
export function columnOf(address: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/iu.exec(address)?.[1]?.toUpperCase()
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Collects rows out of the events of a sheet's XML. */
class RowCollector implements XmlHandlers {
  readonly rows: SheetRow[] = []
  readonly #book: Workbook
  readonly #sheet: string
  #line = 0
  #cells: string[] = []
  #column = 0
  #type = 'n'
  #style = 0
  #value = ''
  #isValue = false
  #isReading = false
  #isInRow = false

  constructor(book: Workbook, sheet: string) {
    this.#book = book
    this.#sheet = sheet
  }

  refuse(what: string): never {
    throw unreadable(
      `「${this.#sheet}」の${this.#line}行目：${what}。Excel で開いて確認し、.xlsx で保存し直してください。`,
    )
  }

  readonly open: XmlHandlers['open'] = (name, attributes) => {
    if (name === 'c') this.#openCell(attributes())
    else if (name === 'v' || (name === 't' && !this.#isReading)) this.#isValue = true
    else if (name === 'row') this.#openRow(attributes()['r'])
    else if (name === 'rPh') this.#isReading = true
  }

  readonly close = (name: string): void => {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#isReading = false
  }

  readonly text = (text: string): void => {
    if (!this.#isValue) return
    this.#value += text
    if (this.#value.length > LONGEST_CELL * 2) this.refuse('セルの文字が長すぎます')
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number)
    if (!Number.isInteger(line) || line <= this.#line || line > LAST_ROW)
      this.refuse('次の行の番号が正しくありません')
    this.#line = line
    this.#cells = []
    this.#column = 0
    this.#isInRow = true
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r)
    if (!this.#isInRow || column === undefined || column <= this.#column || column > LAST_COLUMN)
      this.refuse('セルの番地が正しくありません')
    this.#column = column
    this.#type = t ?? 'n'
    this.#style = Number(s ?? 0)
    this.#value = ''
  }

  #closeCell(): void {
    const text = this.#textOf(this.#value)
    if (text === '') return
    if (this.#column > MOST_COLUMNS) this.refuse(`列が多すぎます（${MOST_COLUMNS}列まで）`)
    if (text.length > LONGEST_CELL) this.refuse('セルの文字が長すぎます')
    while (this.#cells.length < this.#column - 1) this.#cells.push('')
    this.#cells.push(text)
  }

  #textOf(value: string): string {
    const { strings, formats, calendar } = this.#book
    if (this.#type === 's') {
      const text = value === '' ? '' : strings[Number(value)]
      return text === undefined ? this.refuse('セルの文字が見つかりません') : plainText(text)
    }
    if (this.#type === 'b') return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    if (this.#type !== 'n') return plainText(value)
    return value === '' ? '' : shownNumber(value, formats[this.#style], calendar)
  }

  #closeRow(): void {
    this.#isInRow = false
    if (this.#cells.some((cell) => cell.trim() !== ''))
      this.rows.push({ line: this.#line, cells: this.#cells })
  }
}

/** Rows handed on together. */
const BATCH = 200

/**
 * The rows of a sheet that hold anything, in batches: cells as text, formulas by the value that was stored with them,
 * merged cells in the first of them. Throws `unreadable-file` where the sheet is not what Excel writes.
 */
export async function* sheetRows(
  pieces: AsyncIterable<Uint8Array>,
  book: Workbook,
  sheet: string,
): AsyncGenerator<readonly SheetRow[]> {
  const collector = new RowCollector(book, sheet)
  for await (const _ of xmlPieces(pieces, collector))
    if (collector.rows.length >= BATCH) yield collector.rows.splice(0)
  if (collector.rows.length > 0) yield collector.rows.splice(0)
}
