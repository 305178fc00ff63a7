import { previousInfo, previousSize, removeLines, writeInfo } from '../../../db/building/built-lines.ts'
import { carryOver, indexNewLines, knownLines, vanishedCounts } from '../../../db/building/carry-over.ts'
import { rereadCounts } from '../../../db/building/rewrite-lines.ts'
import type { DirectoryBuild } from '../../../db/building/sqlite-build.ts'
import { lineOfEntry, placeInOrder } from '../../../db/repositories/official-provider.ts'
import type { ImportPhase } from '../../../shared/contract/import-views.ts'
import { type AreaScope, scopeTest } from '../../../shared/domain/area-scope.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import type { InstitutionDecision } from '../../../shared/domain/institution-line.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'
import type { ReferenceData } from '../reference-data.ts'
import { institutionEntries } from '../seeding/institution-entry.ts'
import { countChanges, countReread, countUnchanged, countVanished, KnownLines } from './count-changes.ts'
import { type FileTally, SectionTallies } from './file-tally.ts'
import { groupLines } from './group-lines.ts'
import type { ImportSource } from './import-source.ts'
import { CARRIED_OVER, LineIntake, REFERENCE } from './line-intake.ts'
import { type PlannedFile, readFileInto } from './read-file.ts'
import { carriedLines, DECISIONS, LEGENDS, legendsDigest } from './reread-lines.ts'
import { writeDirectory } from './write-directory.ts'

export type BuildPlan = {
  readonly files: readonly PlannedFile[]
  /** Every kind of file that is known here, in the order in which they are asked. */
  readonly sources: readonly ImportSource[]
  readonly scope: AreaScope
  readonly asOf: string
  readonly decisions: readonly InstitutionDecision[]
  readonly masters: Masters
  readonly reference: Pick<ReferenceData, 'areas' | 'institutions'>
  /** `part` of this phase (0 to 1) is done; `rows` of files read so far. */
  readonly onProgress: (phase: ImportPhase, part: number, rows: number) => void
  /** Together the bytes of all files, for the progress. */
  readonly bytes: number
}

/**
 * Fills a new directory from the region's documents, the files and what the one in use holds beside them. Everything that
 * changes the directory comes through here: an import, a decision about two lines, and its undoing. Where nothing would
 * change, the new one is left unfinished and the report says so.
 */
export async function buildDirectory(build: DirectoryBuild, plan: BuildPlan): Promise<ImportReport> {
  const started = performance.now()
  const intake = new LineIntake(build.writer)
  await addReference(intake, plan.reference)
  const sections = new SectionTallies()
  const files = await readFiles(plan, intake, sections)
  intake.forgetSeen()
  plan.onProgress('matching', 0, rowsOf(files))
  const known = await compareWithPrevious(build, intake, plan, files)
  const vanished = await vanishedCounts(build.db)
  const decisions = JSON.stringify(plan.decisions)
  const legends = legendsDigest(plan.masters)
  const hasOtherLegends = (await previousInfo(build.db, LEGENDS)) !== legends
  const isDecidedAlike = (await previousInfo(build.db, DECISIONS)) === decisions
  if (known.isAll && vanished.length === 0 && isDecidedAlike && !hasOtherLegends) {
    countUnchanged(intake, files, sections)
    const size = await previousSize(build.db)
    return reportOf(files, sections, { ...size, isUnchanged: true, started })
  }
  for await (const lines of carriedLines(build.db, intake.count, hasOtherLegends ? plan.masters : null))
    for (const { line } of lines) intake.note(line, CARRIED_OVER)
  plan.onProgress('matching', 0.5, rowsOf(files))
  const groups = groupLines(intake, plan.decisions)
  const changes = countChanges(intake, groups, known, files, sections, plan.scope.length === 0)
  countVanished(vanished, files, sections)
  intake.forgetOrigins()
  countReread(await rereadCounts(build.db), sections)
  const providers = await writeDirectory(build, intake, groups, changes, (done) => {
    plan.onProgress('writing', done / intake.count, rowsOf(files))
  })
  const orphans = Array.from(changes.keys()).filter(
    (no) => no > 0 && groups.root[no] === 0 && !groups.apart.has(no),
  )
  await removeLines(build.db, orphans)
  await writeInfo(build.db, DECISIONS, decisions)
  await writeInfo(build.db, LEGENDS, legends)
  const size = { providers, lines: intake.count - orphans.length, likely: groups.likely.length }
  return reportOf(files, sections, { ...size, isUnchanged: false, started })
}

/** Institutions of the documents keep the order of their document, before all others of their municipality. */
async function addReference(
  intake: LineIntake,
  { areas, institutions }: BuildPlan['reference'],
): Promise<void> {
  for (const [at, entry] of institutionEntries(institutions, areas).entries())
    intake.add(lineOfEntry(entry), placeInOrder(entry, at), REFERENCE)
  await intake.flush()
}

async function readFiles(
  plan: BuildPlan,
  intake: LineIntake,
  sections: SectionTallies,
): Promise<FileTally[]> {
  const context = { areas: plan.reference.areas, masters: plan.masters, asOf: plan.asOf }
  const isInScope = scopeTest(plan.scope)
  const files: FileTally[] = []
  const read = { rows: 0, bytes: 0 }
  for (const [index, file] of plan.files.entries()) {
    const into = {
      intake,
      sections,
      context,
      sources: plan.sources,
      isInScope: ({ area }: SourceLine) => isInScope(area),
      onRows: (rows: number, bytes: number) => {
        read.rows += rows
        read.bytes += bytes
        plan.onProgress('reading', Math.min(0.99, read.bytes / Math.max(1, plan.bytes)), read.rows)
      },
    }
    files.push(await readFileInto(file, index + 1, into))
  }
  return files
}

async function compareWithPrevious(
  { db }: DirectoryBuild,
  intake: LineIntake,
  { scope }: BuildPlan,
  files: readonly FileTally[],
): Promise<KnownLines> {
  const known = new KnownLines(intake.count)
  await indexNewLines(db)
  for await (const lines of knownLines(db)) known.note(lines)
  const covered = files.flatMap((file) => file.covered())
  await carryOver(db, intake.count, covered, scope)
  return known
}

const rowsOf = (files: readonly FileTally[]) => files.reduce((sum, { report }) => sum + report.rows, 0)

type Size = Pick<ImportReport, 'providers' | 'lines' | 'likely' | 'isUnchanged'> & {
  readonly started: number
}

function reportOf(
  tallies: readonly FileTally[],
  sections: SectionTallies,
  { started, ...size }: Size,
): ImportReport {
  const seconds = (performance.now() - started) / 1000
  const files = tallies.map((file) => file.finish())
  // What was done for all files together is shared out by their rows.
  const rest = seconds - files.reduce((sum, file) => sum + file.seconds, 0)
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  for (const file of files) file.seconds = rounded(file.seconds + (rest * file.rows) / Math.max(1, rows))
  return { isApplied: false, ...size, files, sections: sections.list(), seconds: rounded(seconds) }
}

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000
