import { findProvider } from '../../../db/repositories/directory.ts'
import {
  insertInstitutionAct,
  listInstitutionActs,
  listStandingDecisions,
  undoInstitutionAct,
} from '../../../db/repositories/institution-decision.ts'
import {
  decisionsInDirectory,
  findMergedInstitution,
  listDoubleCards,
  listMergedInstitutions,
} from '../../../db/repositories/merged-institution.ts'
import { listOursVanished, listUsedLines } from '../../../db/repositories/ours-vanished.ts'
import type { institutionCalls } from '../../../shared/contract/institution.ts'
import type { InstitutionAct } from '../../../shared/domain/institution-act.ts'
import { decisionKey, waitingDecisions } from '../../../shared/domain/waiting-decisions.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx, Handlers } from '../context.ts'
import { withDirectory } from '../importing/read-directory.ts'
import { reviewedImport } from '../importing/reviewed-imports.ts'

async function readWaiting({ db }: Ctx): Promise<ReadonlySet<string>> {
  return waitingDecisions(await listStandingDecisions(db), await decisionsInDirectory(db))
}

/** An act waits while one of its words stands and is not in the directory, or is there and stands no more. */
function isWaiting({ pairs, verdict }: InstitutionAct, waiting: ReadonlySet<string>): boolean {
  return pairs.some(({ aId, bId }) => waiting.has(decisionKey({ aId, bId, verdict })))
}

export const institutionHandlers: Handlers<typeof institutionCalls> = {
  async 'institution.decide'(ctx, { verdict, note, pairs }) {
    const actId = ctx.newId()
    await insertInstitutionAct(ctx.db, {
      actId,
      verdict,
      note,
      pairs: pairs.map((pair) => ({ id: ctx.newId(), ...pair })),
      at: ctx.clock.now(),
      by: { id: ctx.user.id, name: ctx.user.displayName },
    })
    return { actId }
  },

  async 'institution.undoDecision'({ db, clock, user }, { actId }) {
    if (!(await undoInstitutionAct(db, actId, clock.now(), user.displayName)))
      throw new AppError('conflict', {
        detail: 'この判断は、すでに取り消されているか、新しい判断に変わっています。',
      })
    return null
  },

  async 'institution.listDecisions'(ctx, { before, limit }) {
    const acts = await listInstitutionActs(ctx.db, before, limit + 1)
    const waiting = await readWaiting(ctx)
    const rows = acts.slice(0, limit).map((act) => ({ ...act, isWaiting: isWaiting(act, waiting) }))
    return { rows, next: acts.length > limit ? (rows.at(-1)?.no ?? null) : null }
  },

  async 'institution.countWaiting'(ctx) {
    return { waiting: (await readWaiting(ctx)).size }
  },

  'institution.listMerged': ({ db }, input) => listMergedInstitutions(db, input),

  async 'institution.ofProvider'({ db }, { providerId }) {
    const provider = await findProvider(db, providerId)
    if (provider === undefined) throw new AppError('not-found')
    if (provider.officialId === null) return null
    return (await findMergedInstitution(db, provider.officialId)) ?? null
  },

  async 'institution.listOursVanished'({ db, store, user }, { jobId }) {
    const { candidate } = reviewedImport(jobId, user.id)
    if (candidate.report.isUnchanged) return []
    const used = await listUsedLines(db)
    return await withDirectory(store, candidate.file, (directory) => listOursVanished(directory, used))
  },

  'institution.listDoubleCards': ({ db }) => listDoubleCards(db),
}
