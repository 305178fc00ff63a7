import { type Instant, type LocalDate, localDate } from '../../../shared/domain/local-date.ts'

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' })

/** The day in Japan on which an instant lies. */
export function dayInJapan(at: Instant): LocalDate {
  return localDate(DAY.format(new Date(at)))
}

const WEEKDAYS = '日月火水木金土'

/** A day as the screens write it: 11月21日(土). */
export function dayWord(day: LocalDate): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日(${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''})`
}
