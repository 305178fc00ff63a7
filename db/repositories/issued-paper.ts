import { IssuedPaper } from '../../shared/domain/issued-paper.ts'
import { PaperContent } from '../../shared/domain/paper-content.ts'
import type { Db } from '../schema.ts'
import type { IssuedPaperTableRow } from '../tables/paper.ts'
import type { PaperKey } from './paper-draft.ts'

/** What was printed: the content model and the bytes made from it. */
export type IssuedFile = { readonly content: PaperContent; readonly pdf: Uint8Array }

/** The serial number that the next paper of the year would get; nothing is taken. */
export async function nextSerial(db: Db, year: number): Promise<number> {
  const row = await db.selectFrom('paper_counter').select('last').where('year', '=', year).executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/**
 * Takes the next serial number of the year. Within the transaction of the issue it leaves no gap: the row stays
 * locked for others until the issue is stored, and a failed issue gives its number back.
 */
export async function takeSerial(db: Db, year: number): Promise<number> {
  const { last } = await db
    .insertInto('paper_counter')
    .values({ year, last: 1 })
    .onConflict((on) => on.column('year').doUpdateSet((the) => ({ last: the('paper_counter.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The version that the next issue of this paper would get. */
export async function nextVersion(db: Db, key: PaperKey): Promise<number> {
  const row = await db
    .selectFrom('issued_paper')
    .select('version')
    .where('admission_id', '=', key.admissionId)
    .where('kind', '=', key.kind)
    .where('recipient_key', '=', key.recipientKey)
    .where('conference_id', '=', key.conferenceId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.version ?? 0) + 1
}

/** Adds a paper with its bytes. There is no way to change or delete one; the database refuses it too. */
export async function insertIssuedPaper(
  db: Db,
  paper: IssuedPaper,
  file: IssuedFile,
  folded: string,
): Promise<void> {
  await db
    .insertInto('issued_paper')
    .values({ ...toRow(paper), folded })
    .execute()
  await db
    .insertInto('issued_paper_file')
    .values({ issued_paper_id: paper.id, content: JSON.stringify(file.content), pdf: file.pdf })
    .execute()
}

export async function findIssuedPaper(
  db: Db,
  id: string,
): Promise<{ paper: IssuedPaper; file: IssuedFile } | undefined> {
  const row = await db.selectFrom('issued_paper').selectAll().where('id', '=', id).executeTakeFirst()
  const file = await db
    .selectFrom('issued_paper_file')
    .selectAll()
    .where('issued_paper_id', '=', id)
    .executeTakeFirst()
  if (row === undefined || file === undefined) return undefined
  const content = PaperContent.parse(JSON.parse(file.content))
  return { paper: issuedFromRow(row), file: { content, pdf: file.pdf } }
}

/** The papers issued during one stay, the newest first. */
export async function listIssuedDuring(db: Db, admissionId: string): Promise<IssuedPaper[]> {
  const rows = await db
    .selectFrom('issued_paper')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .orderBy('no', 'desc')
    .execute()
  return rows.map(issuedFromRow)
}

function toRow(paper: IssuedPaper): Omit<IssuedPaperTableRow, 'no' | 'folded'> {
  return {
    id: paper.id,
    number: paper.number,
    version: paper.version,
    patient_id: paper.patientId,
    admission_id: paper.admissionId,
    kind: paper.kind,
    recipient_key: paper.recipientKey,
    conference_id: paper.conferenceId,
    recipient_name: paper.recipientName,
    title: paper.title,
    purpose: paper.purpose,
    copies: paper.copies,
    warnings: JSON.stringify(paper.warnings),
    reason: paper.reason,
    sha256: paper.sha256,
    issued_on: paper.issuedOn,
    issued_at: paper.issuedAt,
    issued_by: paper.issuedBy,
    issued_by_name: paper.issuedByName,
  }
}

export function issuedFromRow(row: IssuedPaperTableRow): IssuedPaper {
  return IssuedPaper.parse({
    id: row.id,
    number: row.number,
    version: row.version,
    patientId: row.patient_id,
    admissionId: row.admission_id,
    kind: row.kind,
    recipientKey: row.recipient_key,
    conferenceId: row.conference_id,
    recipientName: row.recipient_name,
    title: row.title,
    purpose: row.purpose,
    copies: row.copies,
    warnings: JSON.parse(row.warnings) as unknown,
    reason: row.reason,
    sha256: row.sha256,
    issuedOn: row.issued_on,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    issuedByName: row.issued_by_name,
  })
}
