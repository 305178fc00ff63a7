/** Rows that share a block of the index. The numbers in a block take two bytes, its bit map four kilobytes. */
export const BLOCK_ROWS = 32_768

const MAP_BYTES = BLOCK_ROWS / 8

/** The most that packed rows take. */
export const MOST_PACKED = MAP_BYTES

/**
 * Writes distances between the rows of a word (ascending places in a block) where they are few, else a bit for every row.
 * Returns how many bytes they took.
 */
export function packRows(rows: ArrayLike<number>, into: Uint8Array): number {
  return 2 * rows.length < MAP_BYTES ? distances(rows, into) : bitMap(rows, into)
}

/** One byte for a distance up to 127, else two: the upper bit tells. Always shorter than a bit map. */
function distances(rows: ArrayLike<number>, into: Uint8Array): number {
  let used = 0
  let before = -1
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const distance = row - before - 1
    before = row
    if (distance >= 0x80) into[used++] = 0x80 | (distance >> 8)
    into[used++] = distance & 0xff
  }
  return used
}

function bitMap(rows: ArrayLike<number>, into: Uint8Array): number {
  into.fill(0, 0, MAP_BYTES)
  for (let at = 0; at < rows.length; at += 1) setBit(into, rows[at] ?? 0)
  return MAP_BYTES
}

function setBit(bytes: Uint8Array, row: number): void {
  const at = row >> 3
  bytes[at] = (bytes[at] ?? 0) | (1 << (row & 7))
}

/** Rows of a block, a bit each. */
export class BlockRows {
  readonly bytes = new Uint8Array(MAP_BYTES)

  /** Adds the rows that were packed. */
  add(packed: Uint8Array): this {
    const { bytes } = this
    if (packed.length === MAP_BYTES) {
      for (let at = 0; at < MAP_BYTES; at += 1) bytes[at] = (bytes[at] ?? 0) | (packed[at] ?? 0)
      return this
    }
    let row = -1
    for (let at = 0; at < packed.length; at += 1) {
      const byte = packed[at] ?? 0
      row += 1 + (byte < 0x80 ? byte : ((byte & 0x7f) << 8) | (packed[(at += 1)] ?? 0))
      setBit(bytes, row)
    }
    return this
  }

  /** Leaves the rows that both hold. */
  keep(other: BlockRows): this {
    const { bytes } = this
    for (let at = 0; at < MAP_BYTES; at += 1) bytes[at] = (bytes[at] ?? 0) & (other.bytes[at] ?? 0)
    return this
  }

  isEmpty(): boolean {
    return this.bytes.every((byte) => byte === 0)
  }

  clear(): this {
    this.bytes.fill(0)
    return this
  }

  /** How many rows there are, counted no further than `most`. */
  count(most: number): number {
    let count = 0
    for (let at = 0; at < MAP_BYTES && count < most; at += 1) {
      for (let byte = this.bytes[at] ?? 0; byte !== 0; byte &= byte - 1) count += 1
    }
    return Math.min(count, most)
  }

  /** The rows from a place on, ascending, at most `most`. */
  list(first: number, most: number): number[] {
    const rows: number[] = []
    for (let row = Math.max(0, first); row < BLOCK_ROWS && rows.length < most; row += 1) {
      const byte = this.bytes[row >> 3] ?? 0
      if (byte === 0) row |= 7
      else if ((byte & (1 << (row & 7))) !== 0) rows.push(row)
    }
    return rows
  }
}
