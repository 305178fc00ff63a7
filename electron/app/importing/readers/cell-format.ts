/** How a cell shows its number: as a day, a time, both, or padded with zeros (0000000 shows 12345 as 0012345). */
export type CellFormat = 'day' | 'time' | 'dayTime' | { readonly zeros: number } | undefined

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Number formats without a code in the file (ECMA-376 18.8.30; 27–36 and 50–58 as Japanese Excel has them). */
const BUILT_IN: ReadonlyMap<number, CellFormat> = new Map([
  ...[...range(14, 17), ...range(27, 31), ...range(34, 36), ...range(50, 58)].map(
    (id) => [id, 'day'] as const,
  ),
  ...[...range(18, 21), 32, 33, ...range(45, 47)].map((id) => [id, 'time'] as const),
  [22, 'dayTime'],
])

/** What is left of a format code when texts, colours, locales and fillers are taken out; its first section. */
function bareCode(code: string): string {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./gu, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
  return bare.split(';')[0] ?? ''
}

/** Reads a number format by its id and, where the file has one, its code. */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return BUILT_IN.get(id)
  const bare = bareCode(code)
  if (/^0+$/u.test(bare)) return { zeros: bare.length }
  if (/general|標準/iu.test(code)) return undefined
  const hasTime = /[hs]/iu.test(bare)
  const hasDay = /[yd]/iu.test(bare) || (/[gem]/iu.test(bare) && !hasTime && !/[0#?]/u.test(bare))
  if (hasDay) return hasTime ? 'dayTime' : 'day'
  return hasTime ? 'time' : undefined
}

const DAY_MS = 86_400_000

/** Day 0 of each calendar of Excel; the first one counts a 29 February 1900 that never was. */
const ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const

/** A number as people see it: no exponent, no traces of binary fractions. */
export function plainNumber(raw: string): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  if (Math.abs(value) < 1) return value.toFixed(20).replace(/\.?0+$/u, '')
  return BigInt(value).toString()
}

/** The number of a cell as its text: days as YYYY-MM-DD, times as HH:MM, codes with their leading zeros. */
export function shownNumber(raw: string, format: CellFormat, calendar: 1900 | 1904): string {
  const value = Number(raw)
  if (format === undefined || raw.trim() === '' || !Number.isFinite(value)) return plainNumber(raw)
  if (typeof format === 'object')
    return Number.isInteger(value) && value >= 0
      ? plainNumber(raw).padStart(format.zeros, '0')
      : plainNumber(raw)
  if (value < 0 || value >= 2_958_466) return plainNumber(raw)
  const early = calendar === 1900 && value >= 1 && value < 60 ? 1 : 0
  const minutes = Math.round((value + early) * 1440)
  const iso = new Date(ZERO[calendar] + (minutes / 1440) * DAY_MS).toISOString()
  if (format === 'time')
    return value < 1 ? iso.slice(11, 16) : `${Math.floor(minutes / 60)}:${iso.slice(14, 16)}`
  return format === 'dayTime' && minutes % 1440 !== 0 ? iso.slice(0, 16).replace('T', ' ') : iso.slice(0, 10)
}
