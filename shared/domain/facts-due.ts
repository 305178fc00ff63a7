import { addDays, type LocalDate } from './local-date.ts'

/** How a provider stands when the month's calls are chosen. */
export type DueStand = {
  readonly name: string
  readonly hasPhone: boolean
  /** Patients in hospital whose team it is in; how often it was asked in the last year. */
  readonly patients: number
  readonly asked: number
  /** Things to ask that are unknown, old or fading. */
  readonly open: number
  readonly oldestOn: LocalDate | null
  readonly lastCall: {
    readonly calledOn: LocalDate
    readonly outcome: 'done' | 'noAnswer' | 'later' | 'skipped'
    readonly againOn: LocalDate | null
  } | null
}

export type DueReason = 'partner' | 'asked' | 'old' | 'unknown'

/** Why a provider is phoned: a partner now, asked of late, known once and old, or never asked anything. */
export function dueReason({ patients, asked, oldestOn }: DueStand): DueReason {
  if (patients > 0) return 'partner'
  if (asked > 0) return 'asked'
  return oldestOn === null ? 'unknown' : 'old'
}

const ORDER: readonly DueReason[] = ['partner', 'asked', 'old', 'unknown']

/** Days after which one who was not there is tried again by itself. */
const TRY_AGAIN_AFTER = 1

/** Whether a provider is to be phoned on `today`: something is open, and nobody has settled it for the month. */
export function isDue({ open, lastCall }: DueStand, today: LocalDate): boolean {
  if (open === 0) return false
  if (lastCall === null) return true
  const { outcome, calledOn, againOn } = lastCall
  if (againOn !== null) return againOn <= today
  if (outcome === 'noAnswer') return addDays(calledOn, TRY_AGAIN_AFTER) <= today
  return calledOn.slice(0, 7) !== today.slice(0, 7)
}

/** Partners first (with most patients), then who is asked most, then the oldest answers; without a number last. */
export function byDue(a: DueStand, b: DueStand): number {
  return (
    Number(b.hasPhone) - Number(a.hasPhone) ||
    ORDER.indexOf(dueReason(a)) - ORDER.indexOf(dueReason(b)) ||
    b.patients - a.patients ||
    b.asked - a.asked ||
    (a.oldestOn ?? '').localeCompare(b.oldestOn ?? '') ||
    a.name.localeCompare(b.name, 'ja')
  )
}
