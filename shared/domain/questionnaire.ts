import { z } from 'zod'
import { ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'
import { FactCode } from './provider-fact.ts'

export const QuestionnaireId = z.uuid().brand<'QuestionnaireId', 'inout'>()
export type QuestionnaireId = z.infer<typeof QuestionnaireId>
export const QuestionnaireSheetId = z.uuid().brand<'QuestionnaireSheetId', 'inout'>()
export type QuestionnaireSheetId = z.infer<typeof QuestionnaireSheetId>

/** What a person decides of an アンケート: whom to ask what until when. */
export const QuestionnaireContent = z.strictObject({
  title: plainLine(80).min(1),
  /** Words to the institutions at the head of the sheet. */
  intro: plainText(600),
  dueOn: LocalDate.nullable(),
  itemCodes: z.array(FactCode).min(1).max(60),
})
export type QuestionnaireContent = z.infer<typeof QuestionnaireContent>

export const Questionnaire = QuestionnaireContent.extend({
  id: QuestionnaireId,
  /** Stands on every sheet: 3 = 第3号. */
  no: z.number().int().positive(),
  askedOn: LocalDate,
  createdAt: Instant,
  createdBy: UserId,
})
export type Questionnaire = z.infer<typeof Questionnaire>

/** One institution's sheet. */
export const QuestionnaireSheet = z.strictObject({
  id: QuestionnaireSheetId,
  questionnaireId: QuestionnaireId,
  providerId: ProviderId,
  providerName: z.string(),
  /** By which a sheet that comes back is known: 3-012-7. */
  code: z.string(),
  answeredOn: LocalDate.nullable(),
  answeredBy: z.string(),
  recordedByName: z.string(),
  version: z.number().int().positive(),
})
export type QuestionnaireSheet = z.infer<typeof QuestionnaireSheet>

/** 3-012-7: number of the questionnaire, of the sheet, and a check digit, so that a slip finds no other sheet. */
export function sheetCode(questionnaireNo: number, at: number): string {
  const body = `${questionnaireNo}-${String(at).padStart(3, '0')}`
  return `${body}-${checkDigit(body)}`
}

/** Weighted sum: every single wrong digit and most swapped neighbours change it. */
function checkDigit(body: string): number {
  const digits = body.replaceAll('-', '').split('').map(Number)
  return digits.reduce((sum, digit, at) => sum + digit * [7, 3, 9, 1][at % 4]!, 0) % 10
}

/** The code as a person may have written it: full-width, spaces, other dashes. Null where it is none of ours. */
export function readSheetCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐‑–—−ー―]/gu, '-')
    .replace(/\s/gu, '')
  const found = /^(\d+)-(\d{3,})-(\d)$/u.exec(plain)
  if (found === null) return null
  return sheetCode(Number(found[1]), Number(found[2])) === plain ? plain : null
}
