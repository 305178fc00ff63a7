import { expect, test } from 'vitest'
import {
  missingBeforeConfirming,
  missingBeforeMeeting,
  type MissingFacts,
} from '../../shared/domain/conference-missing.ts'
import { ConferenceBody, conferenceState, firstUnfinishedStep } from '../../shared/domain/conference.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import type { TeamMember } from '../../shared/domain/team-member.ts'
import { aMember } from '../support/a-conference.ts'
import { admission } from '../support/sample-patient.ts'

const TODAY = localDate('2026-11-21')
const MARK = '【案・要確認】'
const seat = (side: 'hospital' | 'home' | 'family', role?: TeamMember['role']) => ({
  side,
  organisation: '架空',
  profession: '看護師',
  name: '空野',
  isPresent: true,
  isByVideo: false,
  ...(role === undefined ? {} : { role }),
})
const section = (id: string, text: string) => ({ id, title: id, text, isPrefilled: false, isConfirmed: true })

/** A conference with nothing missing. */
const whole = ConferenceBody.parse({
  templateCode: 'standard',
  candidateDates: [],
  invitees: [],
  heldOn: TODAY,
  startTime: '14:00',
  endTime: '',
  place: '相談室',
  chair: '退院 支子',
  attendees: [
    seat('hospital'),
    seat('home', 'homeDoctor'),
    seat('home', 'visitingNurse'),
    seat('home', 'pharmacy'),
    seat('home', 'careManager'),
    seat('family'),
  ],
  sections: [
    section('course', '経過'),
    section('wishes', '家で'),
    section('emergencyWishes', 'まだ決めていない'),
  ],
  expectedChanges: [
    { symptom: '熱', firstStep: '電話する', callByDay: 'A', callByNight: 'B', ambulanceWhen: '' },
  ],
  decisions: [{ who: 'ケアマネ', what: 'ベッド', dueOn: TODAY }],
  dischargeOn: TODAY,
  firstVisitOn: TODAY,
  nextAppointment: '',
})
const facts = (body: Partial<ConferenceBody> = {}, more: Partial<MissingFacts> = {}): MissingFacts => ({
  body: { ...whole, ...body },
  admission: { ...admission, consent: { ...admission.consent, state: 'given' }, plannedDischargeOn: TODAY },
  team: [aMember()],
  today: TODAY,
  draftMark: MARK,
  ...more,
})
const before = (body?: Partial<ConferenceBody>, more?: Partial<MissingFacts>) =>
  missingBeforeMeeting(facts(body, more)).map(({ code }) => code)
const atEnd = (body?: Partial<ConferenceBody>, more?: Partial<MissingFacts>) =>
  missingBeforeConfirming(facts(body, more)).map(({ code }) => code)
const without = (role: TeamMember['role']) => ({
  attendees: whole.attendees.filter((each) => each.role !== role),
})

test('nothing is missing from a whole conference', () => {
  expect(before()).toEqual([])
  expect(atEnd()).toEqual([])
})

test.each([
  ['date', { heldOn: null }],
  ['time', { startTime: '' }],
  ['place', { place: '' }],
  ['chair', { chair: '' }],
  ['visitingNurseSeat', without('visitingNurse')],
  ['homeDoctorSeat', without('homeDoctor')],
  ['pharmacySeat', without('pharmacy')],
  ['coordinatorSeat', without('careManager')],
  ['familySeat', { attendees: whole.attendees.filter(({ side }) => side !== 'family') }],
  ['nightCalls', { expectedChanges: whole.expectedChanges.map((each) => ({ ...each, callByNight: ' ' })) }],
])('before the meeting %s is said', (code, change) => {
  expect(before(change)).toEqual([code])
})

test('consent, planned discharge and an empty team come from the patient', () => {
  const admissionWithout = {
    consent: { ...admission.consent, state: 'refused' as const },
    plannedDischargeOn: null,
  }
  expect(before({ dischargeOn: null }, { admission: admissionWithout, team: [] })).toEqual([
    'consent',
    'plannedDischarge',
    'team',
  ])
})

test('small multi-function care stands for nurse and coordinator alike', () => {
  const attendees = [...without('visitingNurse').attendees, seat('home', 'multiService')]
  expect(before({ attendees: attendees.filter(({ role }) => role !== 'careManager') })).toEqual([])
})

test('without a table of changes, a team that nobody answers for at night is said', () => {
  const day = { expectedChanges: [] }
  expect(before(day, { team: [aMember({ night: 'unknown' })] })).toEqual(['nightCalls'])
  expect(before(day, { team: [aMember({ night: 'yes' })] })).toEqual([])
})

test.each([
  ['date', { heldOn: null }, true],
  ['dateAhead', { heldOn: localDate('2026-11-22') }, true],
  ['present', { attendees: whole.attendees.map((each) => ({ ...each, isPresent: false })) }, true],
  [
    'emergencyWishes',
    { sections: whole.sections.map((s) => (s.id === 'emergencyWishes' ? { ...s, text: '' } : s)) },
    false,
  ],
  ['wishes', { sections: whole.sections.map((s) => (s.id === 'wishes' ? { ...s, text: ' ' } : s)) }, false],
  [
    'emptySections',
    { sections: whole.sections.map((s) => (s.id === 'course' ? { ...s, text: '' } : s)) },
    false,
  ],
  [
    'unconfirmedSections',
    {
      sections: whole.sections.map((s) => ({
        ...s,
        isPrefilled: s.id === 'course',
        isConfirmed: s.id !== 'course',
      })),
    },
    false,
  ],
  ['noChanges', { expectedChanges: [] }, false],
  [
    'suggestions',
    { expectedChanges: whole.expectedChanges.map((each) => ({ ...each, firstStep: `${MARK}電話` })) },
    false,
  ],
  ['noDecisions', { decisions: [] }, false],
  ['openDecisions', { decisions: [{ who: '', what: 'ベッド', dueOn: TODAY }] }, false],
  ['dischargeDay', { dischargeOn: null }, false],
  ['firstVisit', { firstVisitOn: null }, false],
])('before confirming %s is said, and it blocks where the record would be untrue', (code, change, blocks) => {
  expect(missingBeforeConfirming(facts(change))).toMatchObject([{ code, blocks }])
})

test('a conference opens at the first unfinished step, on its day at the record', () => {
  const stepOn = (heldOn: string | null, more = { confirmedNo: 0, correctionReason: '' }) =>
    firstUnfinishedStep(
      conferenceState({ heldOn: heldOn === null ? null : localDate(heldOn), ...more }, TODAY),
    )
  expect(stepOn(null)).toBe('schedule')
  expect(stepOn('2026-11-22')).toBe('prepare')
  expect(stepOn('2026-11-21')).toBe('record')
  expect(stepOn('2026-11-01')).toBe('record')
  expect(stepOn('2026-11-01', { confirmedNo: 1, correctionReason: '' })).toBe('confirm')
  expect(stepOn('2026-11-01', { confirmedNo: 1, correctionReason: '誤り' })).toBe('record')
})
