import { z } from 'zod'
import { AdmissionId, PatientId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainText } from './plain-text.ts'

/** How it came to be known: 記録 · 電話 · 面談 · 病棟から. */
export const NoteWay = z.enum(['note', 'phone', 'interview', 'ward'])
export type NoteWay = z.infer<typeof NoteWay>

export const ProgressNoteId = z.uuid().brand<'ProgressNoteId', 'inout'>()
export type ProgressNoteId = z.infer<typeof ProgressNoteId>

export const NoteText = plainText(4000).min(1)
export const CorrectionReason = plainText(200).min(1)

/** One version of a note of the course (経過記録). A version never changes; a correction adds the next one with its reason. */
export const ProgressNote = z.strictObject({
  id: ProgressNoteId,
  version: z.number().int().positive(),
  patientId: PatientId,
  admissionId: AdmissionId,
  happenedOn: LocalDate,
  way: NoteWay,
  text: NoteText,
  /** Why the version before was corrected; empty on the first. */
  reason: z.string(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type ProgressNote = z.infer<typeof ProgressNote>
