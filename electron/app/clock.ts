import {
  type Instant,
  Instant as InstantSchema,
  type LocalDate,
  localDate,
} from '../../shared/domain/local-date.ts'

/** What day and what instant it is; tests hold it still. */
export type Clock = { readonly now: () => Instant; readonly today: () => LocalDate }

const TOKYO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' })

export const systemClock: Clock = {
  now: () => InstantSchema.parse(new Date().toISOString()),
  today: () => localDate(TOKYO_DAY.format(new Date())),
}
