import type { ImportJob, ImportPhase } from '../../../shared/contract/import-views.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import type { BuildPlan } from '../importing/build-directory.ts'
import type { JobControl, JobState } from '../jobs/jobs.ts'

/** How much of the whole work each phase is, from imports of the country. */
const SHARES: Readonly<Record<ImportPhase, readonly [from: number, size: number]>> = {
  reading: [0, 0.4],
  matching: [0.4, 0.15],
  writing: [0.55, 0.45],
}

type Note = { readonly phase: ImportPhase; readonly rows: number; readonly rowsPerSecond: number }

/** What an import's job ends with. */
export type ImportOutcome = { readonly report: ImportReport; readonly runId: string | null }

/** Tells a job how far an import is. */
export function tellProgress(progress: JobControl['progress']): BuildPlan['onProgress'] {
  const started = performance.now()
  return (phase, part, rows) => {
    const [from, size] = SHARES[phase]
    const seconds = (performance.now() - started) / 1000
    const note: Note = { phase, rows, rowsPerSecond: Math.round(rows / Math.max(0.001, seconds)) }
    progress(from + size * Math.min(1, part), 1, note)
  }
}

/** The job as the screen sees it. */
export function importJob({ state, done, note, result, error }: JobState): ImportJob {
  // Both were given by this feature's own work a moment ago.
  const told = note as Note | null
  const outcome = result as ImportOutcome | null
  return {
    state,
    phase: told?.phase ?? 'reading',
    share: state === 'finished' ? 1 : done,
    rows: told?.rows ?? 0,
    rowsPerSecond: told?.rowsPerSecond ?? 0,
    report: outcome?.report ?? null,
    runId: outcome?.runId ?? null,
    error: error === null ? null : { ...error, fields: undefined },
  }
}
