import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { OpenedFile, OpenedTable } from '../../../shared/contract/import-views.ts'
import { AppError } from '../../../shared/errors.ts'
import type { OpenFileMessage, OpenFileOrder } from './open-file-worker.ts'

/** Enough of a GeoJSON to tell it from other JSON. */
const BEGINNING = 4096

/** Whether a file begins like the GeoJSON of boundaries (行政区域 N03). */
export async function isGeoJson(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    const text = new TextDecoder().decode(buffer.subarray(0, bytesRead))
    return /^[\uFEFF\s]*\{/u.test(text) && text.includes('"FeatureCollection"')
  } finally {
    await handle.close()
  }
}

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
  if (await isGeoJson(file.path)) return { holds: 'boundaries', tables: [] }
  return { holds: 'tables', tables: await tablesOf(file) }
}
