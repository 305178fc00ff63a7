import { z } from 'zod'

/** A calendar day in the hospital's own time zone, 'YYYY-MM-DD'. Never a JS Date. Days compare with `<`. */
export const LocalDate = z.iso.date().brand<'LocalDate', 'inout'>()
export type LocalDate = z.infer<typeof LocalDate>

/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export const Instant = z.iso.datetime().brand<'Instant', 'inout'>()
export type Instant = z.infer<typeof Instant>

/** Reads a day; throws a zod error where the text is not a real calendar day. */
export function localDate(text: string): LocalDate {
  return LocalDate.parse(text)
}

/** The day that lies `days` days after (negative: before) `day`. */
export function addDays(day: LocalDate, days: number): LocalDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return localDate(date.toISOString().slice(0, 10))
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Completed months of life on `day` (満月齢). */
export function ageInMonthsOn(bornOn: LocalDate, day: LocalDate): number {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = bornOn.split('-').map(Number)
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const months = (year - birthYear) * 12 + (month - birthMonth)
  return dayOfMonth < birthDay ? months - 1 : months
}

/** Completed years of life on `day` (満年齢). */
export function ageOn(bornOn: LocalDate, day: LocalDate): number {
  return Math.floor(ageInMonthsOn(bornOn, day) / 12)
}
