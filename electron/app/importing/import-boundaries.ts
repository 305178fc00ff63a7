import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { replaceBoundaries } from '../../../db/repositories/boundary.ts'
import { insertBoundaryImport, keepBoundaries } from '../../../db/repositories/boundary-import.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import {
  BOUNDARY_CREDIT,
  type Boundary,
  boundaryDate,
  type BoundaryReport,
} from '../../../shared/domain/boundary.ts'
import { Instant } from '../../../shared/domain/local-date.ts'
import type { BoundaryAnswer, BoundaryTask } from './boundary-messages.ts'
import { unreadable } from './readers/refuse-file.ts'

export type BoundaryOptions = {
  readonly importedAt: string
  readonly importedBy: string
  /** The name of its record, by which it can be taken back; a new one where none is given. */
  readonly importId?: string
  /** Reads and counts, and leaves the borders as they are. */
  readonly isDryRun?: boolean
  readonly signal?: AbortSignal
  readonly onRead?: (files: number) => void
}

/**
 * Borders of municipalities from a file of 行政区域データ (N03) as published: GeoJSON, or the ZIP that it comes in. They
 * take the place of all borders of its prefectures at once. Throws `unreadable-file` for another kind of file.
 */
export async function importBoundaries(
  db: Db,
  path: string,
  { name = basename(path), ...options }: BoundaryOptions & { readonly name?: string },
): Promise<BoundaryReport> {
  const [report] = await importAllBoundaries(db, [{ path, name }], options)
  if (report === undefined) throw new Error('one file makes one report')
  return report
}

/** Several files at once: the borders of all are taken in, or of none. `onRead` tells after each how many were read. */
export async function importAllBoundaries(
  db: Db,
  files: readonly BoundaryTask[],
  { importedAt, importedBy, importId = randomUUID(), isDryRun, signal, onRead }: BoundaryOptions,
): Promise<BoundaryReport[]> {
  const read: ReadFile[] = []
  for (const file of files) {
    read.push(await readBoundaryFile(file, signal))
    onRead?.(read.length)
  }
  signal?.throwIfAborted()
  if (isDryRun !== true)
    await inTransaction(db, async (transaction) => {
      await recordImport(transaction, read, { importId, importedAt, importedBy })
      for (const { boundaries, report } of read) {
        const from = { source: BOUNDARY_CREDIT, asOf: report.asOf, importedAt, importedBy }
        await replaceBoundaries(transaction, boundaries, from)
      }
    })
  return read.map(({ report }) => report)
}

/** Sets aside what stands now, and keeps who brought in what. */
async function recordImport(
  db: Db,
  read: readonly ReadFile[],
  by: { readonly importId: string; readonly importedAt: string; readonly importedBy: string },
): Promise<void> {
  const codes = read.flatMap(({ boundaries }) => boundaries.map(({ prefectureCode }) => prefectureCode))
  const prefectureCodes = [...new Set(codes)].toSorted()
  await keepBoundaries(db, prefectureCodes)
  await insertBoundaryImport(db, {
    id: by.importId,
    files: read.map(({ report: { file, sha256, municipalities, prefectures, asOf, rejected } }) => ({
      file,
      sha256,
      municipalities,
      prefectures,
      asOf,
      rejected: rejected.length,
    })),
    prefectureCodes,
    importedAt: Instant.parse(by.importedAt),
    importedBy: by.importedBy,
  })
}

type ReadFile = { readonly boundaries: readonly Boundary[]; readonly report: BoundaryReport }

async function readBoundaryFile({ path, name }: BoundaryTask, signal?: AbortSignal): Promise<ReadFile> {
  const started = performance.now()
  const { boundaries, entry, sha256, rows, points, rejected } = await readInWorker({ path, name }, signal)
  const report: BoundaryReport = {
    file: name,
    kind: 'boundaries',
    sha256,
    rows,
    municipalities: boundaries.length,
    pointsBefore: points,
    pointsAfter: boundaries
      .flatMap(({ polygons }) => polygons.flat())
      .reduce((sum, ring) => sum + ring.length, 0),
    prefectures: [...new Set(boundaries.map(({ prefecture }) => prefecture))],
    asOf: boundaryDate(entry) || boundaryDate(name),
    rejected,
    seconds: (performance.now() - started) / 1000,
  }
  return { boundaries, report }
}

type Read = Extract<BoundaryAnswer, { ok: true }>

function readInWorker(task: BoundaryTask, signal?: AbortSignal): Promise<Read> {
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 1500 },
  })
  const answer = new Promise<Read>((resolve, reject) => {
    const stop = () => reject(signal?.reason as Error)
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (read: BoundaryAnswer) => {
      if (read.ok) resolve(read)
      else
        reject(read.detail === undefined ? new Error('the boundary worker failed') : unreadable(read.detail))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the boundary worker ended without an answer')))
  })
  return answer.finally(() => void worker.terminate())
}

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './boundary-worker.ts' : './boundary-worker.js'
  return new URL(name, import.meta.url)
}
