import type { AreaData } from '../../../shared/domain/area.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'

/** A row of a table file: its line in the file (from 1), and its cells as text. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] }

/** A table inside a chosen file: a CSV, a sheet of a workbook, or one of these inside a ZIP. */
export type SourceTable = {
  /** Name of the file, and behind it of the ZIP entry or sheet; for messages and the record. */
  readonly name: string
  /** UTF-8, UTF-16, CP932, Excel. */
  readonly encoding: string
  /** Its first rows (at most 30), by which the source is recognised. */
  readonly head: readonly SheetRow[]
  /** Every row from the first one, in batches. Ends in `unreadable-file` where the file breaks off. */
  readonly rows: () => AsyncIterable<readonly SheetRow[]>
}

/** What readers need besides the row. */
export type SourceContext = {
  readonly areas: AreaData
  readonly masters: Masters
  /** How old the data is, as the person who brings it knows it. */
  readonly asOf: string
}

/** What became of one or more rows. `rows` are counted: the header and empty rows are none. */
export type ReadResult =
  | { readonly rows: number; readonly line: number; readonly found: SourceLine }
  | { readonly rows: number; readonly line: number; readonly problem: string }

/** Reads a table from its top: each row in order, then the end. Synchronous, because it runs half a million times. */
export type SourceReader = {
  readonly take: (row: SheetRow, give: (result: ReadResult) => void) => void
  readonly end: (give: (result: ReadResult) => void) => void
}

/** A kind of file that we know. A new source is one file with one of these, and its line in `import-sources.ts`. */
export type ImportSource = {
  /** careOffices, naviFacilities, naviHours, … */
  readonly kind: string
  /** Shown wherever the data is used; the licence asks for it. */
  readonly credit: string
  /** Whether a table that begins like this is of this source. Goes by the header, never by the file's name. */
  readonly recognises: (head: readonly SheetRow[]) => boolean
  readonly read: (head: readonly SheetRow[], context: SourceContext) => SourceReader
}
