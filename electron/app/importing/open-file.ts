import { Worker } from 'node:worker_threads'
import type { OpenedFile, OpenedTable } from '../../../shared/contract/import-views.ts'
import { AppError } from '../../../shared/errors.ts'
import { holdsBoundaries } from './holds-boundaries.ts'
import type { OpenFileMessage, OpenFileOrder } from './open-file-worker.ts'

function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './open-file-worker.ts' : './open-file-worker.js'
  return new URL(name, import.meta.url)
}

/** Looks into the tables of a file on a thread of its own: a workbook takes a while even for its first rows. */
async function tablesOf(order: OpenFileOrder): Promise<OpenedTable[]> {
  const worker = new Worker(workerUrl(), { workerData: order })
  try {
    return await new Promise<OpenedTable[]>((resolve, reject) => {
      worker.on('message', (message: OpenFileMessage) => {
        if ('tables' in message) resolve([...message.tables])
        else reject(new AppError(message.error.code, { detail: message.error.detail ?? '' }))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the worker that opens a file ended without an answer')))
    })
  } finally {
    await worker.terminate()
  }
}

/** What a chosen file is. Throws `unreadable-file`, in words, for one that is no table of any kind. */
export async function openChosenFile(file: OpenFileOrder): Promise<Pick<OpenedFile, 'holds' | 'tables'>> {
  if (await holdsBoundaries(file.path, file.name)) return { holds: 'boundaries', tables: [] }
  return { holds: 'tables', tables: await tablesOf(file) }
}
