import type { MatchProvider } from '../../shared/domain/candidate.ts'
import { groupByRole, matchNeeds } from '../../shared/domain/match-patient.ts'
import type { PatientFile } from '../../shared/domain/patient-file.ts'
import type { Role } from '../../shared/domain/role.ts'
import { proposeForPatient } from '../../shared/domain/team-patient.ts'
import type { TeamProposal } from '../../shared/domain/team-proposal.ts'
import { aPatient, HOFU, masters, today } from './match-fixtures.ts'

/** Proposals for a patient in 防府市富海. */
export function propose(
  file: Partial<PatientFile>,
  providers: readonly MatchProvider[],
  more: { decided?: ReadonlyMap<Role, ReadonlySet<string>>; using?: typeof masters } = {},
): TeamProposal[] {
  const using = more.using ?? masters
  const matched = matchNeeds(aPatient(file), groupByRole(providers), using, HOFU, today)
  return proposeForPatient(matched, providers, using, HOFU, more.decided)
}

/** The required and existing roles of a patient. */
export function rolesOfTeam(file: Partial<PatientFile>): Role[] {
  const { needs } = matchNeeds(aPatient(file), new Map(), masters, HOFU, today)
  return needs.roles
    .filter((need) => need.class === 'required' || need.class === 'existing')
    .map(({ role }) => role)
}

export const idsOf = (proposal: TeamProposal | undefined, role: Role) =>
  proposal?.places.find(({ need }) => need.role === role)?.members.map(({ providerId }) => providerId) ?? []
