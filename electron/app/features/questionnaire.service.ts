import { findFaxCheck } from '../../../db/repositories/fax-check.ts'
import { isVerified } from '../../../shared/domain/fax-number.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findHospital } from '../../../db/repositories/hospital.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import { listFacts } from '../../../db/repositories/provider-fact.ts'
import {
  findQuestionnaire,
  findQuestionnaireSheet,
  insertQuestionnaire,
  insertQuestionnaireSheet,
  listQuestionnaires,
  listQuestionnaireSheets,
  updateQuestionnaireSheet,
} from '../../../db/repositories/questionnaire.ts'
import type { Question, questionnaireCalls, SheetAnswer } from '../../../shared/contract/questionnaire.ts'
import { factItem } from '../../../shared/domain/fact-master.ts'
import { groupOf, treatmentFact } from '../../../shared/domain/provider-fact.ts'
import {
  QuestionnaireId,
  type QuestionnaireSheet,
  QuestionnaireSheetId,
  sheetCode,
} from '../../../shared/domain/questionnaire.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { writeWorkbook } from '../exports/write-sheet.ts'
import { sheetFile } from './list-sheet.ts'
import { saveAnswers } from './provider-fact-write.ts'
import { readReturned } from './questionnaire-read.ts'
import { type Asked, questionnairePaper, questionnaireTable } from './questionnaire-sheet.ts'

const CONFIRMED_HOW = 'アンケート'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const questionnaireHandlers: Handlers<typeof questionnaireCalls> = {
  async 'questionnaire.questions'(ctx) {
    const { entries, choices } = ctx.masters.providerFacts
    const treatments = ctx.masters.treatments.entries.map(({ word }) => treatmentFact(word))
    const codes = [...entries.map(({ code }) => code), ...treatments]
    return { questions: questionsOf(ctx, codes), choices: [...choices] }
  },

  async 'questionnaire.list'({ db }) {
    const sheets = await listQuestionnaireSheets(db, null)
    return (await listQuestionnaires(db)).map((questionnaire) => {
      const own = sheets.filter(({ questionnaireId }) => questionnaireId === questionnaire.id)
      const answered = own.filter(({ answeredOn }) => answeredOn !== null).length
      return { questionnaire, sheets: own.length, answered }
    })
  },

  async 'questionnaire.get'(ctx, { questionnaireId }) {
    const { questionnaire, questions, choices } = await askedOf(ctx, questionnaireId)
    const sheets = await listQuestionnaireSheets(ctx.db, questionnaireId)
    return {
      questionnaire,
      questions: [...questions],
      choices: [...choices],
      sheets: await Promise.all(
        sheets.map(async (sheet) => {
          const provider = await findProvider(ctx.db, sheet.providerId)
          const { municipality = '', district = null } = provider?.area ?? {}
          const place = [municipality, district].filter(Boolean).join(' ')
          const answers = await answersOf(ctx, sheet, questionnaire.itemCodes)
          const fax = provider?.fax ?? ''
          const check = fax === '' ? undefined : await findFaxCheck(ctx.db, sheet.providerId, fax)
          const isFaxVerified = check !== undefined && isVerified(check.check)
          return { sheet, fax, isFaxVerified, phone: provider?.phone ?? '', place, answers }
        }),
      ),
    }
  },

  async 'questionnaire.create'(ctx, { questionnaire, providerIds }) {
    if (questionsOf(ctx, questionnaire.itemCodes).length !== questionnaire.itemCodes.length)
      throw new AppError('invalid-input', {
        fields: { 'questionnaire.itemCodes': '一覧から選んでください。' },
      })
    const id = QuestionnaireId.parse(ctx.newId())
    const made = { askedOn: ctx.clock.today(), createdAt: ctx.clock.now(), createdBy: ctx.user.id }
    const no = await insertQuestionnaire(ctx.db, { ...questionnaire, id, ...made })
    for (const [at, providerId] of [...new Set(providerIds)].entries()) {
      const cardId = await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx))
      await insertQuestionnaireSheet(ctx.db, {
        id: QuestionnaireSheetId.parse(ctx.newId()),
        questionnaireId: id,
        providerId: cardId,
        providerName: (await findProvider(ctx.db, cardId))?.name ?? '',
        code: sheetCode(no, at + 1),
        answeredOn: null,
        answeredBy: '',
        recordedByName: '',
        version: 1,
      })
    }
    return { questionnaireId: id }
  },

  async 'questionnaire.print'(ctx, { questionnaireId, sheetIds, format }) {
    const asked = await askedOf(ctx, questionnaireId)
    const all = await listQuestionnaireSheets(ctx.db, questionnaireId)
    const sheets = all.filter(({ id }) => sheetIds.length === 0 || sheetIds.includes(id))
    if (format !== 'xlsx')
      return { file: await sheetFile(ctx, questionnairePaper(asked, sheets), format), count: sheets.length }
    const bytes = await writeWorkbook([questionnaireTable(asked, sheets)])
    const fileName = `調査票_第${asked.questionnaire.no}号_${ctx.clock.today()}.xlsx`
    const base64 = Buffer.from(bytes).toString('base64')
    return { file: { fileName, mediaType: XLSX, base64 }, count: sheets.length }
  },

  async 'questionnaire.answer'(ctx, { sheetId, version, answeredOn, answeredBy, answers }) {
    const sheet = await findQuestionnaireSheet(ctx.db, sheetId)
    if (sheet === undefined) throw new AppError('not-found')
    const known = new Map((await listFacts(ctx.db, sheet.providerId)).map((fact) => [fact.code, fact]))
    await saveAnswers(ctx, {
      providerId: sheet.providerId,
      confirmedOn: answeredOn,
      confirmedHow: CONFIRMED_HOW,
      changes: answers.map(({ code, value, note }) => ({
        code,
        value,
        note,
        version: known.get(code)?.version ?? 0,
      })),
    })
    const recordedByName = ctx.user.displayName
    return await updateQuestionnaireSheet(ctx.db, {
      ...sheet,
      answeredOn,
      answeredBy,
      recordedByName,
      version,
    })
  },

  async 'questionnaire.readSheet'(ctx, { questionnaireId, fileName, base64 }) {
    await askedOf(ctx, questionnaireId)
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    return await readReturned(ctx, { questionnaireId, fileName, bytes })
  },
}

