import type { MatchProvider } from './candidate.ts'
import { compileMasters } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { ConditionResult } from './matching.ts'
import type { Masters } from './master-files.ts'
import type { NeededRole } from './needs.ts'
import type { Role, Verdict } from './role.ts'
import { lacksOf, type TeamLack } from './team-lacks.ts'
import { optionsFor, teamWeight, type TeamOption, type TeamPick, type TeamRole } from './team-options.ts'
import { differenceOf, searchTeams, type Team } from './team-search.ts'

/** Who would fill a role, and what is known of their nights and holidays. */
export interface ProposedMember {
  readonly providerId: string
  readonly name: string
  readonly existing: boolean
  readonly night: 'yes' | 'no' | 'unknown'
  readonly holiday: 'yes' | 'no' | 'unknown'
  readonly conditions: readonly ConditionResult[]
  /** The first condition that is unmet, else unknown; '' where all are met. */
  readonly firstReason: string
}

export interface ProposedPlace {
  readonly need: NeededRole
  readonly members: readonly ProposedMember[]
  /** Others of the role who fit, by name and not by rank: nobody is steered to one. */
  readonly others: readonly { readonly providerId: string; readonly name: string }[]
}

/** A whole team as it is laid before the department; nothing is decided by it. */
export interface TeamProposal {
  /** In calling order. */
  readonly places: readonly ProposedPlace[]
  /** Different institutions and offices that the family deals with. */
  readonly organisations: number
  readonly lacks: readonly TeamLack[]
  /** Roles filled otherwise than in the first proposal. */
  readonly differs: readonly Role[]
  readonly cost: number
}

export interface TeamQuestion {
  /** Required and existing roles with their candidates, refused providers left out. */
  readonly roles: readonly TeamRole[]
  readonly providers: ReadonlyMap<string, MatchProvider>
  readonly decided: ReadonlyMap<Role, ReadonlySet<string>>
  readonly association: string
}

/**
 * Up to five teams that fill all the roles, the best first, and truly different: between any two, the
 * weights of the roles filled otherwise (master team-weights) reach the least difference. Pure and
 * deterministic; the order of the candidates given makes no difference beyond their ranks.
 */
export function proposeTeams(question: TeamQuestion, masters: Masters): TeamProposal[] {
  const compiled = compileMasters(masters)
  const roles = question.roles.toSorted((a, b) => a.need.order - b.need.order)
  if (roles.length === 0) return []
  const wanted = new Set(roles.map(({ need }) => need.role))
  const { providers, decided } = question
  const options = roles.map((role) => optionsFor(role, { compiled, providers, decided, wanted }))
  const teams = chooseDifferent(searchTeams(options, compiled), compiled)
  const context = {
    compiled,
    association: question.association,
    needs: new Map(roles.map(({ need }) => [need.role, need])),
    offered: new Map(roles.map(({ need, candidates }) => [need.role, candidates.length])),
  }
  return teams.map((team) => {
    const byRole = new Map(team.options.map((option) => [option.role, option]))
    return {
      places: roles.map((role) => placeOf(role, byRole.get(role.need.role))),
      organisations: new Set(
        team.options.flatMap(({ picks }) => picks.map(({ candidate }) => candidate.providerId)),
      ).size,
      lacks: lacksOf(team, context),
      differs: teams[0] === undefined ? [] : differingRoles(teams[0], team),
      cost: team.cost,
    }
  })
}

/** The roles that two teams fill otherwise. */
function differingRoles(a: Team, b: Team): Role[] {
  const keys = new Map(a.options.map(({ role, key }) => [role, key]))
  return b.options.filter(({ role, key }) => keys.get(role) !== key).map(({ role }) => role)
}

/** How far two teams are apart: the weights of the roles that they fill otherwise. */
export function teamDifference(a: Team, b: Team, compiled: CompiledMasters): number {
  return differingRoles(a, b).reduce((sum, role) => sum + differenceOf(role, compiled), 0)
}

function chooseDifferent(teams: readonly Team[], compiled: CompiledMasters): Team[] {
  const least = teamWeight(compiled, 'minimumDifference')
  const most = Math.min(MOST, teamWeight(compiled, 'proposals'))
  const chosen: Team[] = []
  for (const team of teams) {
    if (chosen.length >= most) break
    if (chosen.every((other) => teamDifference(other, team, compiled) >= least)) chosen.push(team)
  }
  return chosen
}

/** More than five nobody compares. */
const MOST = 5
/** Other names shown beside the chosen one. */
const OTHERS = 5

function placeOf({ need, candidates }: TeamRole, option: TeamOption | undefined): ProposedPlace {
  const picks = option?.picks ?? []
  const chosen = new Set(picks.map(({ candidate }) => candidate.providerId))
  const others = candidates
    .filter(({ providerId, conditions }) => !chosen.has(providerId) && fits(conditions))
    .slice(0, OTHERS)
    .map(({ providerId, name }) => ({ providerId, name }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { need, members: picks.map(memberOf), others }
}

const fits = (conditions: readonly ConditionResult[]) =>
  conditions.every(({ verdict, isHard }) => verdict !== 'unmet' || !isHard)

function memberOf({ candidate, provider }: TeamPick): ProposedMember {
  const { conditions } = candidate
  const first = (verdict: Verdict) => conditions.find((one) => one.verdict === verdict)
  return {
    providerId: candidate.providerId,
    name: candidate.name,
    existing: candidate.existing,
    // What a public list tells of nights and holidays has still to be asked.
    night:
      provider?.isOfficial === true && provider.night === 'yes' ? 'unknown' : (provider?.night ?? 'unknown'),
    holiday: provider?.isOfficial === true ? 'unknown' : (provider?.holiday ?? 'unknown'),
    conditions,
    firstReason: (first('unmet') ?? first('unknown'))?.text ?? '',
  }
}
