const DAY = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'UTC',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})
const DAY_WITH_YEAR = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})

/** A day with its weekday: month, day, weekday as Japan writes them. */
export function dayText(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`))
}

/** The same with the year, where the day may lie far off. */
export function dayTextWithYear(day: string): string {
  return DAY_WITH_YEAR.format(new Date(`${day}T00:00:00Z`))
}
