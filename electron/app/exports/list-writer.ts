import type { SheetCell } from './sheet-table.ts'

/** A piece of a written file, as small as it is kept: `isPacked` pieces are unpacked when they are taken. */
export type FilePart = { readonly bytes: Uint8Array; readonly isPacked: boolean }

/** Writes a list of any length page by page: what is written is kept packed, never as a whole. */
export type ListWriter = {
  readonly add: (rows: readonly (readonly SheetCell[])[]) => Promise<void>
  /** The foot of the list, and the file in its pieces. */
  readonly end: (notes: readonly string[]) => Promise<FilePart[]>
  /** Characters that the encoding does not have, once each, known when all is written. */
  readonly unfit: () => string[]
}
