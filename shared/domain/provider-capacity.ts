import { z } from 'zod'
import { LocalDate } from './local-date.ts'
import { type CompactFact, FACT_GROUP } from './provider-fact.ts'

/** 受入余力: whether new patients are taken (可 · 条件付 · 停止), as it was said; it ages fast. */
export const ProviderCapacity = z.strictObject({
  state: z.enum(['open', 'limited', 'closed', 'unknown']),
  daysToFirstVisit: z.number().nullable(),
  confirmedOn: LocalDate.nullable(),
  validUntil: LocalDate.nullable(),
})
export type ProviderCapacity = z.infer<typeof ProviderCapacity>

export const NO_CAPACITY: ProviderCapacity = {
  state: 'unknown',
  daysToFirstVisit: null,
  confirmedOn: null,
  validUntil: null,
}

/** The capacity that the facts tell, old or not: `capacityOn` says what of it still counts. */
export function capacityIn(facts: readonly CompactFact[]): ProviderCapacity {
  const said = facts.find(({ code }) => code === FACT_GROUP.capacityState)
  const days = facts.find(({ code }) => code === FACT_GROUP.firstVisitDays)?.value
  const state = ProviderCapacity.shape.state.safeParse(said?.value)
  return {
    state: state.success ? state.data : 'unknown',
    daysToFirstVisit: typeof days === 'number' ? days : null,
    confirmedOn: said?.confirmedOn ?? null,
    validUntil: said?.validUntil ?? null,
  }
}

/** The state that counts on `today`: an answer past its day is no answer. */
export function capacityOn(
  { state, validUntil }: ProviderCapacity,
  today: LocalDate,
): ProviderCapacity['state'] {
  return validUntil !== null && validUntil < today ? 'unknown' : state
}
