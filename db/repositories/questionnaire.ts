import type { Selectable } from 'kysely'
import { FactCode } from '../../shared/domain/provider-fact.ts'
import { Questionnaire, QuestionnaireSheet } from '../../shared/domain/questionnaire.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { QuestionnaireRow, QuestionnaireSheetRow } from '../tables/questionnaire.ts'
import { readList } from './json-list.ts'

/** Adds a questionnaire; returns its number. */
export async function insertQuestionnaire(db: Db, given: Omit<Questionnaire, 'no'>): Promise<number> {
  const { no } = await db
    .insertInto('questionnaire')
    .values({
      id: given.id,
      title: given.title,
      intro: given.intro,
      due_on: given.dueOn,
      item_codes: JSON.stringify(given.itemCodes),
      asked_on: given.askedOn,
      created_at: given.createdAt,
      created_by: given.createdBy,
    })
    .returning('no')
    .executeTakeFirstOrThrow()
  return no
}

export async function insertQuestionnaireSheet(db: Db, sheet: QuestionnaireSheet): Promise<void> {
  await db.insertInto('questionnaire_sheet').values(toRow(sheet)).execute()
}

/** Saves only if nobody saved since `sheet.version` was read. */
export async function updateQuestionnaireSheet(
  db: Db,
  sheet: QuestionnaireSheet,
): Promise<QuestionnaireSheet> {
  const next = { ...sheet, version: sheet.version + 1 }
  const { numUpdatedRows } = await db
    .updateTable('questionnaire_sheet')
    .set(toRow(next))
    .where('id', '=', sheet.id)
    .where('version', '=', sheet.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

/** All questionnaires, the last first. */
export async function listQuestionnaires(db: Db): Promise<Questionnaire[]> {
  const rows = await db.selectFrom('questionnaire').selectAll().orderBy('no', 'desc').execute()
  return rows.map(fromRow)
}

export async function findQuestionnaire(db: Db, id: string): Promise<Questionnaire | undefined> {
  const row = await db.selectFrom('questionnaire').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** The sheets of one questionnaire, or of all with null, in the order of their codes. */
export async function listQuestionnaireSheets(
  db: Db,
  questionnaireId: string | null,
): Promise<QuestionnaireSheet[]> {
  const all = db.selectFrom('questionnaire_sheet').selectAll().orderBy('code')
  const rows = await (
    questionnaireId === null ? all : all.where('questionnaire_id', '=', questionnaireId)
  ).execute()
  return rows.map(sheetFromRow)
}

export async function findSheetByCode(db: Db, code: string): Promise<QuestionnaireSheet | undefined> {
  const row = await db
    .selectFrom('questionnaire_sheet')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row === undefined ? undefined : sheetFromRow(row)
}

export async function findQuestionnaireSheet(db: Db, id: string): Promise<QuestionnaireSheet | undefined> {
  const row = await db.selectFrom('questionnaire_sheet').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : sheetFromRow(row)
}

function fromRow(row: Selectable<QuestionnaireRow>): Questionnaire {
  return Questionnaire.parse({
    id: row.id,
    no: row.no,
    title: row.title,
    intro: row.intro,
    dueOn: row.due_on,
    itemCodes: readList(FactCode, row.item_codes),
    askedOn: row.asked_on,
    createdAt: row.created_at,
    createdBy: row.created_by,
  })
}

function toRow(sheet: QuestionnaireSheet): QuestionnaireSheetRow {
  return {
    id: sheet.id,
    questionnaire_id: sheet.questionnaireId,
    provider_id: sheet.providerId,
    provider_name: sheet.providerName,
    code: sheet.code,
    answered_on: sheet.answeredOn,
    answered_by: sheet.answeredBy,
    recorded_by_name: sheet.recordedByName,
    version: sheet.version,
  }
}

function sheetFromRow(row: QuestionnaireSheetRow): QuestionnaireSheet {
  return QuestionnaireSheet.parse({
    id: row.id,
    questionnaireId: row.questionnaire_id,
    providerId: row.provider_id,
    providerName: row.provider_name,
    code: row.code,
    answeredOn: row.answered_on,
    answeredBy: row.answered_by,
    recordedByName: row.recorded_by_name,
    version: row.version,
  })
}
