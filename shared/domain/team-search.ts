import type { CompiledMasters } from './compiled-masters.ts'
import type { Role } from './role.ts'
import { teamWeight, type TeamOption } from './team-options.ts'

/** A whole team: one option a role. Smaller cost = better. */
export interface Team {
  readonly options: readonly TeamOption[]
  readonly cost: number
}

interface Draft {
  readonly options: readonly TeamOption[]
  readonly cost: number
  /** The same choice of the leading roles has the same number. */
  readonly lead: number
  /** Who stands in it, each once. */
  readonly ids: readonly string[]
}

/** A draft with one option more, not yet made: most are dropped at once. */
interface Step {
  readonly draft: Draft
  readonly option: TeamOption
  readonly cost: number
  readonly lead: number
}

/** How much a role counts when two teams are compared. */
export function differenceOf(role: Role, compiled: CompiledMasters): number {
  return compiled.teamWeights.get(`differs.${role}`) ?? teamWeight(compiled, 'differs')
}

/** Roles by whose choice teams are told apart first: of these many, every pair keeps its own best teams. */
const LEADING_ROLES = 2

/**
 * Good teams, the best first. A beam search: role after role, the heaviest first; of every choice of the two
 * leading roles the best few are kept, so that the end holds teams that truly differ. The work is bounded by
 * the master's widths whatever the region is like. Deterministic.
 */
export function searchTeams(roles: readonly (readonly TeamOption[])[], compiled: CompiledMasters): Team[] {
  const weight = (options: readonly TeamOption[]) => {
    const role = options[0]?.role
    return role === undefined ? 0 : differenceOf(role, compiled)
  }
  const ordered = roles
    .map((options, at) => ({ options, at, weight: weight(options) }))
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
  const weights = weightsOf(compiled)
  const limits = { perLead: teamWeight(compiled, 'teamsPerLead'), all: teamWeight(compiled, 'teams') }
  let drafts: Draft[] = [{ options: [], cost: 0, lead: 0, ids: [] }]
  let leading = 0
  for (const { options } of ordered) {
    const isLeading = leading < LEADING_ROLES && options.length > 1
    if (isLeading) leading += 1
    const steps = drafts.flatMap((draft) =>
      options.map((option, at): Step => ({
        draft,
        option,
        cost: draft.cost + costOfAdding(draft, option, weights),
        lead: isLeading ? draft.lead * MOST_OPTIONS + at + 1 : draft.lead,
      })),
    )
    drafts = keepBest(steps, leading > 0, limits).map(extended)
  }
  return drafts.map(({ options, cost }) => ({ options, cost }))
}

/** More options no role has. */
const MOST_OPTIONS = 10_000

type Weights = Readonly<Record<'organisation' | 'doubleLoad' | 'otherGroup' | 'unknownGroup', number>>

const weightsOf = (compiled: CompiledMasters): Weights => ({
  organisation: teamWeight(compiled, 'organisation'),
  doubleLoad: teamWeight(compiled, 'doubleLoad'),
  otherGroup: teamWeight(compiled, 'otherGroup'),
  unknownGroup: teamWeight(compiled, 'unknownGroup'),
})

function costOfAdding(draft: Draft, option: TeamOption, weights: Weights): number {
  let { cost } = option
  for (const { candidate, provider } of option.picks) {
    if (!draft.ids.includes(candidate.providerId)) cost += weights.organisation
    else if (provider?.capacity === 'limited') cost += weights.doubleLoad
  }
  const tie = groupTie(draft.options, option)
  return tie === null || tie === 'same'
    ? cost
    : cost + weights[tie === 'other' ? 'otherGroup' : 'unknownGroup']
}

function extended({ draft, option, cost, lead }: Step): Draft {
  const added = option.picks
    .map(({ candidate }) => candidate.providerId)
    .filter((id) => !draft.ids.includes(id))
  return { options: [...draft.options, option], cost, lead, ids: [...draft.ids, ...added] }
}

/** Whether home doctor and hospital of a team share a group; null as long as one of them is not chosen. */
function groupTie(before: readonly TeamOption[], added: TeamOption): GroupTie | null {
  const other = OTHER[added.role]
  const found = other && before.find(({ role }) => role === other)
  return found ? groupOf(found, added) : null
}

const OTHER: Partial<Record<Role, Role>> = { homeDoctor: 'backupHospital', backupHospital: 'homeDoctor' }

/** same = a group in common, or the same institution · other = both have groups, none in common · unknown. */
export type GroupTie = 'same' | 'other' | 'unknown'

/** The tie between two filled roles; null where one of them is empty. */
export function groupOf(a: TeamOption, b: TeamOption): GroupTie | null {
  if (a.picks.length === 0 || b.picks.length === 0) return null
  const ids = new Set(a.picks.map(({ candidate }) => candidate.providerId))
  if (b.picks.some(({ candidate }) => ids.has(candidate.providerId))) return 'same'
  const networksOf = ({ picks }: TeamOption) => picks.flatMap(({ provider }) => provider?.networks ?? [])
  const [ours, theirs] = [networksOf(a), networksOf(b)]
  if (ours.some((network) => theirs.includes(network))) return 'same'
  return ours.length > 0 && theirs.length > 0 ? 'other' : 'unknown'
}

/**
 * The cheapest steps, of every lead a few. Ties keep their order: that of the drafts before, then that of the
 * options, which follows from the candidates' ranks alone.
 */
function keepBest(
  steps: readonly Step[],
  hasLead: boolean,
  limits: { readonly perLead: number; readonly all: number },
): Step[] {
  const sorted = steps.toSorted((a, b) => a.cost - b.cost)
  const counts = new Map<number, number>()
  const kept: Step[] = []
  for (const step of sorted) {
    const count = counts.get(step.lead) ?? 0
    if (hasLead && count >= limits.perLead) continue
    counts.set(step.lead, count + 1)
    kept.push(step)
    if (kept.length >= limits.all) break
  }
  return kept
}
