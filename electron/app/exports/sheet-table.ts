import { AppError } from '../../../shared/errors.ts'

/**
 * What stands in a cell. Text is text whatever it begins with; a day is `YYYY-MM-DD` in a column of days; null is empty.
 */
export type SheetCell = string | number | null

export type SheetColumn = {
  readonly title: string
  /** In half-width characters, as Excel counts them. */
  readonly width: number
  readonly kind: 'text' | 'number' | 'day'
}

/** One list as it leaves the program, for Excel and CSV alike. Whoever makes it has left out what may not leave. */
export type SheetTable = {
  /** Of the tab below the sheet. */
  readonly name: string
  readonly title: string
  /** 院内限り or 公開用: printed at the top, so that a sheet on a desk says who may see it. */
  readonly audience: 'inside' | 'outside'
  /** The day of the list, as text to be read (令和8年11月21日 現在). */
  readonly asOf: string
  /** Sources and conditions, at the foot; the licences of public data ask for them. */
  readonly notes: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/**
 * Of several sheets at once: the library behind `writeWorkbook` holds some 1.5 kB a cell (measured: 60,000 cells 100 MB,
 * 150,000 cells 200 MB). One long list is written by `xlsxWriter`.
 */
export const MOST_SHEET_CELLS = 60_000

export const AUDIENCE_WORDS = {
  inside: '院内限り（院外へ出さないでください）',
  outside: '公開用',
} as const

export function cellCount(tables: readonly SheetTable[]): number {
  return tables.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0)
}

/** Refuses sheets that are too long to be written together (`invalid-input`). */
export function refuseTooLong(tables: readonly SheetTable[]): void {
  if (cellCount(tables) > MOST_SHEET_CELLS)
    throw new AppError('invalid-input', {
      detail: '一覧が長すぎて Excel にできません。地域や役割で絞るか、CSV を選んでください。',
    })
}
