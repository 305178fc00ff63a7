/** Lines under keys: numbers alone, so that half a million stay small. Key 0 is none. */
export type LineBuckets = {
  /** `key`: up to 53 bits, spread evenly (hashText, hashPair). */
  readonly put: (key: number, line: number) => void
  /** Every key with at least two entries, in no order; a line may stand twice under one. */
  readonly each: (take: (lines: Int32Array) => void) => void
}

/** No key is looked at beyond so many lines: it would not name one institution. */
const MOST = 60
/** Low bits of the key and the place of the entry, packed into one number that sorts without a comparison of ours. */
const KEYS = 2 ** 30
const ENTRIES = 2 ** 23

export function newLineBuckets(): LineBuckets {
  const keys: number[] = []
  const lines: number[] = []
  let found: Int32Array[] | undefined
  return {
    put(key, line) {
      if (key === 0) return
      keys.push(key)
      lines.push(line)
    },
    each(take) {
      found ??= bucketsOf(keys, lines)
      for (const bucket of found) take(bucket)
    },
  }
}

function bucketsOf(keys: readonly number[], lines: readonly number[]): Int32Array[] {
  const sorted = Float64Array.from(keys, (key, at) => (key % KEYS) * ENTRIES + at).sort()
  const found: Int32Array[] = []
  for (let from = 0; from < sorted.length;) {
    const low = Math.floor((sorted[from] ?? 0) / ENTRIES)
    let to = from + 1
    while (to < sorted.length && Math.floor((sorted[to] ?? 0) / ENTRIES) === low) to += 1
    if (to - from > 1) found.push(...exactly(sorted.subarray(from, to), keys, lines))
    from = to
  }
  return found
}

/** Entries whose keys are equal as a whole, not only in their low bits. */
function exactly(entries: Float64Array, keys: readonly number[], lines: readonly number[]): Int32Array[] {
  const byKey = new Map<number, number[]>()
  for (const packed of entries) {
    const at = packed % ENTRIES
    const key = keys[at] ?? 0
    const held = byKey.get(key)
    if (held === undefined) byKey.set(key, [lines[at] ?? 0])
    else held.push(lines[at] ?? 0)
  }
  return [...byKey.values()]
    .filter((held) => held.length > 1 && held.length <= MOST)
    .map((held) => Int32Array.from(held))
}
