/**
 * A number for a text, 53 bits (cyrb53 of bryc, public domain): half a million names stay small in memory. Two texts share
 * one by chance about once in 10¹⁶ pairs; no use against anybody who tries.
 */
export function hashText(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** A number for a number (up to 53 bits) under another: the same value in another place is another key. Never 0 for a value. */
export function hashPair(value: number, under: number): number {
  if (value === 0) return 0
  let high = Math.imul((value >>> 0) ^ Math.imul(under, 2654435761), 2246822507)
  let low = Math.imul(Math.floor(value / 4294967296) ^ Math.imul(under + 0x9e3779b9, 1597334677), 3266489909)
  high = Math.imul(high ^ (high >>> 15) ^ low, 2654435761)
  low = Math.imul(low ^ (low >>> 13) ^ high, 1597334677)
  high ^= high >>> 16
  low ^= low >>> 16
  return 4294967296 * (2097151 & low) + (high >>> 0) + 1
}
