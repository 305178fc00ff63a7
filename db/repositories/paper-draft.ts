import { z } from 'zod'
import { Instant } from '../../shared/domain/local-date.ts'
import { PaperKindCode } from '../../shared/domain/paper-kind.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { PaperDraftTableRow } from '../tables/paper.ts'

/** Which paper: one draft, and one row of versions, for each. Empty strings where there is no such thing. */
export type PaperKey = {
  readonly admissionId: string
  readonly kind: PaperKindCode
  readonly recipientKey: string
  readonly conferenceId: string
}

/** The doctor's part as it was confirmed: text, whose it is, and who recorded that. */
export type DoctorPart = {
  readonly text: string
  readonly doctorName: string
  readonly recordedBy: string
  readonly recordedAt: Instant
}

export type StoredPaperDraft = PaperKey & {
  readonly recipientName: string
  readonly typed: Readonly<Record<string, string>>
  readonly doctorPart: DoctorPart | null
  readonly version: number
  readonly updatedAt: Instant
  readonly updatedBy: string
}

export async function findPaperDraft(db: Db, key: PaperKey): Promise<StoredPaperDraft | undefined> {
  const row = await ofKey(db, key).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** The drafts of one stay, the last changed first. */
export async function listPaperDrafts(db: Db, admissionId: string): Promise<StoredPaperDraft[]> {
  const rows = await db
    .selectFrom('paper_draft')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** Saves only if nobody saved since `draft.version` was read (0 = there was none); returns the next version. */
export async function savePaperDraft(db: Db, draft: StoredPaperDraft): Promise<number> {
  const row = { ...toRow(draft), version: draft.version + 1 }
  const saved =
    draft.version === 0
      ? await db
          .insertInto('paper_draft')
          .values(row)
          .onConflict((on) =>
            on.columns(['admission_id', 'kind', 'recipient_key', 'conference_id']).doNothing(),
          )
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('paper_draft')
          .set(row)
          .where('admission_id', '=', draft.admissionId)
          .where('kind', '=', draft.kind)
          .where('recipient_key', '=', draft.recipientKey)
          .where('conference_id', '=', draft.conferenceId)
          .where('version', '=', draft.version)
          .returning('version')
          .executeTakeFirst()
  if (saved === undefined) throw new AppError('conflict')
  return saved.version
}

function ofKey(db: Db, key: PaperKey) {
  return db
    .selectFrom('paper_draft')
    .selectAll()
    .where('admission_id', '=', key.admissionId)
    .where('kind', '=', key.kind)
    .where('recipient_key', '=', key.recipientKey)
    .where('conference_id', '=', key.conferenceId)
}

function toRow(draft: StoredPaperDraft): PaperDraftTableRow {
  const { doctorPart } = draft
  return {
    admission_id: draft.admissionId,
    kind: draft.kind,
    recipient_key: draft.recipientKey,
    conference_id: draft.conferenceId,
    recipient_name: draft.recipientName,
    typed: JSON.stringify(draft.typed),
    doctor_text: doctorPart?.text ?? null,
    doctor_name: doctorPart?.doctorName ?? '',
    doctor_recorded_by: doctorPart?.recordedBy ?? '',
    doctor_recorded_at: doctorPart?.recordedAt ?? null,
    version: draft.version,
    updated_at: draft.updatedAt,
    updated_by: draft.updatedBy,
  }
}

function fromRow(row: PaperDraftTableRow): StoredPaperDraft {
  const isConfirmed = row.doctor_text !== null && row.doctor_recorded_at !== null
  return {
    admissionId: row.admission_id,
    kind: PaperKindCode.parse(row.kind),
    recipientKey: row.recipient_key,
    conferenceId: row.conference_id,
    recipientName: row.recipient_name,
    typed: z.record(z.string(), z.string()).parse(JSON.parse(row.typed)),
    doctorPart: isConfirmed
      ? {
          text: row.doctor_text ?? '',
          doctorName: row.doctor_name,
          recordedBy: row.doctor_recorded_by,
          recordedAt: Instant.parse(row.doctor_recorded_at),
        }
      : null,
    version: row.version,
    updatedAt: Instant.parse(row.updated_at),
    updatedBy: row.updated_by,
  }
}
