import { listImportRuns } from '../../../db/repositories/import-run.ts'
import { listStandingDecisions } from '../../../db/repositories/institution-decision.ts'
import { listListSources } from '../../../db/repositories/list-source.ts'
import { currentOfficialFile } from '../../../db/repositories/official-pointer.ts'
import { listChanges } from '../../../db/repositories/official-change.ts'
import { listLikely } from '../../../db/repositories/official-likely.ts'
import type { importCalls } from '../../../shared/contract/import.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx, Handlers } from '../context.ts'
import { applyCandidate, importFiles } from '../importing/apply-import.ts'
import { buildCandidate } from '../importing/candidate.ts'
import { partFiles } from '../importing/boundary-files.ts'
import { addPiece, beginFile, incomingFiles, removeIncoming } from '../importing/incoming-files.ts'
import { reviewedChanges } from '../importing/import-in-postgres.ts'
import { openChosenFile } from '../importing/open-file.ts'
import { isThere, withDirectory } from '../importing/read-directory.ts'
import {
  discardReviewed,
  discardReviewsOf,
  endReview,
  holdForReview,
  reviewedImport,
} from '../importing/reviewed-imports.ts'
import { undoableRun, undoImport } from '../importing/undo-import.ts'
import { importJob, type ImportOutcome, tellProgress } from './import-job.ts'

const materialOf = ({ masters, services }: Ctx) => ({ masters, reference: services.reference })

/** The directory file whose changes are asked for. */
async function directoryOf(
  { store, user }: Ctx,
  { jobId, runId }: { jobId?: string | undefined; runId?: string | undefined },
): Promise<string> {
  if (jobId !== undefined) return reviewedImport(jobId, user.id).candidate.file
  const run = (await listImportRuns(store.db, 50)).find(({ id }) => id === runId)
  if (run === undefined) throw new AppError('not-found')
  return run.officialFile
}

export const importHandlers: Handlers<typeof importCalls> = {
  async 'import.beginFile'({ session, store, newId }, { name, size }) {
    const fileId = newId()
    await beginFile(session, store.folder, { fileId, name, size })
    return { fileId }
  },

  async 'import.addPiece'({ session }, { fileId, at, base64 }) {
    return { received: await addPiece(session, fileId, at, Buffer.from(base64, 'base64')) }
  },

  async 'import.openFile'({ db, session }, { fileId }) {
    const [file] = incomingFiles(session, [fileId])
    if (file === undefined) throw new AppError('not-found')
    const { path, name, size } = file
    return { fileId, name, size, ...(await openChosenFile({ path, name, lists: await listListSources(db) })) }
  },

  async 'import.removeFile'({ session }, { fileId }) {
    await removeIncoming(session, [fileId])
    return null
  },

  async 'import.start'(ctx, { fileIds, scope, asOf, mappings = [] }) {
    const { store, user, session, services } = ctx
    const files = incomingFiles(session, fileIds).map(({ path, name }, at) => ({
      path,
      name,
      mappings: mappings.filter(({ fileId }) => fileId === fileIds[at]),
    }))
    const { boundaries } = await partFiles(files)
    if (boundaries.length > 0)
      throw new AppError('invalid-input', {
        detail:
          '市町村の境界（地図）は名簿とは別に取り込みます。「市町村の境界」の欄から取り込んでください。',
      })
    await discardReviewsOf(user.id, store)
    const material = materialOf(ctx)
    const jobId = services.jobs.start('import', user.id, async ({ signal, progress }) => {
      const control = { signal, onProgress: tellProgress(progress) }
      const candidate = await buildCandidate(store, { files, scope, asOf }, material, control)
      holdForReview(jobId, { candidate, owner: user.id, store, fileIds })
      return { report: candidate.report, runId: null } satisfies ImportOutcome
    })
    return { jobId }
  },

  async 'import.apply'(ctx, { jobId: reviewId }) {
    const { store, user, session, services } = ctx
    const { candidate, fileIds } = reviewedImport(reviewId, user.id)
    const material = materialOf(ctx)
    const jobId = services.jobs.start('import', user.id, async ({ signal, progress }) => {
      const control = { signal, onProgress: tellProgress(progress) }
      const applied = await applyCandidate(store, candidate, material, ctx, control)
      endReview(reviewId)
      await removeIncoming(session, fileIds)
      return applied satisfies ImportOutcome
    })
    return await Promise.resolve({ jobId })
  },

  async 'import.discard'({ user }, { jobId }) {
    reviewedImport(jobId, user.id)
    await discardReviewed(jobId)
    return null
  },

  async 'import.rebuild'(ctx) {
    const { store, user, services } = ctx
    const material = materialOf(ctx)
    const jobId = services.jobs.start('import', user.id, async ({ signal, progress }) => {
      const control = { signal, onProgress: tellProgress(progress) }
      const request = { files: [], scope: [], asOf: '' }
      return (await importFiles(store, request, material, ctx, control)) satisfies ImportOutcome
    })
    return await Promise.resolve({ jobId })
  },

  async 'import.readJob'({ services, user }, { jobId }) {
    return await Promise.resolve(importJob(services.jobs.read(jobId, user.id)))
  },

  async 'import.cancel'({ services, user }, { jobId }) {
    services.jobs.cancel(jobId, user.id)
    return await Promise.resolve(null)
  },

  async 'import.listChanges'(ctx, { jobId, runId, ...query }) {
    const review = jobId === undefined ? undefined : reviewedImport(jobId, ctx.user.id).candidate.review
    if (review !== undefined) return reviewedChanges(review, query)
    const file = await directoryOf(ctx, { jobId, runId })
    return await withDirectory(ctx.store, file, (db) => listChanges(db, query))
  },

  async 'import.listLikely'({ db, store, user }, { jobId, ...page }) {
    const decided = await listStandingDecisions(db)
    if (jobId === undefined) return await listLikely(db, decided, page)
    const { candidate } = reviewedImport(jobId, user.id)
    if (candidate.review !== undefined) return candidate.review.likely
    const file = candidate.report.isUnchanged ? candidate.base : candidate.file
    return await withDirectory(store, file, (directory) => listLikely(directory, decided, page))
  },

  async 'import.listRuns'({ store }) {
    const last = await undoableRun(store)
    const runs = await listImportRuns(store.db, 50)
    const current = await currentOfficialFile(store.db)
    return await Promise.all(
      runs.map(async ({ id, finishedAt, userName, asOf, report, undoneAt, officialFile, previousFile }) => ({
        id,
        finishedAt,
        userName,
        asOf,
        report,
        undoneAt,
        canUndo: id === last?.id,
        // On PostgreSQL only the directory in use is there to be read, and it is no file.
        hasChanges:
          officialFile !== previousFile && (officialFile === current || (await isThere(store, officialFile))),
      })),
    )
  },

  async 'import.undo'({ store, clock }, { runId }) {
    await undoImport(store, runId, clock)
    return null
  },
}