/** What a sheet that came back said: facts that nobody has confirmed anew since. */
async function answersOf(
  { db }: Ctx,
  { providerId, answeredOn }: QuestionnaireSheet,
  codes: readonly string[],
): Promise<SheetAnswer[]> {
  if (answeredOn === null) return []
  return (await listFacts(db, providerId))
    .filter((fact) => fact.confirmedHow === CONFIRMED_HOW && fact.confirmedOn === answeredOn)
    .filter(({ code, value }) => value !== null && codes.includes(code))
    .map(({ code, value, note }) => ({ code, value, note }))
}

async function askedOf(ctx: Ctx, questionnaireId: string): Promise<Asked> {
  const questionnaire = await findQuestionnaire(ctx.db, questionnaireId)
  const hospital = await findHospital(ctx.db)
  if (questionnaire === undefined) throw new AppError('not-found')
  if (hospital === undefined) throw new AppError('not-set-up')
  const questions = questionsOf(ctx, questionnaire.itemCodes)
  return { questionnaire, questions, choices: ctx.masters.providerFacts.choices, hospital }
}

/** Items of the master by their codes, in the order of its groups; what it does not know is left out. */
function questionsOf(ctx: Ctx, codes: readonly string[]): Question[] {
  const master = ctx.masters.providerFacts
  return master.groups.flatMap((group) =>
    codes
      .filter((code) => groupOf(code) === group.code)
      .flatMap((code) => factItem(master, code) ?? [])
      .map(({ code, word, answer, unit, max }) => ({ code, group: group.word, word, answer, unit, max })),
  )
}
