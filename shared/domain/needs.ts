import { compileMasters, matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { CareScene } from './care-scene.ts'
import { deriveFacts, evaluate, isEffective, treatmentsOf } from './facts.ts'
import type { Facts, NeedsInput } from './facts.ts'
import type { LocalDate } from './local-date.ts'
import type { Masters } from './master-files.ts'
import type { InsuranceKind, RuleOutcome, TreatmentWord } from './masters.ts'
import { fillReason } from './reason-text.ts'
import type { Role, RoleClass } from './role.ts'

/** A role with its class and why, and what its candidates are asked. */
export interface NeededRole {
  readonly role: Role
  readonly class: RoleClass
  readonly reasons: readonly string[]
  readonly insurance: InsuranceKind | null
  /** Calling order (master roles), small first. */
  readonly order: number
  /** ケアマネへ依頼, or null where the department calls itself. */
  readonly group: string | null
  readonly needsNight: boolean
  readonly needsHoliday: boolean
  /** What a candidate must be able to do: words of the master treatments. */
  readonly capabilities: readonly string[]
  /** Scenes asked beyond the master's default question. */
  readonly scenes: readonly CareScene[]
}

export interface Needs {
  readonly roles: readonly NeededRole[]
  readonly tasks: readonly string[]
  /** Insurance of home nursing, null where nobody nurses at home. */
  readonly insurance: InsuranceKind | null
  readonly facts: ReadonlySet<string>
}

interface Draft {
  readonly byClass: Record<'excluded' | 'required' | 'consider', string[]>
  readonly insuranceReasons: string[]
  insurance: InsuranceKind | null
  defaultInsurance: InsuranceKind | null
  readonly covers: Set<string>
  readonly capabilities: Set<string>
  readonly scenes: Set<CareScene>
}

/** The roles a patient needs on `referenceDay`, by the dated rules of the masters; in calling order. Pure. */
export function deriveNeeds(input: NeedsInput, masters: Masters, referenceDay: LocalDate): Needs {
  const compiled = compileMasters(masters)
  const facts = deriveFacts(input, masters, compiled, referenceDay)
  const treatments = treatmentsOf(input.situation, compiled)
  const drafts = new Map<Role, Draft>(masters.roles.entries.map(({ code }) => [code, emptyDraft()]))
  const tasks = new Set<string>()
  const fallback = ownWords(input, facts, treatments)
  for (const rule of masters.roleRules.entries) {
    const words = isEffective(rule, referenceDay) ? evaluate(rule.when, facts) : null
    if (!words) continue
    const say = (template: string) => fillReason(template, words, fallback)
    for (const outcome of rule.gives) apply(outcome, drafts, tasks, say)
  }
  for (const treatment of treatments) askTreatment(treatment, drafts)
  const existing = new Set(input.existing.map(({ role }) => role))
  const roles = [...drafts].flatMap(
    ([role, draft]) => settle(role, draft, existing.has(role), compiled) ?? [],
  )
  for (const { role } of roles.filter((need) => need.class === 'excluded' && existing.has(need.role))) {
    tasks.add(
      matchText(compiled, 'task.existingExcluded', { word: compiled.roles.get(role)?.shortWord ?? role }),
    )
  }
  const sorted = roles.toSorted((a, b) => a.order - b.order)
  const insurance = sorted.find(({ role }) => role === 'visitingNurse')?.insurance ?? null
  return { roles: sorted, tasks: [...tasks], insurance, facts: new Set(facts.keys()) }
}

const emptyDraft = (): Draft => ({
  byClass: { excluded: [], required: [], consider: [] },
  insuranceReasons: [],
  insurance: null,
  defaultInsurance: null,
  covers: new Set(),
  capabilities: new Set(),
  scenes: new Set(),
})

/** The patient's own words for a sentence whose rule was not made true by them. */
function ownWords(
  input: NeedsInput,
  facts: Facts,
  treatments: readonly TreatmentWord[],
): Record<string, string> {
  const wordOf = (place: string) =>
    [...facts].find(([fact]) => fact.startsWith(`${place}:`))?.[1][0]?.word ?? ''
  return {
    care: wordOf('care') || input.situation.careLevel,
    residence: wordOf('residence') || input.situation.residence,
    household: wordOf('household') || input.situation.household,
    disclosure: wordOf('disclosure') || input.situation.disclosure,
    guidance: [...new Set(treatments.flatMap(({ guidanceFee }) => guidanceFee ?? []))].join('、'),
  }
}

function apply(
  outcome: RuleOutcome,
  drafts: Map<Role, Draft>,
  tasks: Set<string>,
  say: (text: string) => string,
): void {
  if (outcome.kind === 'task') return void tasks.add(say(outcome.task))
  const roles = 'roles' in outcome ? outcome.roles : [outcome.role]
  for (const draft of roles.flatMap((role) => drafts.get(role) ?? [])) {
    if (outcome.kind === 'cover') draft.covers.add(outcome.cover)
    else if (outcome.kind === 'capability') draft.capabilities.add(outcome.word)
    else if (outcome.kind === 'scene') draft.scenes.add(outcome.scene)
    else if (outcome.kind === 'role') {
      draft.byClass[outcome.class].push(say(outcome.reason))
      draft.defaultInsurance ??= outcome.insurance ?? null
    } else if (outcome.insurance === '') draft.insuranceReasons.push(say(outcome.reason))
    else if (draft.insurance === null) {
      draft.insurance = outcome.insurance
      draft.insuranceReasons.unshift(say(outcome.reason))
    }
  }
}

function askTreatment(treatment: TreatmentWord, drafts: Map<Role, Draft>): void {
  for (const role of treatment.asks) drafts.get(role)?.capabilities.add(treatment.word)
  for (const [role, words] of Object.entries(treatment.capabilities)) {
    for (const word of words) drafts.get(role as Role)?.capabilities.add(word)
  }
}

/** One class per role: what the law excludes, then who is there already, then required, then consider. */
function settle(role: Role, draft: Draft, isExisting: boolean, compiled: CompiledMasters): NeededRole | null {
  const { excluded, required, consider } = draft.byClass
  const word = compiled.roles.get(role)?.shortWord ?? role
  const base = {
    role,
    order: compiled.roles.get(role)?.order ?? 0,
    group: compiled.roles.get(role)?.group ?? null,
    needsNight: draft.covers.has('night'),
    needsHoliday: draft.covers.has('holiday'),
    capabilities: [...draft.capabilities],
    scenes: [...draft.scenes],
  }
  if (excluded.length > 0) {
    const reasons = isExisting ? [...excluded, matchText(compiled, 'existing.excluded', { word })] : excluded
    return { ...base, class: 'excluded', reasons: unique(reasons), insurance: null }
  }
  // What is required needs no "consider" beside it: two strengths for one role only confuse.
  const why = [...(required.length > 0 ? required : consider), ...draft.insuranceReasons]
  const insurance = draft.insurance ?? draft.defaultInsurance
  if (isExisting) {
    return {
      ...base,
      class: 'existing',
      reasons: unique([matchText(compiled, 'existing', { word }), ...why]),
      insurance,
    }
  }
  if (required.length > 0) return { ...base, class: 'required', reasons: unique(why), insurance }
  return consider.length > 0 ? { ...base, class: 'consider', reasons: unique(why), insurance } : null
}

const unique = (texts: readonly string[]) => [...new Set(texts)]
