import { Worker } from 'node:worker_threads'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BuildPlan } from './build-directory.ts'
import type { ImportMessage, ImportOrder } from './import-messages.ts'

export type BuildControl = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: BuildPlan['onProgress'] | undefined
}

/**
 * The files of the whole country leave less than 100 MB standing in the heap (their lines are kept in columns of numbers
 * outside of it). Without a bound, what is no longer needed would be left lying long before it is cleared.
 */
const HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 }

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.js'
  return new URL(name, import.meta.url)
}

/**
 * Builds a directory file on a thread of its own: the main one stays free for other calls. An aborted signal ends the
 * thread wherever it is; the unfinished file is the caller's to remove.
 */
export async function runBuild(order: ImportOrder, control: BuildControl): Promise<ImportReport> {
  const { signal, onProgress } = control
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl(), { workerData: order, resourceLimits: HEAP })
  try {
    return await new Promise<ImportReport>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(abortReason(signal)), { once: true })
      worker.on('message', (message: ImportMessage) => {
        if (message.kind === 'progress') onProgress?.(message.phase, message.part, message.rows)
        else if (message.kind === 'done') resolve(message.report)
        else reject(errorOf(message))
      })
      worker.on('error', (error) => reject(isOutOfMemory(error) ? tooLarge() : error))
      worker.on('exit', () => reject(new Error('the import worker ended without a result')))
    })
  } finally {
    await worker.terminate()
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooLarge = () =>
  new AppError('too-large', {
    detail: '一度に取り込むには大きすぎます。ファイルか地域を分けて取り込んでください。',
  })

const abortReason = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error('cancelled')

function errorOf({ error, place }: Extract<ImportMessage, { kind: 'failed' }>): Error {
  if (error.code === 'unexpected') return new Error(`the import worker failed at ${place}`)
  return new AppError(error.code, error.detail === undefined ? {} : { detail: error.detail })
}
