import type { CompiledMasters } from './compiled-masters.ts'
import type { LocalDate } from './local-date.ts'
import type { Masters } from './master-files.ts'
import type { FactCondition, MasterWord, TreatmentWord } from './masters.ts'
import type { Role } from './role.ts'
import type { Situation } from './situation.ts'

/** A partner who was on the case before this stay. */
export interface ExistingPartner {
  readonly role: Role
  readonly providerId: string
  /** Kind of the provider (master provider-kinds) where it is known. */
  readonly kind?: string
}

/** What needs follow from: the situation with age, partners and day of discharge. */
export interface NeedsInput {
  readonly ageInMonths: number
  readonly situation: Situation
  readonly existing: readonly ExistingPartner[]
  readonly plannedDischargeInDays: number | null
  /** 感染症など, as it stands on the patient's page. */
  readonly infection?: string
  /** Providers whom patient or family do not want. */
  readonly refused?: ReadonlySet<string>
}

/** A word of the patient's that made a fact true, with its place in reasons ({disease}, {treatment} …). */
export interface FactWord {
  readonly place: string
  readonly word: string
}
export type Facts = Map<string, readonly FactWord[]>

/** Discharge this near: what is not ordered today does not come in time. */
const SOON_DAYS = 3
const AGE_FACTS: readonly (readonly [fact: string, fromMonths: number, toMonths: number])[] = [
  ['age:infant', 0, 12],
  ['age:child', 0, 18 * 12],
  ['age:young', 18 * 12, 40 * 12],
  ['age:middle', 40 * 12, 65 * 12],
  ['age:senior', 65 * 12, Number.POSITIVE_INFINITY],
]

/** The treatments of a situation as entries of the master; words it does not know fall out. */
export function treatmentsOf(situation: Situation, compiled: CompiledMasters): TreatmentWord[] {
  return [...new Set(situation.treatments.flatMap((word) => compiled.treatments.find(word) ?? []))]
}

/** All facts of a patient on `day`: those of the words, and those that follow by the master fact-rules. */
export function deriveFacts(
  input: NeedsInput,
  masters: Masters,
  compiled: CompiledMasters,
  day: LocalDate,
): Facts {
  const facts: Facts = new Map()
  const { situation } = input
  const add = (fact: string, word?: FactWord) => {
    const words = facts.get(fact) ?? []
    facts.set(fact, word && !words.some((known) => known.word === word.word) ? [...words, word] : words)
  }
  const addWord = (place: string, entry: MasterWord | null) => {
    for (const trait of entry ? [entry.code, ...entry.traits] : [])
      add(`${place}:${trait}`, { place, word: entry?.word ?? '' })
  }
  for (const [fact, from, to] of AGE_FACTS) if (input.ageInMonths >= from && input.ageInMonths < to) add(fact)
  addWord('care', compiled.careLevels.find(situation.careLevel))
  addWord('residence', compiled.residences.find(situation.residence))
  addWord('household', compiled.households.find(situation.household))
  addWord('disclosure', compiled.disclosures.find(situation.disclosure))
  for (const word of situation.insurance) addWord('insurance', compiled.insurances.find(word))
  for (const treatment of treatmentsOf(situation, compiled)) addWord('treatment', treatment)
  const { diseases, isDoubtful } = compiled.findDiseases(situation.diagnosis)
  for (const disease of diseases) addWord('disease', disease)
  if (isDoubtful) add('disease:suspected')
  for (const wish of compiled.findWishes(situation.wishes)) addWord('wish', wish)
  if (needsInfectionControl(input.infection ?? '', compiled)) add('infection:control')
  for (const scene of situation.scenes) add(`scene:${scene}`)
  for (const partner of input.existing) addPartner(partner, compiled, add)
  if (input.plannedDischargeInDays !== null && input.plannedDischargeInDays <= SOON_DAYS)
    add('discharge:soon')
  addDerived(facts, masters, day)
  return facts
}

const NOTHING_FOUND = /陰性|陰転|除菌|治癒|未検|不明|[(（][-−ー－][)）]/u

/** Whether one of the things noted asks for infection control (MRSA …); 「MRSA なし」「ESBL 陰性」 do not. */
function needsInfectionControl(infection: string, compiled: CompiledMasters): boolean {
  return infection
    .split(/[、,，。;；／/\n]/u)
    .some(
      (part) =>
        part.trim() !== '' &&
        !NOTHING_FOUND.test(part) &&
        compiled.treatments.find(part)?.traits.includes('infection') === true,
    )
}

function addPartner(partner: ExistingPartner, compiled: CompiledMasters, add: (fact: string) => void): void {
  add(`existing:${partner.role}`)
  const kind = partner.kind === undefined ? null : compiled.providerKinds.find(partner.kind)
  for (const trait of kind?.traits ?? []) add(`existing:${trait}`)
}

function addDerived(facts: Facts, masters: Masters, day: LocalDate): void {
  for (const rule of masters.factRules.entries) {
    if (!isEffective(rule, day)) continue
    const words = evaluate(rule.when, facts)
    if (words) facts.set(rule.fact, words)
  }
}

/** Whether a dated entry holds on `day`. */
export function isEffective(
  entry: { effectiveFrom: LocalDate; effectiveTo?: LocalDate | undefined },
  day: LocalDate,
): boolean {
  return entry.effectiveFrom <= day && (entry.effectiveTo === undefined || day <= entry.effectiveTo)
}

/** The words that make a condition true, null where it is false. "Not" gives no words. */
export function evaluate(condition: FactCondition, facts: Facts): readonly FactWord[] | null {
  if (typeof condition === 'string') return facts.get(condition) ?? null
  if ('not' in condition) return evaluate(condition.not, facts) ? null : []
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => evaluate(part, facts))
  const holding = parts.filter((part) => part !== null)
  const isTrue = 'all' in condition ? holding.length === parts.length : holding.length > 0
  return isTrue ? holding.flat() : null
}
