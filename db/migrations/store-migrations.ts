import type { Migration } from 'kysely/migration'
import { m0010Accounts } from './0010-accounts.ts'
import { m0020OfficialPointer } from './0020-official-pointer.ts'
import { m0030Patient } from './0030-patient.ts'
import { m0035ProgressNote } from './0035-progress-note.ts'
import { m0040ProviderCard } from './0040-provider-card.ts'
import { m0045ImportRun } from './0045-import-run.ts'
import { m0050Inquiry } from './0050-inquiry.ts'
import { m0055RoleDecision } from './0055-role-decision.ts'
import { m0060TeamMember } from './0060-team-member.ts'
import { m0070Conference } from './0070-conference.ts'
import { m0080Paper } from './0080-paper.ts'
import { m0090ProviderFact } from './0090-provider-fact.ts'
import { m0095ProviderFactHistory } from './0095-provider-fact-history.ts'
import { m0097FaxCheck } from './0097-fax-check.ts'
import { m0100CareGroup } from './0100-care-group.ts'
import { m0101SubArea } from './0101-sub-area.ts'
import { m0102BackupRegistration } from './0102-backup-registration.ts'
import { m0103BedState } from './0103-bed-state.ts'
import { m0104Disaster } from './0104-disaster.ts'
import { m0105GroupMeeting } from './0105-group-meeting.ts'
import { m0106Questionnaire } from './0106-questionnaire.ts'
import { m0110MasterEdit } from './0110-master-edit.ts'
import { m0112ProviderRefusal } from './0112-provider-refusal.ts'
import { m0130SavedView } from './0130-saved-view.ts'
import { m0135Boundary } from './0135-boundary.ts'
import { m0140InstitutionDecision } from './0140-institution-decision.ts'
import { m0145ListSource } from './0145-list-source.ts'
import { m0150RecordChange } from './0150-record-change.ts'
import { m0155BoundaryImport } from './0155-boundary-import.ts'
import { m0170HomePosition } from './0170-home-position.ts'
import { m0180NamingConsent } from './0180-naming-consent.ts'

/** Migrations of our store in order; numbers go in tens so that a correction fits between. Append only. */
export const storeMigrations: Record<string, Migration> = {
  '0010-accounts': m0010Accounts,
  '0020-official-pointer': m0020OfficialPointer,
  '0030-patient': m0030Patient,
  '0035-progress-note': m0035ProgressNote,
  '0040-provider-card': m0040ProviderCard,
  '0045-import-run': m0045ImportRun,
  '0050-inquiry': m0050Inquiry,
  '0055-role-decision': m0055RoleDecision,
  '0060-team-member': m0060TeamMember,
  '0070-conference': m0070Conference,
  '0080-paper': m0080Paper,
  '0090-provider-fact': m0090ProviderFact,
  '0095-provider-fact-history': m0095ProviderFactHistory,
  '0097-fax-check': m0097FaxCheck,
  '0100-care-group': m0100CareGroup,
  '0101-sub-area': m0101SubArea,
  '0102-backup-registration': m0102BackupRegistration,
  '0103-bed-state': m0103BedState,
  '0104-disaster': m0104Disaster,
  '0105-group-meeting': m0105GroupMeeting,
  '0106-questionnaire': m0106Questionnaire,
  '0110-master-edit': m0110MasterEdit,
  '0112-provider-refusal': m0112ProviderRefusal,
  '0130-saved-view': m0130SavedView,
  '0135-boundary': m0135Boundary,
  '0140-institution-decision': m0140InstitutionDecision,
  '0145-list-source': m0145ListSource,
  '0150-record-change': m0150RecordChange,
  '0155-boundary-import': m0155BoundaryImport,
  '0170-home-position': m0170HomePosition,
  '0180-naming-consent': m0180NamingConsent,
}
