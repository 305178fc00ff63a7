import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { replaceBoundaries } from '../../../db/repositories/boundary.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { BOUNDARY_CREDIT, boundaryDate, type BoundaryReport } from '../../../shared/domain/boundary.ts'
import type { BoundaryAnswer, BoundaryTask } from './boundary-messages.ts'
import { unreadable } from './readers/refuse-file.ts'

export type BoundaryOptions = {
  /** The name that people know the file by, where it lies under another. */
  readonly name?: string
  readonly importedAt: string
  readonly importedBy: string
  /** Reads and counts, and leaves the borders as they are. */
  readonly isDryRun?: boolean
  readonly signal?: AbortSignal
}

/**
 * Borders of municipalities from a file of 行政区域データ (N03) as published: GeoJSON, or the ZIP that it comes in. They
 * take the place of all borders of its prefectures at once. Throws `unreadable-file` for another kind of file.
 */
export async function importBoundaries(
  db: Db,
  path: string,
  options: BoundaryOptions,
): Promise<BoundaryReport> {
  const started = performance.now()
  const name = options.name ?? basename(path)
  const read = await readInWorker({ path, name }, options.signal)
  const asOf = boundaryDate(read.entry) || boundaryDate(name)
  const { boundaries } = read
  if (options.isDryRun !== true) {
    const { importedAt, importedBy } = options
    const from = { source: BOUNDARY_CREDIT, asOf, importedAt, importedBy }
    await inTransaction(db, (transaction) => replaceBoundaries(transaction, boundaries, from))
  }
  return {
    file: name,
    kind: 'boundaries',
    sha256: read.sha256,
    rows: read.rows,
    municipalities: boundaries.length,
    pointsBefore: read.points,
    pointsAfter: boundaries
      .flatMap(({ polygons }) => polygons.flat())
      .reduce((sum, ring) => sum + ring.length, 0),
    prefectures: [...new Set(boundaries.map(({ prefecture }) => prefecture))],
    asOf,
    rejected: read.rejected,
    seconds: (performance.now() - started) / 1000,
  }
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
