import { PairBlock } from './pair-block.ts'
import { ChunkPacker } from './pair-chunk.ts'
import { BLOCK_ROWS } from './pair-rows.ts'
import type { OfficialPairRow } from '../tables/official.ts'

/** A row to be found: its folded fields, one a line, and its facets. */
export type IndexedRow = { readonly no: number; readonly folded: string; readonly facets: readonly string[] }

/** Fills the index of a table that is written once in the order of `no`; a block is put when it is full. */
export class PairWriter {
  readonly #put: (rows: readonly OfficialPairRow[]) => Promise<void>
  readonly #gathered = new PairBlock()
  #block = 0

  constructor(put: (rows: readonly OfficialPairRow[]) => Promise<void>) {
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
    const rows: OfficialPairRow[] = []
    const packer = new ChunkPacker((token, entries) => rows.push({ block, token, entries }))
    for (const { token, rows: holders } of this.#gathered.take()) packer.add(token, holders)
    packer.end()
    await this.#put(rows)
  }
}
