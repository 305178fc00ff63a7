import { findProvider } from '../../../db/repositories/directory.ts'
import { listSteps } from '../../../db/repositories/inquiry-step.ts'
import {
  findInquiry,
  findInquiryTo,
  insertInquiry,
  updateInquiry,
  type Whom,
} from '../../../db/repositories/inquiry.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import { InquiryId } from '../../../shared/domain/ids.ts'
import type { Inquiry, InquiryState, InquiryStep } from '../../../shared/domain/inquiry.ts'
import { isWaiting, mayFollow, standingSteps } from '../../../shared/domain/inquiry-steps.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'
import type { Said } from './inquiry-rules.ts'

/** Moves an inquiry on by one step, or begins it. Whoever is asked gets a card of ours first. */
export async function stepTo(ctx: Ctx, whom: Whom & { version: number }, said: Said): Promise<Inquiry> {
  const providerId = await ensureCard(ctx.db, whom.providerId, ctx.newId, stamp(ctx))
  const found = await findInquiryTo(ctx.db, { ...whom, providerId })
  if ((found?.version ?? 0) !== whom.version) throw new AppError('conflict')
  if (found !== undefined) return await addStep(ctx, found, said)
  const provider = await findProvider(ctx.db, providerId)
  const inquiry: Inquiry = {
    id: InquiryId.parse(ctx.newId()),
    admissionId: whom.admissionId,
    role: whom.role,
    providerId,
    providerName: provider?.name ?? '',
    ...said,
    askedAt: ctx.clock.now(),
    askedBy: ctx.user.id,
    answeredAt: isWaiting(said.state) || said.state === 'notAsked' ? null : ctx.clock.now(),
    version: 1,
  }
  await insertInquiry(ctx.db, inquiry, stepOf(ctx, inquiry, 'step'), stamp(ctx))
  return inquiry
}

/** `blocked` where the state may not follow; a decision is undone in the team. */
export async function addStep(ctx: Ctx, inquiry: Inquiry, said: Said): Promise<Inquiry> {
  if (!mayFollow(inquiry.state, said.state)) throw new AppError('blocked', { detail: refusal(inquiry.state) })
  const isAskedNow = said.state === 'asked'
  const next: Inquiry = {
    ...inquiry,
    ...said,
    askedAt: isAskedNow ? ctx.clock.now() : inquiry.askedAt,
    askedBy: isAskedNow ? ctx.user.id : inquiry.askedBy,
    answeredAt: answeredAt(ctx, inquiry, said.state),
    version: inquiry.version + 1,
  }
  await updateInquiry(ctx.db, next, stepOf(ctx, next, 'step'), stamp(ctx))
  return next
}

/** A decision and a withdrawal are ours: the time of the provider's answer stays. */
function answeredAt(ctx: Ctx, inquiry: Inquiry, state: InquiryState): Inquiry['answeredAt'] {
  if (state === 'decided' || state === 'withdrawn') return inquiry.answeredAt
  return isWaiting(state) ? null : ctx.clock.now()
}

/** Takes back the last standing step. A decision is undone by taking the member out of the team. */
export async function undoLastStep(ctx: Ctx, inquiry: Inquiry): Promise<Inquiry> {
  if (inquiry.state === 'decided') throw new AppError('blocked', { detail: refusal('decided') })
  return await stepBack(ctx, inquiry)
}

/** As undoLastStep, also from a decision; for the team. */
export async function stepBack(ctx: Ctx, inquiry: Inquiry): Promise<Inquiry> {
  const steps = (await listSteps(ctx.db, [inquiry.id])).get(inquiry.id) ?? []
  const standing = standingSteps(steps)
  if (standing.length === 0) throw new AppError('blocked', { detail: '取り消せる記録がありません。' })
  const before = standing.slice(0, -1)
  const next: Inquiry = { ...inquiry, ...whatStood(before), version: inquiry.version + 1 }
  await updateInquiry(ctx.db, next, stepOf(ctx, next, 'undo'), stamp(ctx))
  return next
}

/** The inquiry as the standing steps leave it; 未打診 where none is left. */
function whatStood(standing: readonly InquiryStep[]): Partial<Inquiry> {
  const last = standing.at(-1)
  if (last === undefined)
    return { state: 'notAsked', reason: '', callBackOn: null, callBackTime: '', answeredAt: null }
  const { state, method, contactPerson, reason, callBackOn, callBackTime } = last
  const asked = standing.findLast((step) => step.state === 'asked') ?? standing[0]
  const answered = standing.findLast((step) => !['decided', 'withdrawn'].includes(step.state))
  return {
    state,
    method,
    contactPerson,
    reason,
    callBackOn,
    callBackTime,
    ...(asked === undefined ? {} : { askedAt: asked.at, askedBy: asked.by }),
    answeredAt: answered === undefined || isWaiting(answered.state) ? null : answered.at,
  }
}

/** `not-found`, or `conflict` where somebody added a step since. */
export async function readInquiry(ctx: Ctx, id: string, version: number): Promise<Inquiry> {
  const inquiry = await findInquiry(ctx.db, id)
  if (inquiry === undefined) throw new AppError('not-found')
  if (inquiry.version !== version) throw new AppError('conflict')
  return inquiry
}

function stepOf(ctx: Ctx, inquiry: Inquiry, kind: InquiryStep['kind']): InquiryStep {
  const { version, state, method, contactPerson, reason, callBackOn, callBackTime } = inquiry
  const who = { at: ctx.clock.now(), by: ctx.user.id, byName: ctx.user.displayName }
  return { no: version, kind, ...who, state, method, contactPerson, reason, callBackOn, callBackTime }
}

function refusal(state: InquiryState): string {
  return state === 'decided'
    ? '在宅チームに決定済みです。変えるときは、在宅チームから外してください。'
    : 'この打診は、その状態には進められません。先に返事を記録してください。'
}
