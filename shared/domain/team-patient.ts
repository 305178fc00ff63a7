import type { MatchProvider } from './candidate.ts'
import { compileMasters, matchText } from './compiled-masters.ts'
import type { MatchRegion } from './match-context.ts'
import type { MatchedNeeds } from './match-patient.ts'
import type { Masters } from './master-files.ts'
import type { Role } from './role.ts'
import type { TeamRole } from './team-options.ts'
import { proposeTeams, type TeamProposal } from './team-proposal.ts'

const NOBODY_DECIDED: ReadonlyMap<Role, ReadonlySet<string>> = new Map()

/** Whole teams from the matched roles of one patient: the required ones and those of the existing partners. */
export function proposeForPatient(
  matched: Pick<MatchedNeeds, 'roles'>,
  providers: Iterable<MatchProvider>,
  masters: Masters,
  region: MatchRegion,
  decided: ReadonlyMap<Role, ReadonlySet<string>> = NOBODY_DECIDED,
): TeamProposal[] {
  const roles = matched.roles.filter((role) => isOfTeam(role, decided))
  const known = new Map<string, MatchProvider>()
  for (const provider of providers) known.set(provider.id, provider)
  return proposeTeams(
    {
      roles,
      providers: known,
      decided,
      association: region.association ?? matchText(compileMasters(masters), 'association.unknown'),
    },
    masters,
  )
}

/** A desk that is asked where nobody fits is no member; who was decided on for a role is one. */
function isOfTeam({ need }: TeamRole, decided: ReadonlyMap<Role, ReadonlySet<string>>): boolean {
  if (need.role === 'referralDesk' || need.class === 'excluded') return false
  return need.class !== 'consider' || (decided.get(need.role)?.size ?? 0) > 0
}
