import { z } from 'zod'
import { FactChoice } from '../domain/fact-master.ts'
import { ProviderId } from '../domain/ids.ts'
import { LocalDate } from '../domain/local-date.ts'
import { plainLine, plainText } from '../domain/plain-text.ts'
import { FactCode, FactValue } from '../domain/provider-fact.ts'
import {
  Questionnaire,
  QuestionnaireContent,
  QuestionnaireId,
  QuestionnaireSheet,
  QuestionnaireSheetId,
} from '../domain/questionnaire.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

/** One question: an item of the master of facts. */
export const Question = z.strictObject({
  code: FactCode,
  group: z.string(),
  word: z.string(),
  answer: z.string(),
  unit: z.string(),
  max: z.number().nullable(),
})
export type Question = z.infer<typeof Question>

export const SheetAnswer = z.strictObject({ code: FactCode, value: FactValue, note: plainText(500) })
export type SheetAnswer = z.infer<typeof SheetAnswer>

const Mistake = z.strictObject({ line: z.number().int(), reason: z.string() })

/** アンケート: what institutions take, asked on a sheet and written down as facts. */
export const questionnaireCalls = {
  /** What can be asked: all items of the master, and treatments. */
  'questionnaire.questions': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.strictObject({ questions: z.array(Question), choices: z.array(FactChoice) }),
  }),
  'questionnaire.list': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        questionnaire: Questionnaire,
        sheets: z.number().int(),
        answered: z.number().int(),
      }),
    ),
  }),
  'questionnaire.get': query({
    allow: EVERYBODY,
    input: z.strictObject({ questionnaireId: QuestionnaireId }),
    output: z.strictObject({
      questionnaire: Questionnaire,
      questions: z.array(Question),
      choices: z.array(FactChoice),
      sheets: z.array(
        z.strictObject({
          sheet: QuestionnaireSheet,
          fax: z.string(),
          /** Two people have made sure of the number. */
          isFaxVerified: z.boolean(),
          phone: z.string(),
          place: z.string(),
          /** What the sheet said, as far as it still stands: to be corrected. */
          answers: z.array(SheetAnswer),
        }),
      ),
    }),
  }),
  /** Makes a questionnaire with a sheet for each institution, each with a code of its own. */
  'questionnaire.create': command({
    allow: WRITERS,
    input: z.strictObject({
      questionnaire: QuestionnaireContent,
      providerIds: z.array(ProviderId).min(1).max(300),
    }),
    output: z.strictObject({ questionnaireId: QuestionnaireId }),
  }),
  /** The sheets to send, one a page; only the institution's own name and the questions stand on them. */
  'questionnaire.print': query({
    allow: WRITERS,
    input: z.strictObject({
      questionnaireId: QuestionnaireId,
      sheetIds: z.array(QuestionnaireSheetId).max(300),
      format: z.enum(['pdf', 'docx', 'xlsx']).default('pdf'),
    }),
    output: z.strictObject({ file: PaperFile, count: z.number().int() }),
    isLogged: true,
  }),
  /** Writes the answers down as facts of the institution: confirmed on the day, by アンケート. */
  'questionnaire.answer': command({
    allow: WRITERS,
    input: z.strictObject({
      sheetId: QuestionnaireSheetId,
      version: z.number().int().positive(),
      answeredOn: LocalDate,
      answeredBy: plainLine(60),
      answers: z.array(SheetAnswer).min(1).max(60),
    }),
    output: QuestionnaireSheet,
  }),
  /** Reads a returned Excel sheet: nothing is written before a person has looked at it. */
  'questionnaire.readSheet': query({
    allow: WRITERS,
    input: z.strictObject({
      questionnaireId: QuestionnaireId,
      fileName: z.string().max(200),
      base64: z.string().max(6_000_000),
    }),
    output: z.strictObject({
      sheets: z.array(
        z.strictObject({
          sheet: QuestionnaireSheet,
          answeredBy: z.string(),
          answers: z.array(SheetAnswer),
        }),
      ),
      mistakes: z.array(Mistake),
    }),
  }),
}
