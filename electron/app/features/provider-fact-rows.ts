import type { FactGroupView, FactRow } from '../../../shared/contract/provider-fact.ts'
import { concerns, factItem, type FactItem, isPublicFact } from '../../../shared/domain/fact-master.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import {
  FACT_GROUP,
  freshnessOf,
  groupOf,
  type ProviderFact,
  treatmentFact,
} from '../../../shared/domain/provider-fact.ts'
import type { Role } from '../../../shared/domain/role.ts'

type Known = ReadonlyMap<string, ProviderFact>

/** One item with what is known of it; an answer taken back stands as not known, its version stays. */
export function factRow(masters: Masters, item: FactItem, known: Known, today: LocalDate): FactRow {
  const master = masters.providerFacts
  const fact = known.get(item.code) ?? null
  return {
    code: item.code,
    word: item.word,
    answer: item.answer,
    unit: item.unit,
    max: item.max,
    isPublic: isPublicFact(master, item.code),
    fact,
    freshness: fact === null || fact.value === null ? null : freshnessOf(fact, today, master.fadingShare),
  }
}

/** Everything that can be known of a provider of these roles, in the order of the master, with what is known. */
export function factGroups(
  masters: Masters,
  roles: readonly Role[],
  facts: readonly ProviderFact[],
  today: LocalDate,
): FactGroupView[] {
  const master = masters.providerFacts
  const known: Known = new Map(facts.map((fact) => [fact.code, fact]))
  return master.groups
    .map(({ code, word, about, openItems }) => {
      const asked = openItems === 'treatments' ? treatmentItems(masters, roles) : []
      const listed = master.entries.filter((item) => groupOf(item.code) === code && concerns(item, roles))
      const offered = [...asked, ...listed]
      const codes = new Set(offered.map((item) => item.code))
      const others = facts
        .filter((fact) => groupOf(fact.code) === code && !codes.has(fact.code) && fact.value !== null)
        .flatMap((fact) => factItem(master, fact.code) ?? [])
      const rows = [...offered, ...others].map((item) => factRow(masters, item, known, today))
      return { code, word, about, openItems, rows }
    })
    .filter(({ rows, openItems }) => rows.length > 0 || openItems !== null)
}

/** Treatments that candidates of these roles are asked about. */
function treatmentItems(masters: Masters, roles: readonly Role[]): FactItem[] {
  return masters.treatments.entries
    .filter(({ asks }) => asks.some((role) => roles.includes(role)))
    .flatMap(({ word }) => factItem(masters.providerFacts, treatmentFact(word)) ?? [])
}

/** So many things are asked in one call. */
const ASKED_AT_ONCE = 8

/**
 * What is asked of a provider when it is phoned: the items of the master for its roles, and the treatments that
 * patients in hospital need now; only what is unknown, old or fading.
 */
export function rowsToAsk(
  masters: Masters,
  roles: readonly Role[],
  facts: readonly ProviderFact[],
  neededNow: readonly string[],
  today: LocalDate,
): FactRow[] {
  const known: Known = new Map(facts.map((fact) => [fact.code, fact]))
  const concerned = new Set(treatmentItems(masters, roles).map(({ code }) => code))
  const needed = neededNow
    .map(treatmentFact)
    .filter((code) => concerned.has(code))
    .flatMap((code) => factItem(masters.providerFacts, code) ?? [])
  const items = masters.providerFacts.entries.filter((item) => item.isAsked && concerns(item, roles))
  const isFirst = ({ code }: FactItem) => code === FACT_GROUP.capacityState
  const ordered = [...items.filter(isFirst), ...needed, ...items.filter((item) => !isFirst(item))]
  return ordered
    .map((item) => factRow(masters, item, known, today))
    .filter(({ freshness }) => freshness === null || freshness === 'old' || freshness === 'fading')
    .slice(0, ASKED_AT_ONCE)
}
