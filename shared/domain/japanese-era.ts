import { LocalDate } from './local-date.ts'

type Era = { readonly name: string; readonly short: string; readonly letter: string; readonly from: string }

/** Newest first. Meiji counts from the first day of its first year, as its edict says; dates before 1873 are Gregorian. */
const ERAS: readonly Era[] = [
  { name: '令和', short: '令', letter: 'R', from: '2019-05-01' },
  { name: '平成', short: '平', letter: 'H', from: '1989-01-08' },
  { name: '昭和', short: '昭', letter: 'S', from: '1926-12-25' },
  { name: '大正', short: '大', letter: 'T', from: '1912-07-30' },
  { name: '明治', short: '明', letter: 'M', from: '1868-01-25' },
]

const yearOf = (day: string) => Number(day.slice(0, 4))

/** 2026-11-21 → 令和8年11月21日; the first year of an era is 元年; days before Meiji are written in western years. */
export function toEraDate(day: LocalDate): string {
  const era = ERAS.find(({ from }) => from <= day)
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  if (!era) return `${year}年${month}月${dayOfMonth}日`
  const eraYear = year - yearOf(era.from) + 1
  return `${era.name}${eraYear === 1 ? '元' : eraYear}年${month}月${dayOfMonth}日`
}

/** 年月日 or one kind of separator: 12年3月4日 · 12.3.4 · 12/3/4 · 12-3-4. */
const PARTS = /^(元|\d{1,4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/
const COMPACT_ERA = /^(\d{2})(\d{2})(\d{2})$/
const COMPACT_WESTERN = /^(\d{4})(\d{2})(\d{2})$/

/**
 * Reads a day as people write it: 昭和12年3月4日, 昭12.3.4, S12/3/4, s120304, 1937-03-04, 1937年3月4日, 19370304; full width too.
 * Undefined where the text is no day, the day does not exist, or it lies outside its era (平成31年5月1日).
 */
export function parseEraDate(text: string): LocalDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、]/gu, '')
    .replace(/[‐‑–―−ー]/gu, '-')
    .replace(/\.$/, '')
  const era = ERAS.find((each) => startsWithEra(plain, each))
  return era ? eraDay(plain, era) : westernDay(plain)
}

function startsWithEra(text: string, era: Era): boolean {
  return text.startsWith(era.short) || text.toUpperCase().startsWith(era.letter)
}

function eraDay(text: string, era: Era): LocalDate | undefined {
  const rest = text.startsWith(era.name) ? text.slice(era.name.length) : text.slice(1)
  const match = PARTS.exec(rest.replace(/^\./, '')) ?? COMPACT_ERA.exec(rest)
  if (!match || match[1] === undefined) return undefined
  const eraYear = match[1] === '元' ? 1 : Number(match[1])
  if (eraYear < 1) return undefined
  const day = realDay(yearOf(era.from) + eraYear - 1, match[2], match[3])
  const next = ERAS[ERAS.indexOf(era) - 1]
  return day && day >= era.from && (!next || day < next.from) ? day : undefined
}

function westernDay(text: string): LocalDate | undefined {
  const match = PARTS.exec(text) ?? COMPACT_WESTERN.exec(text)
  return match?.[1]?.length === 4 ? realDay(Number(match[1]), match[2], match[3]) : undefined
}

function realDay(year: number, month = '', day = ''): LocalDate | undefined {
  const iso = `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return LocalDate.safeParse(iso).data
}
