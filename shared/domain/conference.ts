import { z } from 'zod'
import { AdmissionId, ConferenceId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainText } from './plain-text.ts'
import { Role } from './role.ts'

/** One who sits at the table: of our hospital, of the home side, or the patient and family. */
export const Attendee = z.strictObject({
  side: z.enum(['hospital', 'home', 'family']),
  organisation: plainText(80),
  profession: plainText(40),
  name: plainText(60),
  isPresent: z.boolean(),
  isByVideo: z.boolean(),
  /** Role in the home-care team that they sit here for; absent where they sit for none. */
  role: Role.optional(),
})
export type Attendee = z.infer<typeof Attendee>

/** A section of the record's centre page. `isConfirmed`: read out and agreed in the room. */
export const ConferenceSection = z.strictObject({
  id: z.string().max(40),
  title: plainText(60),
  text: plainText(8000),
  /** Filled from the patient's data and not yet touched: shown grey. */
  isPrefilled: z.boolean(),
  isConfirmed: z.boolean(),
})
export type ConferenceSection = z.infer<typeof ConferenceSection>

/** 起こりうる変化と対応: what may happen, what to do first, whom to call, when an ambulance. */
export const ExpectedChange = z.strictObject({
  symptom: plainText(200),
  firstStep: plainText(400),
  callByDay: plainText(120),
  callByNight: plainText(120),
  ambulanceWhen: plainText(200),
})
export type ExpectedChange = z.infer<typeof ExpectedChange>

/** 決まったこと: who does what until when. */
export const Decision = z.strictObject({
  who: plainText(80),
  what: plainText(400),
  dueOn: LocalDate.nullable(),
})
export type Decision = z.infer<typeof Decision>

/** One invitee's answer for one proposed date: ○ △ ×, or none yet. */
export const DateAnswer = z.enum(['yes', 'maybe', 'no', 'none'])
export type DateAnswer = z.infer<typeof DateAnswer>

/** What is written of a conference (退院前カンファレンス); autosaved while it is a draft. */
export const ConferenceBody = z.strictObject({
  templateCode: z.string().max(40),
  candidateDates: z.array(z.strictObject({ on: LocalDate, time: plainText(20) })).max(10),
  invitees: z.array(z.strictObject({ name: plainText(120), answers: z.array(DateAnswer).max(10) })).max(30),
  heldOn: LocalDate.nullable(),
  startTime: plainText(10),
  endTime: plainText(10),
  place: plainText(80),
  chair: plainText(60),
  attendees: z.array(Attendee).max(40),
  sections: z.array(ConferenceSection).max(30),
  expectedChanges: z.array(ExpectedChange).max(20),
  decisions: z.array(Decision).max(40),
  dischargeOn: LocalDate.nullable(),
  firstVisitOn: LocalDate.nullable(),
  nextAppointment: plainText(120),
})
export type ConferenceBody = z.infer<typeof ConferenceBody>

/** A confirmed state of the record; never changed, only followed by the next version with a reason. */
export const ConferenceVersion = z.strictObject({
  no: z.number().int().positive(),
  body: ConferenceBody,
  reason: z.string(),
  confirmedAt: Instant,
  confirmedBy: UserId,
  confirmedByName: z.string(),
})
export type ConferenceVersion = z.infer<typeof ConferenceVersion>

/**
 * Where a conference stands today: no date yet · date ahead · on its day or after it, not confirmed ·
 * confirmed · confirmed and being corrected (訂正).
 */
export const ConferenceState = z.enum(['scheduling', 'preparing', 'recording', 'confirmed', 'correcting'])
export type ConferenceState = z.infer<typeof ConferenceState>

export const Conference = z.strictObject({
  id: ConferenceId,
  admissionId: AdmissionId,
  state: ConferenceState,
  draft: ConferenceBody,
  /** Number of the last confirmed version; 0 = never confirmed. */
  confirmedNo: z.number().int().min(0),
  /** Why the confirmed record is being corrected; empty = it is not. */
  correctionReason: z.string(),
  version: z.number().int().positive(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type Conference = z.infer<typeof Conference>

export function conferenceState(
  of: { heldOn: LocalDate | null; confirmedNo: number; correctionReason: string },
  today: LocalDate,
): ConferenceState {
  if (of.correctionReason !== '') return 'correcting'
  if (of.confirmedNo > 0) return 'confirmed'
  if (of.heldOn === null) return 'scheduling'
  return of.heldOn > today ? 'preparing' : 'recording'
}

/** The steps of a conference: ①日程調整 ②準備 ③記録 ④確定・書類. */
export const CONFERENCE_STEPS = ['schedule', 'prepare', 'record', 'confirm'] as const
export type ConferenceStep = (typeof CONFERENCE_STEPS)[number]

const FIRST_STEP: Record<ConferenceState, ConferenceStep> = {
  scheduling: 'schedule',
  preparing: 'prepare',
  recording: 'record',
  correcting: 'record',
  confirmed: 'confirm',
}

/** The step that a conference opens at: the first unfinished; on its day the record. */
export function firstUnfinishedStep(state: ConferenceState): ConferenceStep {
  return FIRST_STEP[state]
}
