import type { BoundaryReport } from '../../../shared/domain/boundary.ts'
import type { FileReport } from '../../../shared/domain/import-report.ts'
import type { OpenStore } from '../stores.ts'
import type { Importer } from './apply-import.ts'
import { importAllBoundaries } from './import-boundaries.ts'
import type { OrderedFile } from './import-messages.ts'
import { holdsBoundaries } from './holds-boundaries.ts'

/** Which of the files are borders for the map (行政区域 N03) and which are tables. */
export async function partFiles<File extends OrderedFile>(
  files: readonly File[],
): Promise<{ boundaries: File[]; tables: File[] }> {
  const areMaps = await Promise.all(files.map(({ path, name }) => holdsBoundaries(path, name)))
  return {
    boundaries: files.filter((_, at) => areMaps[at] === true),
    tables: files.filter((_, at) => areMaps[at] !== true),
  }
}

/** Takes in borders under the name of their record; the report is of the same form as that of a table. */
export async function importBoundaryFiles(
  store: OpenStore,
  files: readonly OrderedFile[],
  by: Importer,
  { importId, isDryRun }: { readonly importId: string; readonly isDryRun: boolean },
): Promise<FileReport[]> {
  const from = { importedAt: by.clock.now(), importedBy: by.user.displayName, importId, isDryRun }
  return (await importAllBoundaries(store.db, files, from)).map(asFileReport)
}

/** Borders take the place of the former ones of their prefectures: every shape that is read counts as added. */
function asFileReport({ file, kind, sha256, rows, rejected, seconds }: BoundaryReport): FileReport {
  const none = { matched: 0, updated: 0, unchanged: 0, outside: 0, vanished: 0 }
  const added = rows - rejected.length
  const read = { file, kind, sha256, rows, added, seconds, encoding: 'UTF-8', ignoredTables: [] }
  return { ...none, ...read, rejectedCount: rejected.length, rejected: [...rejected] }
}
