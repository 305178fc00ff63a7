import { parseEraDate } from './japanese-era.ts'
import { daysBetween, LocalDate } from './local-date.ts'

const MONTH_AND_DAY = /^(\d{1,2})(?:[./-]|月)(\d{1,2})日?$/u
const COMPACT = /^(\d{1,2})(\d{2})$/u
const WEEKDAY = /\s*\([日月火水木金土]\)$/u

/**
 * Reads a day as it is said in a meeting: 12/1, 12月1日(火), 1201 mean the one nearest to `today`; with a year or an era
 * as `parseEraDate` reads them. Undefined where the text is no day.
 */
export function parseNearDate(text: string, today: LocalDate): LocalDate | undefined {
  const plain = text.normalize('NFKC').trim().replace(WEEKDAY, '')
  const match = MONTH_AND_DAY.exec(plain) ?? COMPACT.exec(plain)
  if (match === null) return parseEraDate(plain)
  const [, month = '', day = ''] = match
  const year = Number(today.slice(0, 4))
  const days = [year, year + 1, year - 1].flatMap((each) => {
    const iso = `${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return LocalDate.safeParse(iso).data ?? []
  })
  const distance = (each: LocalDate) => Math.abs(daysBetween(today, each))
  return days.toSorted((a, b) => distance(a) - distance(b))[0]
}

const CLOCK = /^(\d{1,2})(?::|時)?(?:(\d{2})分?|(半))?$/u
const COMPACT_CLOCK = /^(\d{1,2})(\d{2})$/u

/** Reads a time of day: 14:00, 1400, 14時半 → HH:MM; undefined where the text is none. */
export function parseTimeOfDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const match = COMPACT_CLOCK.exec(plain) ?? CLOCK.exec(plain)
  if (match === null) return undefined
  const [hour, minute] = [Number(match[1]), match[3] === undefined ? Number(match[2] ?? 0) : 30]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
