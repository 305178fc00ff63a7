import type { Admission } from './admission.ts'
import { isSuggestion } from './conference-changes.ts'
import type { ConferenceBody } from './conference.ts'
import type { LocalDate } from './local-date.ts'
import type { Role } from './role.ts'
import type { TeamMember } from './team-member.ts'

/** What may still be missing; the words stand in renderer/text/conference.ts. */
export type MissingCode =
  | 'date'
  | 'dateAhead'
  | 'time'
  | 'place'
  | 'chair'
  | 'consent'
  | 'plannedDischarge'
  | 'team'
  | 'homeDoctorSeat'
  | 'visitingNurseSeat'
  | 'pharmacySeat'
  | 'coordinatorSeat'
  | 'familySeat'
  | 'present'
  | 'emergencyWishes'
  | 'wishes'
  | 'emptySections'
  | 'unconfirmedSections'
  | 'noChanges'
  | 'suggestions'
  | 'nightCalls'
  | 'noDecisions'
  | 'openDecisions'
  | 'dischargeDay'
  | 'firstVisit'

/**
 * One gap. `blocks`: the record cannot be confirmed with it; else it is said and the nurse decides.
 * `about` names what it is about where that is not clear from the code: section titles, a count.
 */
export type Missing = {
  readonly code: MissingCode
  readonly blocks: boolean
  readonly about: readonly string[]
}

export type MissingFacts = {
  readonly body: ConferenceBody
  readonly admission: Pick<Admission, 'consent' | 'plannedDischargeOn'>
  readonly team: readonly TeamMember[]
  readonly today: LocalDate
  readonly draftMark: string
}

const gap = (code: MissingCode, ...about: string[]): Missing => ({ code, blocks: false, about })
const stop = (code: MissingCode): Missing => ({ code, blocks: true, about: [] })
const when = (isMissing: boolean, missing: Missing): Missing[] => (isMissing ? [missing] : [])

/** Who should sit there as a rule; any of the roles fills the seat. Information: a conference without them is possible. */
const SEATS: readonly (readonly [code: MissingCode, roles: readonly Role[]])[] = [
  ['homeDoctorSeat', ['homeDoctor']],
  ['visitingNurseSeat', ['visitingNurse', 'multiService']],
  ['pharmacySeat', ['pharmacy']],
  [
    'coordinatorSeat',
    ['careManager', 'communitySupport', 'disabilityConsultation', 'multiService', 'facility'],
  ],
]

/** Before the sheet is printed and the invitations go out (②準備). */
export function missingBeforeMeeting({ body, admission, team }: MissingFacts): Missing[] {
  const { attendees, heldOn } = body
  const sits = (roles: readonly Role[]) =>
    attendees.some(({ role }) => role !== undefined && roles.includes(role))
  return [
    ...when(heldOn === null, gap('date')),
    ...when(heldOn !== null && body.startTime === '', gap('time')),
    ...when(body.place === '', gap('place')),
    ...when(body.chair === '', gap('chair')),
    ...when(admission.consent.state !== 'given', gap('consent')),
    ...when(admission.plannedDischargeOn === null && body.dischargeOn === null, gap('plannedDischarge')),
    ...when(team.length === 0, gap('team')),
    ...SEATS.flatMap(([code, roles]) => when(!sits(roles), gap(code))),
    ...when(!attendees.some(({ side }) => side === 'family'), gap('familySeat')),
    ...missingNightCalls(body, team),
  ]
}

/** Before the record is confirmed (④確定). Only what would make the record untrue blocks. */
export function missingBeforeConfirming(facts: MissingFacts): Missing[] {
  const { body, team, today, draftMark } = facts
  const isEmpty = (id: string) =>
    body.sections.some((section) => section.id === id && section.text.trim() === '')
  const own = new Set(['emergencyWishes', 'wishes', 'expectedChanges', 'questions'])
  const empty = body.sections.filter(({ id, text }) => !own.has(id) && text.trim() === '')
  const untouched = body.sections.filter(({ isPrefilled, isConfirmed }) => isPrefilled && !isConfirmed)
  const suggestions = body.expectedChanges.filter((change) => isSuggestion(change, draftMark))
  const open = body.decisions.filter(({ who, dueOn }) => who === '' || dueOn === null)
  return [
    ...when(body.heldOn === null, stop('date')),
    ...when(body.heldOn !== null && body.heldOn > today, stop('dateAhead')),
    ...when(!body.attendees.some(({ isPresent }) => isPresent), stop('present')),
    ...when(isEmpty('emergencyWishes'), gap('emergencyWishes')),
    ...when(isEmpty('wishes'), gap('wishes')),
    ...when(empty.length > 0, gap('emptySections', ...empty.map(({ title }) => title))),
    ...when(untouched.length > 0, gap('unconfirmedSections', ...untouched.map(({ title }) => title))),
    ...when(body.expectedChanges.length === 0, gap('noChanges')),
    ...when(suggestions.length > 0, gap('suggestions', String(suggestions.length))),
    ...missingNightCalls(body, team),
    ...when(body.decisions.length === 0, gap('noDecisions')),
    ...when(open.length > 0, gap('openDecisions', String(open.length))),
    ...when(body.dischargeOn === null, gap('dischargeDay')),
    ...when(body.firstVisitOn === null, gap('firstVisit')),
  ]
}

/** 夜間の連絡先: changes that name nobody for the night, or a team where nobody is known to answer at night. */
function missingNightCalls({ expectedChanges }: ConferenceBody, team: readonly TeamMember[]): Missing[] {
  const without = expectedChanges.filter(({ callByNight }) => callByNight.trim() === '')
  const nobody =
    team.length > 0 && !team.some(({ night, phoneNight }) => night === 'yes' && phoneNight !== '')
  if (without.length > 0) return [gap('nightCalls', String(without.length))]
  return when(nobody && expectedChanges.length === 0, gap('nightCalls'))
}
