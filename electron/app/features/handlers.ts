import type { AllHandlers } from '../context.ts'
import { accessLogHandlers } from './access-log.service.ts'
import { accountHandlers } from './account.service.ts'
import { boundaryHandlers } from './boundary.service.ts'
import { careGroupHandlers } from './care-group.service.ts'
import { questionnaireHandlers } from './questionnaire.service.ts'
import { groupMeetingHandlers } from './group-meeting.service.ts'
import { disasterHandlers } from './disaster.service.ts'
import { bedBoardHandlers } from './bed-board.service.ts'
import { backupRegistrationHandlers } from './backup-registration.service.ts'
import { subAreaHandlers } from './sub-area.service.ts'
import { conferenceHandlers } from './conference.service.ts'
import { directoryHandlers } from './directory.service.ts'
import { faxCheckHandlers } from './fax-check.service.ts'
import { hospitalHandlers } from './hospital.service.ts'
import { importHandlers } from './import.service.ts'
import { inquiryHandlers } from './inquiry.service.ts'
import { institutionHandlers } from './institution.service.ts'
import { listSourceHandlers } from './list-source.service.ts'
import { masterEditHandlers } from './master-edit.service.ts'
import { masterHandlers } from './master.service.ts'
import { matchHandlers } from './match.service.ts'
import { homePositionHandlers } from './home-position.service.ts'
import { namingConsentHandlers } from './naming-consent.service.ts'
import { officialHandlers } from './official.service.ts'
import { paperHandlers } from './paper.service.ts'
import { pastedTableHandlers } from './pasted-table.service.ts'
import { patientHandlers } from './patient.service.ts'
import { matchFileHandlers } from './match-file.service.ts'
import { providerFactHandlers } from './provider-fact.service.ts'
import { providerHandlers } from './provider.service.ts'
import { regionHandlers } from './region.service.ts'
import { sessionHandlers } from './session.service.ts'
import { setupHandlers } from './setup.service.ts'
import { teamProposalHandlers } from './team-proposal.service.ts'
import { teamHandlers } from './team.service.ts'
import { timelineHandlers } from './timeline.service.ts'
import { todayHandlers } from './today.service.ts'

/** Every call's handler, by name. A plain list of spreads; a missing one does not compile. */
export const handlers: AllHandlers = {
  ...setupHandlers,
  ...sessionHandlers,
  ...todayHandlers,
  ...accountHandlers,
  ...accessLogHandlers,
  ...hospitalHandlers,
  ...masterHandlers,
  ...masterEditHandlers,
  ...matchFileHandlers,
  ...patientHandlers,
  ...directoryHandlers,
  ...providerHandlers,
  ...providerFactHandlers,
  ...officialHandlers,
  ...faxCheckHandlers,
  ...regionHandlers,
  ...careGroupHandlers,
  ...questionnaireHandlers,
  ...groupMeetingHandlers,
  ...disasterHandlers,
  ...bedBoardHandlers,
  ...backupRegistrationHandlers,
  ...subAreaHandlers,
  ...importHandlers,
  ...boundaryHandlers,
  ...institutionHandlers,
  ...listSourceHandlers,
  ...pastedTableHandlers,
  ...timelineHandlers,
  ...matchHandlers,
  ...inquiryHandlers,
  ...teamHandlers,
  ...homePositionHandlers,
  ...namingConsentHandlers,
  ...teamProposalHandlers,
  ...conferenceHandlers,
  ...paperHandlers,
}
