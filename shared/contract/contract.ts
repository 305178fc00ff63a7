import type { z } from 'zod'
import { accessLogCalls } from './access-log.ts'
import { accountCalls } from './account.ts'
import { boundaryCalls } from './boundary.ts'
import type { CallSpec } from './call.ts'
import { careGroupCalls } from './care-group.ts'
import { questionnaireCalls } from './questionnaire.ts'
import { groupMeetingCalls } from './group-meeting.ts'
import { disasterCalls } from './disaster.ts'
import { bedBoardCalls } from './bed-board.ts'
import { backupRegistrationCalls } from './backup-registration.ts'
import { subAreaCalls } from './sub-area.ts'
import { conferenceCalls } from './conference.ts'
import { directoryCalls } from './directory.ts'
import { faxCheckCalls } from './fax-check.ts'
import { hospitalCalls } from './hospital.ts'
import { importCalls } from './import.ts'
import { inquiryCalls } from './inquiry.ts'
import { institutionCalls } from './institution.ts'
import { listSourceCalls } from './list-source.ts'
import { masterEditCalls } from './master-edit.ts'
import { masterCalls } from './master.ts'
import { matchCalls } from './match.ts'
import { homePositionCalls } from './home-position.ts'
import { namingConsentCalls } from './naming-consent.ts'
import { officialCalls } from './official.ts'
import { paperCalls } from './paper.ts'
import { patientCalls } from './patient.ts'
import { matchFileCalls } from './match-file.ts'
import { providerFactCalls } from './provider-fact.ts'
import { pastedTableCalls } from './pasted-table.ts'
import { providerCalls } from './provider.ts'
import { regionCalls } from './region.ts'
import { sessionCalls } from './session.ts'
import { setupCalls } from './setup.ts'
import { teamProposalCalls } from './team-proposal.ts'
import { teamCalls } from './team.ts'
import { timelineCalls } from './timeline.ts'
import { todayCalls } from './today.ts'

/** Every call of the system, by name. A plain list of spreads. */
export const contract = {
  ...setupCalls,
  ...sessionCalls,
  ...todayCalls,
  ...accountCalls,
  ...accessLogCalls,
  ...hospitalCalls,
  ...masterCalls,
  ...masterEditCalls,
  ...matchFileCalls,
  ...patientCalls,
  ...directoryCalls,
  ...providerCalls,
  ...providerFactCalls,
  ...officialCalls,
  ...faxCheckCalls,
  ...regionCalls,
  ...careGroupCalls,
  ...questionnaireCalls,
  ...groupMeetingCalls,
  ...disasterCalls,
  ...bedBoardCalls,
  ...backupRegistrationCalls,
  ...subAreaCalls,
  ...importCalls,
  ...boundaryCalls,
  ...institutionCalls,
  ...listSourceCalls,
  ...pastedTableCalls,
  ...timelineCalls,
  ...matchCalls,
  ...inquiryCalls,
  ...teamCalls,
  ...homePositionCalls,
  ...namingConsentCalls,
  ...teamProposalCalls,
  ...conferenceCalls,
  ...paperCalls,
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>

export function findSpec(name: string): CallSpec | undefined {
  return Object.hasOwn(contract, name) ? contract[name as CallName] : undefined
}
