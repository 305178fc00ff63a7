import { engineOf } from '../../../db/engine.ts'
import { removeOfficialFile } from '../../../db/official-builder.ts'
import { candidateFileName } from '../../../db/official-file.ts'
import { listStandingDecisions } from '../../../db/repositories/institution-decision.ts'
import { listListSources } from '../../../db/repositories/list-source.ts'
import { currentOfficialFile } from '../../../db/repositories/official-pointer.ts'
import type { AreaScope } from '../../../shared/domain/area-scope.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import type { InstitutionDecision } from '../../../shared/domain/institution-line.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ReferenceData } from '../reference-data.ts'
import type { OpenStore } from '../stores.ts'
import type { ImportOrder, OrderedFile } from './import-messages.ts'
import { type PostgresReview, reviewInPostgres } from './import-in-postgres.ts'
import { type BuildControl, runBuild } from './run-build.ts'

/** What an import is asked to do. No files: only the decisions about same institutions take effect. */
export type ImportRequest = {
  readonly files: readonly OrderedFile[]
  /** Places whose lines are taken: prefectures, municipalities, districts; none is the whole country. */
  readonly scope: AreaScope
  /** How old the data is, as the person who brings it knows it (「2025年12月末」). */
  readonly asOf: string
}

export type ImportMaterial = {
  readonly masters: Masters
  readonly reference: Pick<ReferenceData, 'areas' | 'institutions'>
}

/** A directory that was built and not put in use: to be reviewed, applied or thrown away. */
export type Candidate = {
  readonly file: string
  /** The directory that it was built from. */
  readonly base: string
  readonly decisions: string
  readonly request: ImportRequest
  readonly report: ImportReport
  /** On PostgreSQL nothing is left to read: what there was to review was copied. */
  readonly review?: PostgresReview
}

/** Folders in which a directory is being built: two at once would each lose the other's lines. */
const building = new Set<string>()

async function decisionsOf(store: OpenStore): Promise<InstitutionDecision[]> {
  const standing = await listStandingDecisions(store.db)
  return standing.map(({ aId, bId, verdict }) => ({ aId, bId, verdict }))
}

/** What a build needs besides files and places: what stands in the store now. */
export async function planFor(
  store: OpenStore,
  request: ImportRequest,
  { masters, reference }: ImportMaterial,
): Promise<ImportOrder['plan']> {
  const [decisions, lists] = await Promise.all([decisionsOf(store), listListSources(store.db)])
  const { areas, institutions } = reference
  return { ...request, decisions, lists, masters, reference: { areas, institutions } }
}

/** Runs the only build that a folder may have at a time. Throws `busy`. */
export async function alone<T>({ folder }: OpenStore, work: () => Promise<T>): Promise<T> {
  if (building.has(folder))
    throw new AppError('busy', { detail: 'ほかの取込が動いています。終わってから始めてください。' })
  building.add(folder)
  try {
    return await work()
  } finally {
    building.delete(folder)
  }
}

/**
 * Builds a new directory beside the one in use, from files and the standing decisions. Nothing else changes. Throws
 * `unreadable-file` (another kind of file), `busy`; what fails or is aborted leaves nothing behind.
 */
export async function buildCandidate(
  store: OpenStore,
  request: ImportRequest,
  material: ImportMaterial,
  control: BuildControl = {},
): Promise<Candidate> {
  return await alone(store, async () => {
    const [base, plan] = await Promise.all([currentOfficialFile(store.db), planFor(store, request, material)])
    const file = candidateFileName()
    const about = { file, base, decisions: JSON.stringify(plan.decisions), request }
    if (engineOf(store.db) === 'postgres')
      return { ...about, ...(await reviewInPostgres(store.db, plan, control)) }
    const report = await buildFile(store, { currentFile: base, newFile: file, plan }, control)
    return { ...about, report }
  })
}

/** A file that would be the same as the one in use, or that is not finished, is removed at once. */
async function buildFile(
  { folder, key }: OpenStore,
  order: Pick<ImportOrder, 'currentFile' | 'newFile' | 'plan'>,
  control: BuildControl,
): Promise<ImportReport> {
  try {
    const report = await runBuild({ folder, key, ...order }, control)
    if (report.isUnchanged) await removeOfficialFile(folder, order.newFile)
    return report
  } catch (error) {
    await removeOfficialFile(folder, order.newFile)
    throw error
  }
}

/** Whether the directory in use and the decisions are still those that it was built from. */
export async function isFresh(store: OpenStore, { base, decisions }: Candidate): Promise<boolean> {
  return (
    (await currentOfficialFile(store.db)) === base && JSON.stringify(await decisionsOf(store)) === decisions
  )
}

export async function discardCandidate(store: OpenStore, candidate: Candidate): Promise<void> {
  if (candidate.review === undefined && !candidate.report.isUnchanged)
    await removeOfficialFile(store.folder, candidate.file)
}
