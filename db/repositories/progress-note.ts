import { ProgressNote } from '../../shared/domain/progress-note.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { ProgressNoteRow } from '../tables/progress-note.ts'

/** Adds a note, or the next version of one; a version that is there already is a `conflict`. There is no change and no removal. */
export async function insertProgressNote(db: Db, note: ProgressNote): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('progress_note')
    .values({
      id: note.id,
      version: note.version,
      patient_id: note.patientId,
      admission_id: note.admissionId,
      happened_on: note.happenedOn,
      way: note.way,
      text: note.text,
      reason: note.reason,
      updated_at: note.updatedAt,
      updated_by: note.updatedBy,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw new AppError('conflict')
}

/** All versions of a patient's notes, newest version of each first. */
export async function listProgressNotes(db: Db, patientId: string): Promise<ProgressNote[]> {
  const rows = await db
    .selectFrom('progress_note')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The newest version of a note. */
export async function findProgressNote(db: Db, id: string): Promise<ProgressNote | undefined> {
  const row = await db
    .selectFrom('progress_note')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

function fromRow(row: ProgressNoteRow): ProgressNote {
  return ProgressNote.parse({
    id: row.id,
    version: row.version,
    patientId: row.patient_id,
    admissionId: row.admission_id,
    happenedOn: row.happened_on,
    way: row.way,
    text: row.text,
    reason: row.reason,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
