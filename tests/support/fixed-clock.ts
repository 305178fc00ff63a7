import { Instant, localDate } from '../../shared/domain/local-date.ts'
import type { Clock } from '../../electron/app/clock.ts'

/** A clock that stands still until it is moved. */
export type FixedClock = Clock & { readonly moveTo: (instant: string) => void }

/** Stands at noon in Tokyo of the given day. */
export function fixedClock(day = '2026-11-21'): FixedClock {
  let now = `${day}T03:00:00.000Z`
  return {
    now: () => Instant.parse(now),
    today: () => localDate(new Date(Date.parse(now) + 9 * 3_600_000).toISOString().slice(0, 10)),
    moveTo: (instant) => {
      now = instant
    },
  }
}
