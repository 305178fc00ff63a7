import { packRows } from './pair-rows.ts'
import { END, spell } from './spelling.ts'

/** More than any code point: a pair of characters is one number. */
const CODE_POINTS = 0x11_0000

/** Between two fields: no pair spans it. */
const FIELD_END = 10

/** A pair or facet of a block, and which of the block's rows hold it. */
export type PairEntry = { readonly token: string; readonly rows: Uint8Array }

/**
 * The words of a block's rows, gathered in columns of numbers: for every word the row that held it last, and before it the
 * one that held it then. Half a million rows pass through without leaving anything behind for the garbage collector.
 */
export class PairBlock {
  /** Characters by a small number each (0: the end of a field), so that most pairs are small numbers too. */
  readonly #characters = new Map<number, number>()
  readonly #codePoints: number[] = [-1]
  readonly #pairs = new Map<number, number>()
  readonly #facets = new Map<string, number>()
  #last = new Int32Array(1 << 16)
  #words = 0
  #row = new Uint16Array(1 << 18)
  #before = new Int32Array(1 << 18)
  #used = 1

  /** Takes in a row; `at` is its place in the block, and rows come in their order. */
  add(at: number, folded: string, facets: readonly string[]): void {
    let before = -1
    for (let place = 0; place < folded.length; place += 1) {
      const codePoint = folded.codePointAt(place) ?? 0
      if (codePoint > 0xff_ff) place += 1
      const number = codePoint === FIELD_END ? 0 : this.#number(codePoint)
      if (before > 0) this.#pair(before, number, at)
      before = number
    }
    if (before > 0) this.#pair(before, 0, at)
    for (const facet of facets) this.#put(this.#wordOf(this.#facets, facet), at)
  }

  /** Every word with its rows, in the order of the words; the block is empty afterwards. */
  take(): PairEntry[] {
    const spelled = this.#codePoints.map((codePoint, number) => (number === 0 ? END : spell(codePoint)))
    const entries: PairEntry[] = []
    for (const [pair, word] of this.#pairs) {
      const token = `${spelled[Math.floor(pair / CODE_POINTS)] ?? ''}${spelled[pair % CODE_POINTS] ?? ''}`
      entries.push({ token, rows: this.#rowsOf(word) })
    }
    for (const [token, word] of this.#facets) entries.push({ token, rows: this.#rowsOf(word) })
    this.#pairs.clear()
    this.#facets.clear()
    this.#last.fill(0)
    this.#words = 0
    this.#used = 1
    return entries.sort((a, b) => (a.token < b.token ? -1 : 1))
  }

  #number(codePoint: number): number {
    const known = this.#characters.get(codePoint)
    if (known !== undefined) return known
    const number = this.#codePoints.push(codePoint) - 1
    this.#characters.set(codePoint, number)
    return number
  }

  #pair(first: number, second: number, at: number): void {
    this.#put(this.#wordOf(this.#pairs, first * CODE_POINTS + second), at)
  }

  #wordOf<K>(words: Map<K, number>, key: K): number {
    const known = words.get(key)
    if (known !== undefined) return known
    const word = this.#words
    this.#words += 1
    if (word === this.#last.length) this.#last = grown(this.#last, new Int32Array(2 * word))
    words.set(key, word)
    return word
  }

  #put(word: number, at: number): void {
    const last = this.#last[word] ?? 0
    if (last !== 0 && this.#row[last] === at) return
    const place = this.#used
    this.#used += 1
    if (place === this.#row.length) {
      this.#row = grown(this.#row, new Uint16Array(2 * place))
      this.#before = grown(this.#before, new Int32Array(2 * place))
    }
    this.#row[place] = at
    this.#before[place] = last
    this.#last[word] = place
  }

  #rowsOf(word: number): Uint8Array {
    const rows: number[] = []
    for (let place = this.#last[word] ?? 0; place !== 0; place = this.#before[place] ?? 0)
      rows.push(this.#row[place] ?? 0)
    return packRows(rows.reverse())
  }
}

function grown<T extends Int32Array | Uint16Array>(small: T, large: T): T {
  large.set(small)
  return large
}
