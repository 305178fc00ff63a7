import { z } from 'zod'
import { ProviderId } from './ids.ts'
import { addDays, Instant, LocalDate } from './local-date.ts'
import { plainLine } from './plain-text.ts'

/** A kind of bed (一般, 地域包括ケア, レスパイト …) and for how many days what was told of it holds. */
export const BedKindWord = z.strictObject({
  code: z.string().min(1).max(40),
  word: z.string(),
  validDays: z.number().int().min(0).max(365),
})
export type BedKindWord = z.infer<typeof BedKindWord>

/** yes: takes patients; ask: by arrangement; no: takes nobody now. */
export const BedStance = z.enum(['yes', 'ask', 'no'])
export type BedStance = z.infer<typeof BedStance>

/** What was told of one kind of bed. */
export const BedEntry = z.strictObject({
  bedKind: z.string().min(1).max(40),
  /** Free beds; null: no number was told. */
  free: z.number().int().min(0).max(999).nullable(),
  stance: BedStance,
  conditions: plainLine(200),
})
export type BedEntry = z.infer<typeof BedEntry>

/** One thing told of a hospital's or facility's beds; never changed, the newest counts. */
export const BedState = BedEntry.extend({
  id: z.uuid(),
  providerId: ProviderId,
  /** When it was so. */
  asOf: Instant,
  toldBy: plainLine(60),
  way: plainLine(40),
  /** Last day on which it is believed. */
  validUntil: LocalDate,
  recordedAt: Instant,
  recordedByName: z.string(),
})
export type BedState = z.infer<typeof BedState>

/** The last day that what was told on `day` is believed, where nobody said otherwise. */
export function bedValidUntil(kinds: readonly BedKindWord[], code: string, day: LocalDate): LocalDate {
  return addDays(day, kinds.find((kind) => kind.code === code)?.validDays ?? 0)
}

/** The newest of each kind of bed of each institution; what was told later wins, not what was written later. */
export function newestStates(states: readonly BedState[]): BedState[] {
  const newest = new Map<string, BedState>()
  for (const state of states) {
    const key = `${state.providerId} ${state.bedKind}`
    const known = newest.get(key)
    if (known === undefined || isLater(state, known)) newest.set(key, state)
  }
  return [...newest.values()]
}

function isLater(a: BedState, b: BedState): boolean {
  return a.asOf > b.asOf || (a.asOf === b.asOf && a.recordedAt >= b.recordedAt)
}
