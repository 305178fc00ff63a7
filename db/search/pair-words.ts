import { CHARACTERS } from './spelling.ts'

/**
 * Pairs of characters, each pair one number, by the order in which they were first met, in plain numbers: found by a hash, decided by the
 * characters themselves.
 */
export class PairWords {
  /** Word + 1 in each slot; 0 is free. Twice as many slots as words at least. */
  #slots = new Int32Array(1 << 17)
  #keys = new Float64Array(1 << 16)
  #count = 0

  /** The word of a pair, counted from 0; a new one where it was not met before. */
  of(first: number, second: number): number {
    const key = first * CHARACTERS + second
    const mask = this.#slots.length - 1
    let slot = slotOf(first, second) & mask
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#keys[held - 1] === key) return held - 1
      slot = (slot + 1) & mask
    }
    if (this.#count === this.#keys.length) {
      this.#grow()
      return this.of(first, second)
    }
    const word = this.#count
    this.#keys[word] = key
    this.#slots[slot] = word + 1
    this.#count += 1
    return word
  }

  /** Every pair in the order of its characters' numbers. */
  *sorted(): Generator<{ readonly first: number; readonly second: number; readonly word: number }> {
    for (const key of this.#keys.slice(0, this.#count).sort()) {
      const first = Math.floor(key / CHARACTERS)
      const second = key % CHARACTERS
      yield { first, second, word: this.of(first, second) }
    }
  }

  clear(): void {
    this.#slots.fill(0)
    this.#count = 0
  }

  #grow(): void {
    const keys = this.#keys
    this.#keys = new Float64Array(2 * keys.length)
    this.#keys.set(keys)
    this.#slots = new Int32Array(2 * this.#slots.length)
    const mask = this.#slots.length - 1
    for (let word = 0; word < keys.length; word += 1) {
      const key = keys[word] ?? 0
      let slot = slotOf(Math.floor(key / CHARACTERS), key % CHARACTERS) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = word + 1
    }
  }
}

/** Spreads the pairs of a few thousand characters over all slots. */
function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e_37_79_b1) ^ Math.imul(second, 0x85_eb_ca_6b)
  return mixed ^ (mixed >>> 15)
}
