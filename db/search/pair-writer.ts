import { PairBlock, type PairEntry } from './pair-block.ts'
import { BLOCK_ROWS } from './pair-rows.ts'

/** A row of the index's table. */
export type PairBlockRow = { readonly block: number; readonly token: string; readonly rows: Uint8Array }

/** Fills the index of a table that is written once, row by row in the order of `no`; a block is put when it is full. */
export class PairWriter {
  readonly #put: (rows: readonly PairBlockRow[]) => Promise<void>
  readonly #gathered = new PairBlock()
  #block = 0

  constructor(put: (rows: readonly PairBlockRow[]) => Promise<void>) {
    this.#put = put
  }

  /** `folded`: the folded fields of the row, one a line. */
  async add(no: number, folded: string, facets: readonly string[]): Promise<void> {
    const block = Math.floor(no / BLOCK_ROWS)
    if (block !== this.#block) await this.finish()
    this.#block = block
    this.#gathered.add(no % BLOCK_ROWS, folded, facets)
  }

  /** Puts what is gathered; after the last row. */
  async finish(): Promise<void> {
    const block = this.#block
    await this.#put(this.#gathered.take().map((entry: PairEntry) => ({ block, ...entry })))
  }
}
