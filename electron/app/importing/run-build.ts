import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { AppError } from '../../../shared/errors.ts'
import type { BuildPlan } from './build-directory.ts'
import { keepBuildThread, takeBuildThread } from './build-thread.ts'
import type { ImportMessage, ImportOrder } from './import-messages.ts'

export type BuildControl = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: BuildPlan['onProgress'] | undefined
}

/** A thread that has built more than this has grown: it is ended, so that its memory goes back. */
const MOST_LINES_KEPT = 50_000

/**
 * Builds a directory file on a thread of its own: the main one stays free for other calls. An aborted signal ends the
 * thread wherever it is; the unfinished file is the caller's to remove.
 */
export async function runBuild(order: ImportOrder, control: BuildControl): Promise<ImportReport> {
  const { signal, onProgress } = control
  signal?.throwIfAborted()
  const bytes = await bytesOf(order)
  signal?.throwIfAborted()
  const worker = takeBuildThread(bytes)
  try {
    const report = await new Promise<ImportReport>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(abortReason(signal)), { once: true })
      worker.on('message', (message: ImportMessage) => {
        if (message.kind === 'progress') onProgress?.(message.phase, message.part, message.rows)
        else if (message.kind === 'done') resolve(message.report)
        else reject(errorOf(message))
      })
      worker.on('error', (error) => reject(isOutOfMemory(error) ? tooLarge() : error))
      worker.on('exit', () => reject(new Error('the import worker ended without a result')))
      worker.postMessage(order)
    })
    if (report.lines <= MOST_LINES_KEPT) keepBuildThread(worker)
    else await worker.terminate()
    return report
  } catch (error) {
    await worker.terminate()
    throw error
  }
}

/** Of the files and of the directory whose lines are carried over. A file that is not there is the build's to report. */
async function bytesOf({ folder, currentFile, plan }: ImportOrder): Promise<number> {
  const sizes = await Promise.all(
    [join(folder, currentFile), ...plan.files.map(({ path }) => path)].map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
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
