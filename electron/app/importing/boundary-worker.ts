import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { BoundaryAnswer, BoundaryTask } from './boundary-messages.ts'
import { readBoundaryFeatures } from './read-boundary-features.ts'
import { readBoundaryText } from './read-boundary-text.ts'
import { simplifyBoundaries } from './simplify-boundaries.ts'

/** Reads and simplifies one file; tens of megabytes would hold up everybody else on the core's own thread. */
async function work({ path, name }: BoundaryTask): Promise<BoundaryAnswer> {
  try {
    const { text, entry } = await readBoundaryText(path, name)
    const { features, ...read } = readBoundaryFeatures(text)
    const boundaries = simplifyBoundaries(features)
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { ok: true, boundaries, entry, sha256, ...read }
  } catch (error) {
    if (!(error instanceof AppError)) return { ok: false }
    return { ok: false, detail: error.detail }
  }
}

parentPort?.postMessage(await work(workerData as BoundaryTask))
