import { z } from 'zod'
import { ConferencePartyMaster } from '../domain/conference-parties.ts'
import { ConferenceTemplate } from '../domain/conference-template.ts'
import { Conference, ConferenceBody, ConferenceState, ConferenceVersion } from '../domain/conference.ts'
import { AdmissionId, ConferenceId, PatientId, UserId } from '../domain/ids.ts'
import { Instant, LocalDate } from '../domain/local-date.ts'
import { plainText } from '../domain/plain-text.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** A line of カンファレンス予定. */
export const ConferenceRow = z.strictObject({
  conferenceId: ConferenceId,
  admissionId: AdmissionId,
  patientId: PatientId,
  patientName: z.string(),
  patientKana: z.string(),
  chartNo: z.string(),
  ward: z.string(),
  room: z.string(),
  responsibleName: z.string(),
  state: ConferenceState,
  heldOn: LocalDate.nullable(),
  startTime: z.string(),
  place: z.string(),
  confirmedNo: z.number().int(),
  updatedAt: Instant,
})
export type ConferenceRow = z.infer<typeof ConferenceRow>

/** A conference with what its screen shows besides: who wrote last, confirmed versions, template and information. */
export const ConferenceView = z.strictObject({
  conference: Conference,
  updatedByName: z.string(),
  versions: z.array(ConferenceVersion.omit({ body: true })),
  template: ConferenceTemplate,
  /** Stands before every suggestion that nobody has confirmed. */
  draftMark: z.string(),
  parties: ConferencePartyMaster,
  /** 告知 as recorded, where the patient does not know everything (or nobody asked); empty = told. */
  untold: z.string(),
})
export type ConferenceView = z.infer<typeof ConferenceView>

/** The stay is named too: it is what the access log keeps, and a conference of another stay is `not-found`. */
const Named = z.strictObject({ conferenceId: ConferenceId, admissionId: AdmissionId })
const NamedVersion = Named.extend({ version: z.number().int().positive() })
const aboutStay = ({ admissionId }: { admissionId: string }) => admissionId

export const conferenceCalls = {
  /** カンファレンス予定: days ahead, and everything that is not confirmed yet, however long ago. */
  'conference.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ responsibleUserId: UserId.optional(), ward: z.string().max(30).optional() }),
    output: z.array(ConferenceRow),
  }),
  /** The conferences of a stay, newest first. */
  'conference.listForAdmission': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.array(ConferenceRow),
    about: aboutStay,
  }),
  'conference.templates': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    /** Those that suit this patient first (`suits`), then those for everybody. */
    output: z.array(ConferenceTemplate.extend({ suits: z.boolean() })),
  }),
  /** Begins a conference: filled from patient and team, waiting for a date. */
  'conference.start': command({
    allow: WRITERS,
    input: z.strictObject({ admissionId: AdmissionId, templateCode: z.string().max(40) }),
    output: ConferenceView,
    about: aboutStay,
  }),
  'conference.get': query({ allow: EVERYBODY, input: Named, output: ConferenceView, about: aboutStay }),
  /** Autosave; not in the access log, which would drown in it. `conflict` where somebody saved in between; `blocked` on a confirmed record. */
  'conference.saveDraft': command({
    allow: WRITERS,
    input: NamedVersion.extend({ draft: ConferenceBody }),
    output: z.strictObject({ version: z.number().int(), savedAt: Instant, state: ConferenceState }),
  }),
  /** Takes over what became known of patient and team since; what a person wrote stays. */
  'conference.refill': command({
    allow: WRITERS,
    input: NamedVersion,
    output: ConferenceView,
    about: aboutStay,
  }),
  /** 確定: the draft becomes an immutable version with author and time. `blocked` says what is missing. */
  'conference.confirm': command({
    allow: WRITERS,
    input: NamedVersion,
    output: ConferenceView,
    about: aboutStay,
  }),
  /** 訂正する（理由）: opens a confirmed record as the draft of its next version. */
  'conference.correct': command({
    allow: WRITERS,
    input: NamedVersion.extend({ reason: plainText(400).min(1) }),
    output: ConferenceView,
    about: aboutStay,
  }),
  /** Gives a correction up: the draft is again what the last version says. */
  'conference.cancelCorrection': command({
    allow: WRITERS,
    input: NamedVersion,
    output: ConferenceView,
    about: aboutStay,
  }),
  /** Takes a conference away that was begun by mistake; `blocked` once a version is confirmed. */
  'conference.discard': command({
    allow: WRITERS,
    input: NamedVersion,
    output: z.strictObject({}),
    about: aboutStay,
  }),
  'conference.readVersion': query({
    allow: EVERYBODY,
    input: Named.extend({ no: z.number().int().positive() }),
    output: ConferenceVersion,
    about: aboutStay,
  }),
}
