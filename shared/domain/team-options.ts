import type { MatchProvider } from './candidate.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { isSuitable } from './match-gaps.ts'
import type { Candidate } from './matching.ts'
import type { NeededRole } from './needs.ts'
import type { Role } from './role.ts'

/** A role of the team with its candidates in their order; refused ones are not among them. */
export interface TeamRole {
  readonly need: NeededRole
  readonly candidates: readonly Candidate[]
}

/** A candidate placed in a team. `provider` is null for a partner whom no directory holds. */
export interface TeamPick {
  readonly candidate: Candidate
  readonly provider: MatchProvider | null
}

/** One way to fill one role: nobody, one provider, or those who are there with one more for the nights. */
export interface TeamOption {
  readonly role: Role
  readonly picks: readonly TeamPick[]
  readonly cost: number
  /** The same picks have the same key. */
  readonly key: string
}

/** What options are made from. */
export interface OptionContext {
  readonly compiled: CompiledMasters
  readonly providers: ReadonlyMap<string, MatchProvider>
  /** Members whom the department has decided on already: they stay. */
  readonly decided: ReadonlyMap<Role, ReadonlySet<string>>
  /** Roles that the team must fill: who fills several is looked at from further down. */
  readonly wanted: ReadonlySet<Role>
}

/** A number of the master team-weights; a master without it is damaged. */
export function teamWeight(compiled: CompiledMasters, code: string): number {
  const weight = compiled.teamWeights.get(code)
  if (weight === undefined) throw new Error(`team-weights has no entry ${code}`)
  return weight
}

/** More seconds beside a partner are not compared: who stands first covers the nights as well. */
const SECONDS = 3
/** Beyond the usual number: who covers the nights, fills several roles, or shares a group. */
const EXTRA = 4

/** The ways to fill a role, the best first. Never empty: where there is nobody, that is the one option. */
export function optionsFor({ need, candidates }: TeamRole, context: OptionContext): TeamOption[] {
  const pick = (candidate: Candidate): TeamPick => ({
    candidate,
    provider: context.providers.get(candidate.providerId) ?? null,
  })
  const decided = context.decided.get(need.role)
  const kept = candidates.filter(({ existing, providerId }) => existing || decided?.has(providerId) === true)
  if (kept.length > 0) return keptOptions(need, kept.map(pick), candidates, pick, context)
  const suitable = candidates.filter(isSuitable)
  // Where nobody fits, the nearest that do are shown with what would have to be asked.
  const limit = suitable.length > 0 ? teamWeight(context.compiled, 'optionsPerRole') : SECONDS
  const chosen = compared(suitable.length > 0 ? suitable : candidates, need, limit, context).map(pick)
  if (chosen.length === 0) {
    return [{ role: need.role, picks: [], cost: teamWeight(context.compiled, 'nobody'), key: '' }]
  }
  return chosen.map((one) => option(need.role, [one], costOf(one, context.compiled)))
}

/** Partners and decided members stay together; beside them, where nights or holidays are open, one more. */
function keptOptions(
  need: NeededRole,
  kept: readonly TeamPick[],
  candidates: readonly Candidate[],
  pick: (candidate: Candidate) => TeamPick,
  { compiled }: OptionContext,
): TeamOption[] {
  const cost = Math.min(...kept.map((one) => costOf(one, compiled)))
  const alone = option(need.role, kept, cost)
  const open = openCovers(kept)
  if (open.length === 0) return [alone]
  const ids = new Set(kept.map(({ candidate }) => candidate.providerId))
  const covers = ({ conditions }: Candidate) =>
    open.every((code) => conditions.some((one) => one.code === code && one.verdict === 'met'))
  const others = candidates.filter((one) => !ids.has(one.providerId) && isSuitable(one) && covers(one))
  const saved = teamWeight(compiled, 'hardUnmet') * open.length
  const second = teamWeight(compiled, 'second')
  const withSecond = others
    .slice(0, SECONDS)
    .map(pick)
    .map((other) =>
      option(need.role, [...kept, other], Math.max(0, cost - saved) + second + costOf(other, compiled)),
    )
  return [alone, ...withSecond]
}

/** Covers that are known to be open: nobody has them, and nobody's answer is missing. */
function openCovers(picks: readonly TeamPick[]): string[] {
  return ['night', 'holiday'].filter((code) => {
    const verdicts = picks.map(
      ({ candidate }) => candidate.conditions.find((one) => one.code === code)?.verdict,
    )
    return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'unmet')
  })
}

/** The first in order, and further down those whom only the whole team shows to be good. */
function compared(
  candidates: readonly Candidate[],
  need: NeededRole,
  limit: number,
  { providers, wanted }: OptionContext,
): Candidate[] {
  const first = candidates.slice(0, limit)
  const rest = candidates.slice(limit)
  const fillsMore = rest
    .filter(({ providerId }) => {
      const roles = providers.get(providerId)?.roles ?? new Set<Role>()
      return [...roles].filter((role) => wanted.has(role)).length > 1
    })
    .slice(0, EXTRA)
  const hasGroup = GROUPED.includes(need.role)
    ? rest.filter(({ providerId }) => (providers.get(providerId)?.networks.length ?? 0) > 0).slice(0, EXTRA)
    : []
  return [...new Set([...first, ...fillsMore, ...hasGroup])].toSorted((a, b) => a.rank - b.rank)
}

/** Roles between which a shared group counts. */
const GROUPED: readonly Role[] = ['homeDoctor', 'backupHospital']

const option = (role: Role, picks: readonly TeamPick[], cost: number): TeamOption => ({
  role,
  picks,
  cost,
  key: picks
    .map(({ candidate }) => candidate.providerId)
    .toSorted()
    .join('+'),
})

function costOf({ candidate }: TeamPick, compiled: CompiledMasters): number {
  const weigh = (code: string) => teamWeight(compiled, code)
  let cost = weigh('rank') * (candidate.rank - 1)
  for (const { verdict, isHard } of candidate.conditions) {
    if (verdict === 'unmet') cost += weigh(isHard ? 'hardUnmet' : 'softUnmet')
    else if (verdict === 'unknown') cost += weigh(isHard ? 'hardUnknown' : 'softUnknown')
  }
  return cost
}
