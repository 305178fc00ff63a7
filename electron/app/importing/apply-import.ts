import { insertImportRun, type ImportRun } from '../../../db/repositories/import-run.ts'
import { currentOfficialFile, pointToOfficialFile } from '../../../db/repositories/official-pointer.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { User } from '../../../shared/domain/user.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Clock } from '../clock.ts'
import type { OpenStore } from '../stores.ts'
import {
  buildCandidate,
  type Candidate,
  discardCandidate,
  type ImportMaterial,
  isFresh,
} from './candidate.ts'
import { removeLeftovers } from './leftovers.ts'
import type { BuildControl } from './run-build.ts'

export type Importer = {
  readonly user: User
  readonly clock: Clock
  readonly newId: () => string
}

export type Applied = { readonly runId: string; readonly report: ImportReport }

/**
 * Puts a reviewed directory in use, all or nothing: one transaction moves the pointer and writes the record, then the new
 * file takes the old one's place; the file before it stays as the way back. Where the directory in use or a decision
 * changed since, it is built again from the same files first.
 */
export async function applyCandidate(
  store: OpenStore,
  candidate: Candidate,
  material: ImportMaterial,
  by: Importer,
  control: BuildControl = {},
): Promise<Applied> {
  const startedAt = by.clock.now()
  const fresh = (await isFresh(store, candidate))
    ? candidate
    : await buildCandidate(store, candidate.request, material, control)
  if (fresh !== candidate) await discardCandidate(store, candidate)
  control.signal?.throwIfAborted()
  const report = { ...fresh.report, isApplied: true }
  const officialFile = report.isUnchanged ? fresh.base : fresh.file
  const { scope, asOf } = fresh.request
  const run: ImportRun = {
    id: by.newId(),
    startedAt,
    finishedAt: by.clock.now(),
    userId: by.user.id,
    userName: by.user.displayName,
    asOf,
    scope: [...scope],
    report,
    officialFile,
    previousFile: fresh.base,
    undoneAt: null,
  }
  await switchWithRecord(store, run)
  await removeLeftovers(store)
  return { runId: run.id, report }
}

async function switchWithRecord(store: OpenStore, run: ImportRun): Promise<void> {
  await inTransaction(store.db, async (db) => {
    // Two programs on one folder: what was built from another directory must not take this one's place.
    if ((await currentOfficialFile(db)) !== run.previousFile) throw new AppError('conflict')
    if (run.officialFile !== run.previousFile) await pointToOfficialFile(db, run.officialFile, run.finishedAt)
    await insertImportRun(db, run)
  })
  if (run.officialFile !== run.previousFile) await store.switchOfficial(run.officialFile)
}

/** Builds and applies in one go, without a review. */
export async function importFiles(
  store: OpenStore,
  request: Candidate['request'],
  material: ImportMaterial,
  by: Importer,
  control: BuildControl = {},
): Promise<Applied> {
  const candidate = await buildCandidate(store, request, material, control)
  return await applyCandidate(store, candidate, material, by, control)
}
