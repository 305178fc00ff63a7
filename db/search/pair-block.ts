import { PairWords } from './pair-words.ts'
import { END_NUMBER, letters } from './spelling.ts'
import { WordRows } from './word-rows.ts'

/** Between two fields: no pair spans it. */
const FIELD_END = 10

/** A pair or facet of a block, and which of the block's rows hold it. */
type Gathered = { readonly token: string; readonly rows: Uint8Array }

/** The words of a block's rows: every pair of neighbouring characters of a field, and every facet. */
export class PairBlock {
  readonly #pairs = new PairWords()
  readonly #pairRows = new WordRows()
  readonly #facets = new Map<string, number>()
  readonly #facetRows = new WordRows()

  /** Takes in a row; `at` is its place in the block, and rows come in their order. */
  add(at: number, folded: string, facets: readonly string[]): void {
    let before = FIELD_END
    for (let place = 0; place < folded.length; place += 1) {
      const codePoint = folded.codePointAt(place) ?? 0
      if (codePoint > 0xff_ff) place += 1
      this.#pair(before, codePoint, at)
      before = codePoint
    }
    this.#pair(before, FIELD_END, at)
    for (const facet of facets) {
      const word = this.#facets.get(facet) ?? this.#facets.size
      this.#facets.set(facet, word)
      this.#facetRows.put(word, at)
    }
  }

  /** Gives every word with its rows, in the order of the words; `rows` is written over by the next one. Then it is empty. */
  *take(): Generator<Gathered> {
    const facets = [...this.#facets].toSorted(([a], [b]) => (a < b ? -1 : 1)).values()
    const facetRows = this.#facetRows.sorted()
    const pairRows = this.#pairRows.sorted()
    let facet = facets.next().value
    for (const { first, second, word } of this.#pairs.sorted()) {
      const token = letters(first) + letters(second)
      for (; facet !== undefined && facet[0] < token; facet = facets.next().value)
        yield { token: facet[0], rows: facetRows(facet[1]) }
      yield { token, rows: pairRows(word) }
    }
    for (; facet !== undefined; facet = facets.next().value)
      yield { token: facet[0], rows: facetRows(facet[1]) }
    this.#pairs.clear()
    this.#pairRows.clear()
    this.#facets.clear()
    this.#facetRows.clear()
  }

  #pair(first: number, second: number, at: number): void {
    if (first === FIELD_END) return
    this.#pairRows.put(this.#pairs.of(first, second === FIELD_END ? END_NUMBER : second), at)
  }
}
