type Numbers = Float64Array | Int32Array

/** A column of numbers that grows: half a million of them in plain bytes, without an object for each or a list to copy often. */
export class NumberColumn<T extends Numbers> {
  #values: T
  #length = 0

  /** `empty` decides what is kept: any numbers (Float64Array) or whole ones of 32 bits (Int32Array). */
  constructor(empty: T) {
    this.#values = empty
  }

  get length(): number {
    return this.#length
  }

  /** The values so far; asked again after the next push, for they may have moved. */
  get values(): T {
    // Safe: a part of an array is an array of its kind.
    return this.#values.subarray(0, this.#length) as T
  }

  at(place: number): number {
    return place < this.#length ? (this.#values[place] ?? 0) : 0
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow()
    this.#values[this.#length] = value
    this.#length += 1
  }

  /** Empties the column; what it held is free at once. */
  clear(): void {
    this.#resize(0)
    this.#length = 0
  }

  #grow(): void {
    this.#resize(Math.max(64, Math.ceil(this.#length * 1.5)))
  }

  /** What was held goes over and is free at once, not when somebody clears up. */
  #resize(size: number): void {
    // Safe: nobody shares it.
    const bytes = (this.#values.buffer as ArrayBuffer).transfer(size * this.#values.BYTES_PER_ELEMENT)
    // Safe: the same kind as the one before.
    this.#values = (
      this.#values instanceof Float64Array ? new Float64Array(bytes) : new Int32Array(bytes)
    ) as T
  }
}

export const anyNumbers = () => new NumberColumn(new Float64Array(0))
export const wholeNumbers = () => new NumberColumn(new Int32Array(0))
