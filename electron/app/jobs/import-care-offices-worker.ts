import { parentPort, workerData } from 'node:worker_threads'
import { openOfficialAlone } from '../../../db/official-builder.ts'
import { createOfficialFile } from '../../../db/official-file.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { ImportResult } from '../../../shared/domain/directory-import.ts'
import { AppError } from '../../../shared/errors.ts'
import { loadMasters } from '../masters.ts'
import { loadReferenceData } from '../reference-data.ts'
import { CARE_OFFICE_SOURCE } from './care-office-entry.ts'
import type { ImportMessage, ImportOrder } from './import-care-offices-messages.ts'
import { dryRunImport, type ImportPlan, rebuildDirectory } from './rebuild-directory.ts'

/** Between two reports of progress: the main thread has other things to do. */
const REPORT_EVERY_MS = 100

const post = (message: ImportMessage) => parentPort?.postMessage(message)

function progressReporter(): ImportPlan['onProgress'] {
  let last = 0
  return (done, total) => {
    const now = performance.now()
    if (now - last < REPORT_EVERY_MS && done !== total) return
    last = now
    post({ kind: 'progress', done, total })
  }
}

async function planOf(order: ImportOrder): Promise<ImportPlan> {
  const [masters, reference] = await Promise.all([
    loadMasters(order.resourcesDir),
    loadReferenceData(order.seedsDir),
  ])
  const context = {
    areas: reference.areas,
    kinds: masters.providerKinds.entries,
    source: { document: CARE_OFFICE_SOURCE, asOf: order.asOf },
  }
  return { files: order.files, scope: order.scope, context, reference, onProgress: progressReporter() }
}

async function work(order: ImportOrder): Promise<ImportResult> {
  const plan = await planOf(order)
  const previous = openOfficialAlone(order.folder, order.key, order.currentFile)
  try {
    if (order.newFile === null) return await dryRunImport(previous.db, plan)
    await createOfficialFile(order.folder, order.key, order.newFile)
    const next = openOfficialAlone(order.folder, order.key, order.newFile)
    try {
      return await inTransaction(next.db, (db) => rebuildDirectory(previous.db, db, plan))
    } finally {
      await next.close()
    }
  } finally {
    await previous.close()
  }
}

function failureOf(error: unknown): ImportMessage {
  if (error instanceof AppError) {
    const { code, detail } = error
    return { kind: 'failed', error: { code, ...(detail === undefined ? {} : { detail }) }, place: '' }
  }
  // Its message may quote a row: only the place is told.
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return {
    kind: 'failed',
    error: { code: 'unexpected' },
    place: stack.match(/[\w.-]+\.(?:ts|js):\d+/)?.[0] ?? '',
  }
}

try {
  post({ kind: 'done', result: await work(workerData as ImportOrder) })
} catch (error) {
  post(failureOf(error))
}
