import { type FactChange, listFactHistory, listFacts } from '../../../db/repositories/provider-fact.ts'
import { saveFacts } from '../../../db/repositories/card-facts.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { answerProblem, factItem, lifeOf } from '../../../shared/domain/fact-master.ts'
import { addDays, type LocalDate } from '../../../shared/domain/local-date.ts'
import {
  FACT_GROUP,
  type FactCode,
  type FactValue,
  itemOf,
  treatmentFact,
} from '../../../shared/domain/provider-fact.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'

type Saved = CallOutput<'providerFact.save'>
type Said = { readonly confirmedOn: LocalDate; readonly confirmedHow: string }

/** Checks the answers against the master and writes them under today's person. */
export async function saveAnswers(ctx: Ctx, input: CallInput<'providerFact.save'>): Promise<Saved> {
  const { confirmedOn, confirmedHow, changes } = input
  refuseFuture(ctx, confirmedOn)
  const cardId = await ensureCard(ctx.db, input.providerId, ctx.newId, stamp(ctx))
  const known = new Map((await listFacts(ctx.db, cardId)).map((fact) => [fact.code, fact]))
  const rows = changes.map(({ version, value, note, ...change }, at) => {
    const code = ownCode(ctx, change.code)
    const answer = checked(ctx, code, typeof value === 'string' ? value.trim() : value, at)
    const kept = note ?? (answer === null ? '' : (known.get(code)?.note ?? ''))
    return changeOf(ctx, { code, value: answer, note: kept, version }, { confirmedOn, confirmedHow })
  })
  return await write(ctx, cardId, rows)
}

/** The answers stand as they are, from this day on. */
export async function confirmAnswers(ctx: Ctx, input: CallInput<'providerFact.confirm'>): Promise<Saved> {
  const { confirmedOn, confirmedHow, facts } = input
  refuseFuture(ctx, confirmedOn)
  const cardId = await ensureCard(ctx.db, input.providerId, ctx.newId, stamp(ctx))
  const known = new Map((await listFacts(ctx.db, cardId)).map((fact) => [fact.code, fact]))
  const rows = facts.map(({ code, version }) => {
    const fact = known.get(code)
    if (fact === undefined || fact.value === null) throw new AppError('conflict')
    return changeOf(ctx, { code, value: fact.value, note: fact.note, version }, { confirmedOn, confirmedHow })
  })
  return await write(ctx, cardId, rows)
}

/** Each fact goes back to what it was before its last writing; where that was the first, to not known. */
export async function undoAnswers(ctx: Ctx, input: CallInput<'providerFact.undo'>): Promise<Saved> {
  const cardId = await ensureCard(ctx.db, input.providerId, ctx.newId, stamp(ctx))
  const rows: FactChange[] = []
  for (const { code, version } of input.facts) {
    const states = await listFactHistory(ctx.db, cardId, code, 2)
    const [last, before] = states
    if (last === undefined || last.version !== version) throw new AppError('conflict')
    const { value, note, confirmedOn, confirmedBy, confirmedHow, validUntil } = before ?? BLANK
    rows.push({ code, value, note, confirmedOn, confirmedBy, confirmedHow, validUntil, version })
  }
  return await write(ctx, cardId, rows)
}

const BLANK = {
  value: null,
  note: '',
  confirmedOn: null,
  confirmedBy: '',
  confirmedHow: '',
  validUntil: null,
} as const

async function write(ctx: Ctx, cardId: Saved['providerId'], changes: readonly FactChange[]): Promise<Saved> {
  const facts = await saveFacts(ctx.db, cardId, changes, stamp(ctx))
  const codes = new Set(changes.map(({ code }) => code))
  const saved = facts.filter(({ code }) => codes.has(code)).map(({ code, version }) => ({ code, version }))
  return { providerId: cardId, saved }
}

type Written = {
  readonly code: FactCode
  readonly value: FactValue
  readonly note: string
  readonly version: number
}

function changeOf(ctx: Ctx, { code, value, note, version }: Written, said: Said): FactChange {
  const life = lifeOf(ctx.masters.providerFacts, code)
  const validUntil = value === null || life === null ? null : addDays(said.confirmedOn, life)
  return { code, value, note, version, ...said, confirmedBy: ctx.user.displayName, validUntil }
}

/** A treatment is kept under the word of the master, however it was written. */
function ownCode({ masters }: Ctx, code: FactCode): FactCode {
  if (!code.startsWith(FACT_GROUP.treatment)) return code
  const word = itemOf(code).trim()
  return treatmentFact(compileMasters(masters).treatments.find(word)?.word ?? word)
}

function checked({ masters }: Ctx, code: FactCode, value: FactValue, at: number): FactValue {
  const item = factItem(masters.providerFacts, code)
  const problem =
    item === undefined
      ? 'この項目はマスターにありません。'
      : answerProblem(masters.providerFacts, item, value)
  if (problem !== null) throw new AppError('invalid-input', { fields: { [`changes.${at}.value`]: problem } })
  return value
}

function refuseFuture({ clock }: Ctx, day: LocalDate): void {
  if (day <= clock.today()) return
  throw new AppError('invalid-input', { fields: { confirmedOn: '今日までの日を入力してください。' } })
}
