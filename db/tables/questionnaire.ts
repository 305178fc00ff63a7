import type { Generated } from 'kysely'

export type QuestionnaireRow = {
  no: Generated<number>
  id: string
  title: string
  intro: string
  due_on: string | null
  /** JSON list. */
  item_codes: string
  asked_on: string
  created_at: string
  created_by: string
}

export type QuestionnaireSheetRow = {
  id: string
  questionnaire_id: string
  provider_id: string
  provider_name: string
  code: string
  answered_on: string | null
  answered_by: string
  recorded_by_name: string
  version: number
}

export type QuestionnaireTables = {
  questionnaire: QuestionnaireRow
  questionnaire_sheet: QuestionnaireSheetRow
}
