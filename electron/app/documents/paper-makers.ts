import type { PaperKindCode } from '../../../shared/domain/paper-kind.ts'
import { anonymousInquiry } from './anonymous-inquiry.ts'
import { conferenceInvitation } from './conference-invitation.ts'
import { conferenceRecord } from './conference-record.ts'
import { conferenceSheet } from './conference-sheet.ts'
import { emergencyCard } from './emergency-card.ts'
import { familyCandidates } from './family-candidates.ts'
import { faxCover } from './fax-cover.ts'
import type { PaperMaker } from './paper-maker.ts'
import { patientList } from './patient-list.ts'
import { referralLetter } from './referral-letter.ts'

/** Every kind of paper and its maker. */
export const paperMakers: Readonly<Record<PaperKindCode, PaperMaker>> = {
  'referral-letter': referralLetter,
  'conference-record': conferenceRecord,
  'conference-sheet': conferenceSheet,
  'emergency-card': emergencyCard,
  'family-candidates': familyCandidates,
  'anonymous-inquiry': anonymousInquiry,
  'fax-cover': faxCover,
  'patient-list': patientList,
  'conference-invitation': conferenceInvitation,
}
