import { Worker } from 'node:worker_threads'
import { buildWorkbook } from './build-workbook.ts'
import { cellCount, refuseTooLong, type SheetTable } from './sheet-table.ts'

/** Fewer cells are written in a tenth of a second, sooner than a thread starts. */
const CELLS_AT_ONCE = 5_000

/**
 * Lists as one Excel workbook, a sheet each: header styled and frozen, printed on A4 landscape one page wide with the
 * header on every page. Text never becomes a formula. A long list is written on a thread of its own, so that nobody
 * else waits. Throws `invalid-input` where it is too long.
 */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  refuseTooLong(tables)
  return cellCount(tables) <= CELLS_AT_ONCE ? await buildWorkbook(tables) : await buildBeside(tables)
}

async function buildBeside(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const worker = new Worker(workerUrl(), { workerData: tables })
  return await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the sheet worker ended without a workbook')))
  })
}

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './sheet-worker.ts' : './sheet-worker.js'
  return new URL(name, import.meta.url)
}
