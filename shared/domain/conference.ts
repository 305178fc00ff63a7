import { z } from 'zod'
import { AdmissionId, ConferenceId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'

/** One who sits at the table: of our hospital, of the home side, or the patient and family. */
export const Attendee = z.strictObject({
  side: z.enum(['hospital', 'home', 'family']),
  organisation: z.string().trim().max(80),
  profession: z.string().trim().max(40),
  name: z.string().trim().max(60),
  isPresent: z.boolean(),
  isByVideo: z.boolean(),
})
export type Attendee = z.infer<typeof Attendee>

/** A section of the record's centre page. `isConfirmed`: read out and agreed in the room. */
export const ConferenceSection = z.strictObject({
  id: z.string().max(40),
  title: z.string().max(60),
  text: z.string().max(8000),
  /** Filled from the patient's data and not yet touched: shown grey. */
  isPrefilled: z.boolean(),
  isConfirmed: z.boolean(),
})
export type ConferenceSection = z.infer<typeof ConferenceSection>

/** 起こりうる変化と対応: what may happen, what to do first, whom to call, when an ambulance. */
export const ExpectedChange = z.strictObject({
  symptom: z.string().trim().max(200),
  firstStep: z.string().trim().max(400),
  callByDay: z.string().trim().max(120),
  callByNight: z.string().trim().max(120),
  ambulanceWhen: z.string().trim().max(200),
})
export type ExpectedChange = z.infer<typeof ExpectedChange>

/** 決まったこと: who does what until when. */
export const Decision = z.strictObject({
  who: z.string().trim().max(80),
  what: z.string().trim().max(400),
  dueOn: LocalDate.nullable(),
})
export type Decision = z.infer<typeof Decision>

/** One invitee's answer for one proposed date: ○ △ ×, or none yet. */
export const DateAnswer = z.enum(['yes', 'maybe', 'no', 'none'])
export type DateAnswer = z.infer<typeof DateAnswer>

/** What is written of a conference (退院前カンファレンス); autosaved while it is a draft. */
export const ConferenceBody = z.strictObject({
  templateCode: z.string().max(40),
  candidateDates: z.array(z.strictObject({ on: LocalDate, time: z.string().max(20) })).max(10),
  invitees: z
    .array(z.strictObject({ name: z.string().max(120), answers: z.array(DateAnswer).max(10) }))
    .max(30),
  heldOn: LocalDate.nullable(),
  startTime: z.string().max(10),
  endTime: z.string().max(10),
  place: z.string().trim().max(80),
  chair: z.string().trim().max(60),
  attendees: z.array(Attendee).max(40),
  sections: z.array(ConferenceSection).max(30),
  expectedChanges: z.array(ExpectedChange).max(20),
  decisions: z.array(Decision).max(40),
  dischargeOn: LocalDate.nullable(),
  firstVisitOn: LocalDate.nullable(),
  nextAppointment: z.string().trim().max(120),
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

export const Conference = z.strictObject({
  id: ConferenceId,
  admissionId: AdmissionId,
  state: z.enum(['scheduling', 'preparing', 'recording', 'confirmed']),
  draft: ConferenceBody,
  version: z.number().int().positive(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type Conference = z.infer<typeof Conference>
