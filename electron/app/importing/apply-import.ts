import { engineOf } from '../../../db/engine.ts'
import type { Db } from '../../../db/schema.ts'
import { candidateFileName } from '../../../db/official-file.ts'
import { insertImportRun, type ImportRun } from '../../../db/repositories/import-run.ts'
import { currentOfficialFile, pointToOfficialFile } from '../../../db/repositories/official-pointer.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { User } from '../../../shared/domain/user.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Clock } from '../clock.ts'
import type { OpenStore } from '../stores.ts'
import {
  alone,
  buildCandidate,
  type Candidate,
  discardCandidate,
  type ImportMaterial,
  isFresh,
  planFor,
} from './candidate.ts'
import { importInPostgres } from './import-in-postgres.ts'
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
  if (engineOf(store.db) === 'postgres')
    return await applyInPostgres(store, candidate, material, { ...by, startedAt }, control)
  const fresh = (await isFresh(store, candidate))
    ? candidate
    : await buildCandidate(store, candidate.request, material, control)
  if (fresh !== candidate) await discardCandidate(store, candidate)
  control.signal?.throwIfAborted()
  const run = runOf(fresh, fresh.report, { ...by, startedAt })
  await switchWithRecord(store, run)
  await removeLeftovers(store)
  return { runId: run.id, report: run.report }
}

type Starting = Importer & { readonly startedAt: string }

/** The record of an import. Of one that changed nothing both names are that of the directory in use. */
function runOf(
  { file, base, request: { scope, asOf } }: Pick<Candidate, 'file' | 'base' | 'request'>,
  report: ImportReport,
  { newId, clock, user, startedAt }: Starting,
): ImportRun {
  return {
    id: newId(),
    startedAt,
    finishedAt: clock.now(),
    userId: user.id,
    userName: user.displayName,
    asOf,
    scope: [...scope],
    report: { ...report, isApplied: true },
    officialFile: report.isUnchanged ? base : file,
    previousFile: base,
    undoneAt: null,
  }
}

/** There the whole import is one transaction: built again, recorded and committed. */
async function applyInPostgres(
  store: OpenStore,
  { request, file }: Pick<Candidate, 'request' | 'file'>,
  material: ImportMaterial,
  by: Starting,
  control: BuildControl,
): Promise<Applied> {
  return await alone(store, async () => {
    const base = await currentOfficialFile(store.db)
    const plan = await planFor(store, request, material)
    let run: ImportRun | undefined
    const record = async (db: Db, report: ImportReport) => {
      run = runOf({ file, base, request }, report, by)
      await writeRun(db, run)
    }
    await importInPostgres(store.db, plan, control, record)
    if (run === undefined) throw new Error('an import without a record')
    return { runId: run.id, report: run.report }
  })
}

/** Two programs on one store: what was built from another directory must not take this one's place. */
async function writeRun(db: Db, run: ImportRun): Promise<void> {
  if ((await currentOfficialFile(db)) !== run.previousFile) throw new AppError('conflict')
  if (run.officialFile !== run.previousFile) await pointToOfficialFile(db, run.officialFile, run.finishedAt)
  await insertImportRun(db, run)
}

async function switchWithRecord(store: OpenStore, run: ImportRun): Promise<void> {
  await inTransaction(store.db, (db) => writeRun(db, run))
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
  if (engineOf(store.db) === 'postgres') {
    const started = { ...by, startedAt: by.clock.now() }
    return await applyInPostgres(store, { request, file: candidateFileName() }, material, started, control)
  }
  const candidate = await buildCandidate(store, request, material, control)
  return await applyCandidate(store, candidate, material, by, control)
}
