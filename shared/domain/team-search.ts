import type { CompiledMasters } from './compiled-masters.ts'
import type { Role } from './role.ts'
import { teamWeight, type TeamOption } from './team-options.ts'

/** A whole team: one option a role. Smaller cost = better. */
export interface Team {
  readonly options: readonly TeamOption[]
  readonly cost: number
  /** Tells teams apart and breaks ties, whatever order the candidates came in. */
  readonly key: string
}

interface Draft extends Team {
  readonly lead: string
  readonly ids: ReadonlySet<string>
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
  let drafts: Draft[] = [{ options: [], cost: 0, key: '', lead: '', ids: new Set() }]
  let leading = 0
  for (const { options } of ordered) {
    const isLeading = leading < LEADING_ROLES && options.length > 1
    if (isLeading) leading += 1
    const next = drafts.flatMap((draft) => options.map((option) => extend(draft, option, isLeading, weights)))
    drafts = keepBest(next, teamWeight(compiled, 'teamsPerLead'), teamWeight(compiled, 'teams'))
  }
  return drafts.map(({ options, cost, key }) => ({ options, cost, key }))
}

type Weights = Readonly<Record<'organisation' | 'doubleLoad' | 'otherGroup' | 'unknownGroup', number>>

const weightsOf = (compiled: CompiledMasters): Weights => ({
  organisation: teamWeight(compiled, 'organisation'),
  doubleLoad: teamWeight(compiled, 'doubleLoad'),
  otherGroup: teamWeight(compiled, 'otherGroup'),
  unknownGroup: teamWeight(compiled, 'unknownGroup'),
})

function extend(draft: Draft, option: TeamOption, isLeading: boolean, weights: Weights): Draft {
  let { cost } = draft
  let ids = draft.ids
  for (const { candidate, provider } of option.picks) {
    if (!draft.ids.has(candidate.providerId)) {
      cost += weights.organisation
      if (ids === draft.ids) ids = new Set(draft.ids)
      ;(ids as Set<string>).add(candidate.providerId)
    } else if (provider?.capacity === 'limited') cost += weights.doubleLoad
  }
  const options = [...draft.options, option]
  const tie = groupTie(draft.options, option)
  if (tie !== null && tie !== 'same') cost += weights[tie === 'other' ? 'otherGroup' : 'unknownGroup']
  return {
    options,
    ids,
    cost: cost + option.cost,
    key: `${draft.key}|${option.role}=${option.key}`,
    lead: isLeading ? `${draft.lead}|${option.key}` : draft.lead,
  }
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

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function keepBest(drafts: readonly Draft[], perLead: number, limit: number): Draft[] {
  const sorted = drafts.toSorted((a, b) => a.cost - b.cost || byText(a.key, b.key))
  const counts = new Map<string, number>()
  const kept: Draft[] = []
  for (const draft of sorted) {
    const count = counts.get(draft.lead) ?? 0
    if (count >= perLead && draft.lead !== '') continue
    counts.set(draft.lead, count + 1)
    kept.push(draft)
    if (kept.length >= limit) break
  }
  return kept
}
