import { MOST_PACKED, packRows } from './pair-rows.ts'

/**
 * Which rows of a block hold which word, noted as they come and sorted by word at the end: memory is walked through in its
 * order, and half a million rows leave nothing behind for the garbage collector.
 */
export class WordRows {
  /** Of each word how many rows hold it, and the last of them (+ 1). */
  #count = new Int32Array(1 << 12)
  #last = new Uint16Array(1 << 12)
  /** As they came. */
  #word = new Int32Array(1 << 14)
  #row = new Uint16Array(1 << 14)
  #used = 0
  /** Rows by word, each word's in their order. */
  #sorted = new Uint16Array(0)
  readonly #packed = new Uint8Array(MOST_PACKED)

  /** Notes that a row holds a word, once; rows come in their order. */
  put(word: number, row: number): void {
    if (word >= this.#count.length) {
      this.#count = new Int32Array(grown(this.#count))
      this.#last = new Uint16Array(grown(this.#last))
    }
    if (this.#last[word] === row + 1) return
    this.#last[word] = row + 1
    this.#count[word] = (this.#count[word] ?? 0) + 1
    const place = this.#used
    this.#used += 1
    if (place === this.#row.length) {
      this.#word = new Int32Array(grown(this.#word))
      this.#row = new Uint16Array(grown(this.#row))
    }
    this.#word[place] = word
    this.#row[place] = row
  }

  /** Sorts by word. What it returns gives the rows of a word, packed, written over by the next one it is asked for. */
  sorted(): (word: number) => Uint8Array {
    // Counted together, and moved back by its own count when a row is put in its place: so it ends where its rows begin.
    let end = 0
    for (let word = 0; word < this.#count.length; word += 1) {
      end += this.#count[word] ?? 0
      this.#count[word] = end
    }
    if (this.#sorted.length < this.#used) this.#sorted = new Uint16Array(this.#row.length)
    for (let place = this.#used - 1; place >= 0; place -= 1) {
      const word = this.#word[place] ?? 0
      const at = (this.#count[word] ?? 0) - 1
      this.#sorted[at] = this.#row[place] ?? 0
      this.#count[word] = at
    }
    return (word) => {
      const rows = this.#sorted.subarray(this.#count[word], this.#count[word + 1] ?? end)
      return this.#packed.subarray(0, packRows(rows, this.#packed))
    }
  }

  clear(): void {
    this.#count.fill(0)
    this.#last.fill(0)
    this.#used = 0
  }
}

/** Twice its room; the old one is free at once. */
const grown = ({ buffer, byteLength }: Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>) =>
  buffer.transfer(2 * byteLength)
