import { anyNumbers, type NumberColumn, wholeNumbers } from './number-column.ts'

/** Lines under keys: numbers alone, so that half a million stay small. Key 0 is none. */
export type LineBuckets = {
  /** `key`: up to 53 bits, spread evenly (hashText, hashPair). */
  readonly put: (key: number, line: number) => void
  /** Every key with at least two entries, in no order; a line may stand twice under one. After it nothing more is put. */
  readonly each: (take: (lines: Int32Array) => void) => void
}

/** No key is looked at beyond so many lines: it would not name one institution. */
const MOST = 60
/** Low bits of the key and the place of the entry, packed into one number that sorts without a comparison of ours. */
const KEYS = 2 ** 30
const ENTRIES = 2 ** 23

export function newLineBuckets(): LineBuckets {
  let keys = anyNumbers()
  let lines = wholeNumbers()
  let found: Buckets | undefined
  return {
    put(key, line) {
      if (key === 0) return
      keys.push(key)
      lines.push(line)
    },
    each(take) {
      if (found === undefined) {
        found = bucketsOf(keys.values, lines.values)
        // Half of what a country takes: gone as soon as it is sorted out.
        keys = anyNumbers()
        lines = wholeNumbers()
      }
      let from = 0
      for (const to of found.ends.values) {
        take(found.lines.values.subarray(from, to))
        from = to
      }
    },
  }
}

/** One bucket behind the other, and where each ends. */
type Buckets = { readonly lines: NumberColumn<Int32Array>; readonly ends: NumberColumn<Int32Array> }

function bucketsOf(keys: Float64Array, lines: Int32Array): Buckets {
  const sorted = keys.map((key, at) => (key % KEYS) * ENTRIES + at).sort()
  const found = { lines: wholeNumbers(), ends: wholeNumbers() }
  for (let from = 0; from < sorted.length;) {
    const low = Math.floor((sorted[from] ?? 0) / ENTRIES)
    let to = from + 1
    while (to < sorted.length && Math.floor((sorted[to] ?? 0) / ENTRIES) === low) to += 1
    if (to - from > 1) addExactly(sorted.subarray(from, to), keys, lines, found)
    from = to
  }
  return found
}

/** Entries whose keys are equal as a whole, not only in their low bits. */
function addExactly(entries: Float64Array, keys: Float64Array, lines: Int32Array, found: Buckets): void {
  const byKey = new Map<number, number[]>()
  for (const packed of entries) {
    const at = packed % ENTRIES
    const key = keys[at] ?? 0
    const held = byKey.get(key)
    if (held === undefined) byKey.set(key, [lines[at] ?? 0])
    else held.push(lines[at] ?? 0)
  }
  for (const held of byKey.values()) {
    if (held.length < 2 || held.length > MOST) continue
    for (const line of held) found.lines.push(line)
    found.ends.push(found.lines.length)
  }
}
