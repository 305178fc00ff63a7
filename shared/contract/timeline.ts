import { z } from 'zod'
import { AdmissionId, PatientId } from '../domain/ids.ts'
import { Instant, LocalDate } from '../domain/local-date.ts'
import { CorrectionReason, NoteText, NoteWay, ProgressNoteId } from '../domain/progress-note.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** What happened; worded in renderer/text/timeline.ts. */
export const TimelineKind = z.enum([
  'note',
  'admitted',
  'discharged',
  'inquiry',
  'answer',
  'team',
  'conference',
  'paper',
])
export type TimelineKind = z.infer<typeof TimelineKind>

const NoteVersion = z.strictObject({
  text: z.string(),
  reason: z.string(),
  at: Instant,
  byName: z.string(),
})

/** One line of a patient's course (経過). */
export const TimelineEntry = z.strictObject({
  id: z.string(),
  kind: TimelineKind,
  on: LocalDate,
  /** When it was written; orders the lines of one day. */
  at: Instant,
  byName: z.string(),
  /** What a person reads below the kind's word: a note's text, whom we asked, which paper. */
  text: z.string(),
  /** Where it can be opened, as an address inside the program (`/patients/…/conference`); null = nowhere. */
  link: z.string().nullable(),
  /** Only of a note: what is needed to correct it, and what stood there before. */
  note: z
    .strictObject({
      noteId: ProgressNoteId,
      version: z.number().int().positive(),
      way: NoteWay,
      reason: z.string(),
      /** Earlier versions, newest first. */
      earlier: z.array(NoteVersion),
    })
    .nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const timelineCalls = {
  /** Everything that happened with a patient, newest first. */
  'timeline.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: z.array(TimelineEntry),
    about: ({ patientId }) => patientId,
  }),
  'timeline.addNote': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      admissionId: AdmissionId,
      happenedOn: LocalDate,
      way: NoteWay,
      text: NoteText,
    }),
    output: z.strictObject({ noteId: ProgressNoteId }),
    about: ({ patientId }) => patientId,
  }),
  /** 訂正する（理由）: the text before stays readable. `conflict` where somebody else corrected it first. */
  'timeline.correctNote': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      noteId: ProgressNoteId,
      version: z.number().int().positive(),
      text: NoteText,
      reason: CorrectionReason,
    }),
    output: z.strictObject({ version: z.number().int() }),
    about: ({ patientId }) => patientId,
  }),
}
