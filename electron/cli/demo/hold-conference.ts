import type { Admission } from '../../../shared/domain/admission.ts'
import type { ConferenceBody } from '../../../shared/domain/conference.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/domain/local-date.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { CoreDoor } from '../core-door.ts'
import type { StepLog } from './step-log.ts'

/** What would be said in the room, where nothing is prefilled. */
const SAID: Readonly<Record<string, string>> = {
  emergencyWishes: '急なときも、まず訪問看護に電話する。心肺蘇生の希望は家族でもう一度話し合う（架空）。',
}
const NOTHING = '特になし（架空）'

/** Begins the pre-discharge conference, writes it as it would be written in the room, and confirms it. */
export async function holdConference(
  core: CoreDoor,
  { admission }: PatientView,
  log: StepLog,
): Promise<void> {
  const { today } = await core.call('session.read', {})
  const { conference, draftMark } = await core.call('conference.start', {
    admissionId: admission.id,
    templateCode: 'standard',
  })
  const named = { conferenceId: conference.id, admissionId: admission.id }
  const { version } = await core.call('conference.saveDraft', {
    ...named,
    version: conference.version,
    draft: written(conference.draft, admission, localDate(today), draftMark),
  })
  const { versions } = await core.call('conference.confirm', { ...named, version })
  const attendees = conference.draft.attendees.length
  log.add('退院前カンファレンス', `出席 ${attendees}人、記録を確定（第${versions.length}版）`)
}

/** The record as the room leaves it: everybody there, every section agreed to, one decision. */
function written(
  draft: ConferenceBody,
  { plannedDischargeOn }: Admission,
  today: LocalDate,
  draftMark: string,
): ConferenceBody {
  // Read out and agreed to in the room: the mark of a suggestion falls.
  const agreed = (text: string) => text.replaceAll(draftMark, '').trim()
  const dischargeOn = plannedDischargeOn ?? addDays(today, 7)
  return {
    ...draft,
    heldOn: today,
    startTime: '14:00',
    endTime: '14:40',
    place: '地域連携室（架空）',
    chair: '練習 看子',
    attendees: draft.attendees.map((one) => ({ ...one, isPresent: true })),
    sections: draft.sections.map((section) => ({
      ...section,
      text: agreed(section.text) || (SAID[section.id] ?? NOTHING),
      isPrefilled: false,
      isConfirmed: true,
    })),
    expectedChanges: draft.expectedChanges.map((change) => ({
      ...change,
      firstStep: agreed(change.firstStep),
      ambulanceWhen: agreed(change.ambulanceWhen),
    })),
    decisions: [
      { who: '退院支援看護師', what: '退院日と初回訪問日を全員に知らせる', dueOn: addDays(today, 1) },
    ],
    dischargeOn,
    firstVisitOn: dischargeOn,
    nextAppointment: '退院後2週間の外来（架空）',
  }
}
