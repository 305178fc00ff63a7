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
import type { OrderedFile } from './import-messages.ts'
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
}

/** Folders in which a directory is being built: two at once would each lose the other's lines. */
const building = new Set<string>()

async function decisionsOf(store: OpenStore): Promise<InstitutionDecision[]> {
  const standing = await listStandingDecisions(store.db)
  return standing.map(({ aId, bId, verdict }) => ({ aId, bId, verdict }))
}

/**
 * Builds a new directory beside the one in use, from files and the standing decisions. Nothing else changes. Throws
 * `unreadable-file` (another kind of file), `busy`; what fails or is aborted leaves nothing behind.
 */
export async function buildCandidate(
  store: OpenStore,
  request: ImportRequest,
  { masters, reference }: ImportMaterial,
  control: BuildControl = {},
): Promise<Candidate> {
  if (building.has(store.folder))
    throw new AppError('busy', { detail: 'ほかの取込が動いています。終わってから始めてください。' })
  building.add(store.folder)
  const file = candidateFileName()
  try {
    const [base, decisions, lists] = await Promise.all([
      currentOfficialFile(store.db),
      decisionsOf(store),
      listListSources(store.db),
    ])
    const { areas, institutions } = reference
    const plan = { ...request, decisions, lists, masters, reference: { areas, institutions } }
    const order = { folder: store.folder, key: store.key, currentFile: base, newFile: file, plan }
    const report = await runBuild(order, control)
    if (report.isUnchanged) await removeOfficialFile(store.folder, file)
    return { file, base, decisions: JSON.stringify(decisions), request, report }
  } catch (error) {
    await removeOfficialFile(store.folder, file)
    throw error
  } finally {
    building.delete(store.folder)
  }
}

/** Whether the directory in use and the decisions are still those that it was built from. */
export async function isFresh(store: OpenStore, { base, decisions }: Candidate): Promise<boolean> {
  return (
    (await currentOfficialFile(store.db)) === base && JSON.stringify(await decisionsOf(store)) === decisions
  )
}

export async function discardCandidate(store: OpenStore, candidate: Candidate): Promise<void> {
  if (!candidate.report.isUnchanged) await removeOfficialFile(store.folder, candidate.file)
}
