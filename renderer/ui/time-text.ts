const DAY_AND_TIME = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const TIME = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** An instant as day and time in Japan, e.g. 11/21 14:05. */
export function timeText(instant: string): string {
  return DAY_AND_TIME.format(new Date(instant))
}

/** The time of day alone, e.g. 14:05. */
export function clockText(instant: string): string {
  return TIME.format(new Date(instant))
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' })

/** The day in Japan on which an instant lies, e.g. 2026-11-21: before nine in the morning another one than in UTC. */
export function dayInJapan(instant: string): string {
  return DAY.format(new Date(instant))
}
