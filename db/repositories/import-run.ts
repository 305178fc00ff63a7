import { z } from 'zod'
import type { ImportReport } from '../../shared/domain/import-report.ts'
import { readReport } from './import-report-text.ts'
import type { Db } from '../schema.ts'
import type { ImportRunRow } from '../tables/import-run.ts'

/** One import as it was done. */
export type ImportRun = {
  readonly id: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly userId: string
  readonly userName: string
  readonly asOf: string
  readonly scope: readonly string[]
  readonly report: ImportReport
  readonly officialFile: string
  readonly previousFile: string
  readonly undoneAt: string | null
}

export async function insertImportRun(db: Db, run: ImportRun): Promise<void> {
  await db
    .insertInto('import_run')
    .values({
      id: run.id,
      started_at: run.startedAt,
      finished_at: run.finishedAt,
      user_id: run.userId,
      user_name: run.userName,
      as_of: run.asOf,
      scope: JSON.stringify(run.scope),
      result: JSON.stringify(run.report),
      official_file: run.officialFile,
      previous_file: run.previousFile,
      undone_at: run.undoneAt,
    })
    .execute()
}

/** Newest first. */
export async function listImportRuns(db: Db, limit: number): Promise<ImportRun[]> {
  const rows = await db.selectFrom('import_run').selectAll().orderBy('no', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

export async function markImportUndone(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('import_run').set({ undone_at: at }).where('id', '=', id).execute()
}

function fromRow(row: ImportRunRow): ImportRun {
  return {
    id: row.id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    userId: row.user_id,
    userName: row.user_name,
    asOf: row.as_of,
    scope: z.array(z.string()).parse(JSON.parse(row.scope)),
    report: readReport(JSON.parse(row.result)),
    officialFile: row.official_file,
    previousFile: row.previous_file,
    undoneAt: row.undone_at,
  }
}
