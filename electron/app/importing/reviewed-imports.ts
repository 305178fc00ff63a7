import { AppError } from '../../../shared/errors.ts'
import type { OpenStore } from '../stores.ts'
import { type Candidate, discardCandidate } from './candidate.ts'

/** A directory that somebody reviews, and the files that it was built from. */
export type ReviewedImport = {
  readonly candidate: Candidate
  readonly owner: string
  readonly store: OpenStore
  readonly fileIds: readonly string[]
}

/** By the job that built them. They go with the program; what lies on the disk is removed at the next start. */
const reviewed = new Map<string, ReviewedImport>()

export function holdForReview(jobId: string, held: ReviewedImport): void {
  reviewed.set(jobId, held)
}

/** Throws `not-found` for one that is not this person's, was applied or thrown away. */
export function reviewedImport(jobId: string, owner: string): ReviewedImport {
  const held = reviewed.get(jobId)
  if (held?.owner !== owner)
    throw new AppError('not-found', { detail: 'この確認はもう終わっています。もう一度読み込んでください。' })
  return held
}

/** It was put in use: its file stays. */
export function endReview(jobId: string): void {
  reviewed.delete(jobId)
}

/** Throws one away. */
export async function discardReviewed(jobId: string): Promise<void> {
  const held = reviewed.get(jobId)
  reviewed.delete(jobId)
  if (held !== undefined) await discardCandidate(held.store, held.candidate)
}

/** A person reviews one import at a time: what was reviewed before a new one goes. */
export async function discardReviewsOf(owner: string, store: OpenStore): Promise<void> {
  const own = [...reviewed].filter(([, held]) => held.owner === owner && held.store.folder === store.folder)
  for (const [jobId] of own) await discardReviewed(jobId)
}
