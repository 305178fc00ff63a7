import { findProvider } from '../../../db/repositories/directory.ts'
import { insertFactCall, listFactCalls } from '../../../db/repositories/fact-call.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import { listFactHistory, listFacts } from '../../../db/repositories/provider-fact.ts'
import type { providerFactCalls } from '../../../shared/contract/provider-fact.ts'
import { answerWord, factItem } from '../../../shared/domain/fact-master.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'
import { printDueList } from './fact-due-print.ts'
import { dueList } from './provider-fact-due.ts'
import { factGroups } from './provider-fact-rows.ts'
import { confirmAnswers, saveAnswers, undoAnswers } from './provider-fact-write.ts'

export const providerFactHandlers: Handlers<typeof providerFactCalls> = {
  async 'providerFact.list'({ db, masters, clock }, { providerId }) {
    const provider = await findProvider(db, providerId)
    if (provider === undefined) throw new AppError('not-found')
    const facts = await listFacts(db, provider.id)
    return {
      groups: factGroups(masters, provider.roles, facts, clock.today()),
      choices: [...masters.providerFacts.choices],
      calls: await listFactCalls(db, provider.id),
    }
  },

  'providerFact.save': saveAnswers,
  'providerFact.confirm': confirmAnswers,
  'providerFact.undo': undoAnswers,

  async 'providerFact.history'({ db, masters }, { providerId, code }) {
    const provider = await findProvider(db, providerId)
    if (provider === undefined) throw new AppError('not-found')
    const item = factItem(masters.providerFacts, code)
    const states = await listFactHistory(db, provider.id, code)
    return states.map(({ code: _code, updatedBy: _by, ...state }) => ({
      ...state,
      answerWord: item === undefined ? '' : answerWord(masters.providerFacts, item, state.value),
    }))
  },

  'providerFact.listDue': dueList,

  'providerFact.printDue': printDueList,

  async 'providerFact.recordCall'(ctx, { providerId, ...call }) {
    const today = ctx.clock.today()
    if (call.againOn !== null && call.againOn <= today)
      throw new AppError('invalid-input', { fields: { againOn: '明日からの日を入力してください。' } })
    if (call.outcome === 'later' && call.againOn === null)
      throw new AppError('invalid-input', { fields: { againOn: 'かけ直す日を入力してください。' } })
    const cardId = await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx))
    await insertFactCall(ctx.db, cardId, { ...call, calledOn: today }, stamp(ctx))
    return { at: ctx.clock.now() }
  },
}
