import { parentPort } from 'node:worker_threads'
import { openSqliteBuild } from '../../../db/building/sqlite-build.ts'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { AppError } from '../../../shared/errors.ts'
import { buildDirectory, type BuildPlan } from './build-directory.ts'
import { planOf } from './import-plan.ts'
import type { ImportMessage, ImportOrder } from './import-messages.ts'

/** Between two reports of progress: the main thread has other things to do. */
const REPORT_EVERY_MS = 100

const post = (message: ImportMessage) => parentPort?.postMessage(message)

function progressReporter(): BuildPlan['onProgress'] {
  let last = 0
  return (phase, part, rows) => {
    const now = performance.now()
    if (now - last < REPORT_EVERY_MS) return
    last = now
    post({ kind: 'progress', phase, part, rows })
  }
}

async function work({ folder, key, currentFile, newFile, plan }: ImportOrder): Promise<ImportReport> {
  const build = await openSqliteBuild(folder, key, { current: currentFile, next: newFile })
  try {
    const report = await buildDirectory(build, await planOf(plan, progressReporter()))
    if (!report.isUnchanged) await build.finish()
    return report
  } finally {
    await build.close()
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

async function answer(order: ImportOrder): Promise<void> {
  try {
    post({ kind: 'done', report: await work(order) })
  } catch (error) {
    post(failureOf(error))
  }
}

// One order at a time: whoever gave one waits for its answer.
parentPort?.on('message', (order: ImportOrder) => void answer(order))
