import { Conference, ConferenceBody, conferenceState } from '../../shared/domain/conference.ts'
import type { AdmissionId, ConferenceId } from '../../shared/domain/ids.ts'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { ConferenceTableRow } from '../tables/conference.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** Adds a conference that has no confirmed version yet. */
export async function insertConference(
  db: Db,
  conference: { id: ConferenceId; admissionId: AdmissionId; draft: ConferenceBody },
  by: Changed,
): Promise<void> {
  await db
    .insertInto('conference')
    .values({
      id: conference.id,
      admission_id: conference.admissionId,
      ...draftColumns(conference.draft),
      confirmed_no: 0,
      correction_reason: '',
      version: 1,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .execute()
}

/** `today` decides the state: a date ahead or reached. */
export async function findConference(db: Db, id: string, today: LocalDate): Promise<Conference | undefined> {
  const row = await db.selectFrom('conference').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row, today)
}

/** The newest conference of a stay (by its day, then by last change); papers are made from it. */
export async function findLatestConference(
  db: Db,
  admissionId: string,
  today: LocalDate,
): Promise<Conference | undefined> {
  const row = await db
    .selectFrom('conference')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .orderBy('held_on', (order) => order.desc().nullsFirst())
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row, today)
}

/** Saves the draft only if nobody saved since `version` was read; answers with the version to name next. */
export async function updateDraft(
  db: Db,
  of: { id: ConferenceId; version: number; draft: ConferenceBody },
  by: Changed,
): Promise<number> {
  return await change(db, of, draftColumns(of.draft), by)
}

/** After a version was added: the draft is that version, no correction is open. */
export async function markConfirmed(
  db: Db,
  of: { id: ConferenceId; version: number; confirmedNo: number },
  by: Changed,
): Promise<number> {
  return await change(db, of, { confirmed_no: of.confirmedNo, correction_reason: '' }, by)
}

/** Opens (a reason) or gives up (an empty one) a correction; the draft then is `draft`. */
export async function setCorrection(
  db: Db,
  of: { id: ConferenceId; version: number; reason: string; draft: ConferenceBody },
  by: Changed,
): Promise<number> {
  return await change(db, of, { ...draftColumns(of.draft), correction_reason: of.reason }, by)
}

/** Takes away a conference that was never confirmed. */
export async function deleteUnconfirmed(db: Db, of: { id: ConferenceId; version: number }): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('conference')
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .where('confirmed_no', '=', 0)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new AppError('conflict')
}

async function change(
  db: Db,
  of: { id: ConferenceId; version: number },
  columns: Partial<ConferenceTableRow>,
  by: Changed,
): Promise<number> {
  const version = of.version + 1
  const { numUpdatedRows } = await db
    .updateTable('conference')
    .set({ ...columns, version, updated_at: by.updatedAt, updated_by: by.updatedBy })
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return version
}

function draftColumns(draft: ConferenceBody) {
  return {
    held_on: draft.heldOn,
    start_time: draft.startTime,
    place: draft.place,
    draft: JSON.stringify(draft),
  }
}

function fromRow(row: ConferenceTableRow, today: LocalDate): Conference {
  const draft = ConferenceBody.parse(JSON.parse(row.draft))
  const confirmed = { confirmedNo: row.confirmed_no, correctionReason: row.correction_reason }
  return Conference.parse({
    id: row.id,
    admissionId: row.admission_id,
    state: conferenceState({ heldOn: draft.heldOn, ...confirmed }, today),
    draft,
    ...confirmed,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
