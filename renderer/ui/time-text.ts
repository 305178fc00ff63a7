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
