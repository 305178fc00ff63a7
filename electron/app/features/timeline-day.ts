import { type Instant, type LocalDate, localDate } from '../../../shared/domain/local-date.ts'

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' })

/** The day in Japan on which an instant lies. */
export function dayInJapan(at: Instant): LocalDate {
  return localDate(DAY.format(new Date(at)))
}
