import { saveFacts } from '../../../db/repositories/card-facts.ts'
import { insertQuestionnaire, insertQuestionnaireSheet } from '../../../db/repositories/questionnaire.ts'
import { lifeOf } from '../../../shared/domain/fact-master.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import { addDays } from '../../../shared/domain/local-date.ts'
import { FactCode } from '../../../shared/domain/provider-fact.ts'
import { QuestionnaireId, QuestionnaireSheetId, sheetCode } from '../../../shared/domain/questionnaire.ts'
import { listFacts } from '../../../db/repositories/provider-fact.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import { type DemoNetwork, demoRecordId } from './demo-network.ts'
import { demoProviderId } from './demo-provider.ts'
import type { DemoPlace } from './fill-demo-network.ts'

type Sheet = DemoNetwork['questionnaires'][number]['sheets'][number]

/** A fictional questionnaire; what its sheets answer is written down as facts, as the screen does it. */
export async function fillDemoQuestionnaire(
  place: DemoPlace,
  given: DemoNetwork['questionnaires'][number],
  masters: Pick<Masters, 'providerFacts'>,
): Promise<void> {
  const { key, askedDaysAgo, dueInDays, sheets, ...written } = given
  const { db, inDays, by } = place
  const id = QuestionnaireId.parse(demoRecordId(`questionnaire ${key}`))
  const no = await insertQuestionnaire(db, {
    ...written,
    id,
    askedOn: inDays(-askedDaysAgo),
    dueOn: inDays(dueInDays),
    createdAt: by.updatedAt,
    createdBy: by.updatedBy,
  })
  for (const [at, { provider, answer }] of sheets.entries()) {
    await insertQuestionnaireSheet(db, {
      id: QuestionnaireSheetId.parse(demoRecordId(`questionnaire ${key}/${provider}`)),
      questionnaireId: id,
      providerId: demoProviderId(provider),
      providerName: await place.nameOf(provider),
      code: sheetCode(no, at + 1),
      answeredOn: answer === null ? null : inDays(-answer.daysAgo),
      answeredBy: answer?.by ?? '',
      recordedByName: answer === null ? '' : MACHINE_OPERATOR.displayName,
      version: 1,
    })
    if (answer !== null) await writeAnswers(place, provider, answer, masters)
  }
}

async function writeAnswers(
  { db, inDays, by }: DemoPlace,
  provider: string,
  { daysAgo, answers }: NonNullable<Sheet['answer']>,
  { providerFacts }: Pick<Masters, 'providerFacts'>,
): Promise<void> {
  const cardId = demoProviderId(provider)
  const known = new Map((await listFacts(db, cardId)).map((fact) => [fact.code, fact]))
  const confirmedOn = inDays(-daysAgo)
  const changes = Object.entries(answers).map(([item, value]) => {
    const code = FactCode.parse(item)
    const life = lifeOf(providerFacts, code)
    return {
      code,
      value,
      note: '',
      confirmedOn,
      confirmedBy: MACHINE_OPERATOR.displayName,
      confirmedHow: 'アンケート',
      validUntil: life === null ? null : addDays(confirmedOn, life),
      version: known.get(code)?.version ?? 0,
    }
  })
  await saveFacts(db, cardId, changes, by)
}
