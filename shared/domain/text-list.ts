import { wholeNumbers } from './number-column.ts'
import { hashText } from './text-hash.ts'

/** Many short texts by their place, kept as plain numbers: half a million leave nothing for the garbage collector to walk. */
export class TextList {
  #units = new Uint16Array(1 << 12)
  #used = 0
  readonly #ends = wholeNumbers()

  get length(): number {
    return this.#ends.length
  }

  /** Returns the place of the text, counted from 0. */
  push(text: string): number {
    if (this.#used + text.length > this.#units.length) this.#grow(text.length)
    for (let at = 0; at < text.length; at += 1) this.#units[this.#used + at] = text.charCodeAt(at)
    this.#used += text.length
    this.#ends.push(this.#used)
    return this.#ends.length - 1
  }

  /** The text at a place; empty where there is none. */
  at(place: number): string {
    let text = ''
    for (let from = this.#ends.at(place - 1), end = this.#ends.at(place); from < end; from += MOST_AT_ONCE)
      text += String.fromCharCode(...this.#units.subarray(from, Math.min(end, from + MOST_AT_ONCE)))
    return text
  }

  #grow(needed: number): void {
    const length = Math.max(this.#used + needed, Math.ceil(this.#units.length * 1.5))
    // What it held goes over and is free at once, not when somebody clears up.
    this.#units = new Uint16Array(this.#units.buffer.transfer(2 * length))
  }
}

/** A call takes so many arguments anywhere. */
const MOST_AT_ONCE = 4096

/** Which places of a list hold a text: found by a hash, decided by the text itself. */
export class TextPlaces {
  readonly #list: TextList
  /** Place + 1 in each slot; 0 is free. Twice as many slots as texts at least. */
  #slots = new Int32Array(1 << 10)
  /** 32 bits of the hash of what a slot holds. */
  #hashes = new Int32Array(1 << 10)
  #taken = 0

  constructor(list: TextList) {
    this.#list = list
  }

  /** Notes the text that was just put at a place of the list. */
  add(text: string, place: number): void {
    if (2 * (this.#taken + 1) > this.#slots.length) this.#grow()
    const hash = hashText(text) | 0
    this.#put(hash, place + 1)
    this.#taken += 1
  }

  has(text: string): boolean {
    const hash = hashText(text) | 0
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0
      if (held === 0) return false
      if (this.#hashes[slot] === hash && this.#list.at(held - 1) === text) return true
    }
  }

  #put(hash: number, held: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = held
    this.#hashes[slot] = hash
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes]
    this.#slots = new Int32Array(2 * slots.length)
    this.#hashes = new Int32Array(2 * slots.length)
    slots.forEach((held, slot) => {
      if (held !== 0) this.#put(hashes[slot] ?? 0, held)
    })
    for (const { buffer } of [slots, hashes]) buffer.transfer(0)
  }
}
