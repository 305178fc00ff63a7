import { buildInPostgres } from '../../../db/building/postgres-build.ts'
import { type ChangePage, type ChangeQuery, listChanges } from '../../../db/repositories/official-change.ts'
import { type LikelyPage, listLikely } from '../../../db/repositories/official-likely.ts'
import type { Db } from '../../../db/schema.ts'
import { ChangeKind, type ChangeRow } from '../../../shared/contract/import-views.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { buildDirectory, type BuildPlan } from './build-directory.ts'
import type { ImportOrder } from './import-messages.ts'
import { planOf } from './import-plan.ts'
import type { BuildControl } from './run-build.ts'

/** So many changes of each kind are kept for a review: the build itself is rolled back. */
const MOST_REVIEWED = 2000

export type PostgresReview = { readonly changes: readonly ChangeRow[]; readonly likely: LikelyPage }

function stoppable({ signal, onProgress }: BuildControl): BuildPlan['onProgress'] {
  return (phase, part, rows) => {
    signal?.throwIfAborted()
    onProgress?.(phase, part, rows)
  }
}

/** Builds, copies what there is to review, and rolls everything back. */
export async function reviewInPostgres(
  db: Db,
  ordered: ImportOrder['plan'],
  control: BuildControl,
): Promise<{ report: ImportReport; review: PostgresReview }> {
  const plan = await planOf(ordered, stoppable(control))
  const build = async (inner: Parameters<typeof buildDirectory>[0]) => {
    const report = await buildDirectory(inner, plan)
    const changes = []
    for (const kind of ChangeKind.options)
      changes.push(...(await listChanges(inner.db, { kind, limit: MOST_REVIEWED })).rows)
    const likely = await listLikely(inner.db, plan.decisions, { limit: MOST_REVIEWED })
    return { report, review: { changes, likely } }
  }
  return await buildInPostgres(db, build, () => false)
}

/** Builds and commits together with the record; one that changes nothing leaves its record alone. */
export async function importInPostgres(
  db: Db,
  ordered: ImportOrder['plan'],
  control: BuildControl,
  record: (db: Db, report: ImportReport) => Promise<void>,
): Promise<void> {
  const plan = await planOf(ordered, stoppable(control))
  const report = await buildInPostgres(
    db,
    async (build) => {
      const built = await buildDirectory(build, plan)
      if (!built.isUnchanged) await record(build.db, built)
      return built
    },
    ({ isUnchanged }) => !isUnchanged,
  )
  if (report.isUnchanged) await record(db, report)
}

/** A page of the copied changes. */
export function reviewedChanges({ changes }: PostgresReview, query: ChangeQuery): ChangePage {
  const { kind, section, afterKey = 0, limit } = query
  const found = changes.filter(
    (row) => row.kind === kind && row.key > afterKey && (section === undefined || row.section === section),
  )
  const rows = found.slice(0, limit)
  return { rows, nextKey: found.length > limit ? (rows.at(-1)?.key ?? null) : null }
}
