import { PairBlock, type PairEntry } from './pair-block.ts'
import { BLOCK_ROWS } from './pair-rows.ts'

/** A row of the index's table. */
export type PairBlockRow = { readonly block: number; readonly token: string; readonly rows: Uint8Array }

/** A row to be found: its folded fields, one a line, and its facets. */
export type IndexedRow = { readonly no: number; readonly folded: string; readonly facets: readonly string[] }

/** Fills the index of a table that is written once in the order of `no`; a block is put when it is full. */
export class PairWriter {
  readonly #put: (rows: readonly PairBlockRow[]) => Promise<void>
  readonly #gathered = new PairBlock()
  #block = 0

  constructor(put: (rows: readonly PairBlockRow[]) => Promise<void>) {
    this.#put = put
  }

  async add(rows: readonly IndexedRow[]): Promise<void> {
    for (const { no, folded, facets } of rows) {
      const block = Math.floor(no / BLOCK_ROWS)
      if (block !== this.#block) await this.finish()
      this.#block = block
      this.#gathered.add(no % BLOCK_ROWS, folded, facets)
    }
  }

  /** Puts what is gathered; after the last row. */
  async finish(): Promise<void> {
    const block = this.#block
    await this.#put(this.#gathered.take().map((entry: PairEntry) => ({ block, ...entry })))
  }
}
