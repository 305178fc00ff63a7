import { Worker } from 'node:worker_threads'
import { buildWorkbook } from './build-workbook.ts'
import { cellCount, refuseTooLong, type SheetTable } from './sheet-table.ts'
import { xlsxWriter } from './xlsx-writer.ts'

/** Fewer cells are written in a tenth of a second, sooner than a thread starts. */
const CELLS_AT_ONCE = 5_000
/** From here on the library takes more memory (1.5 kB a cell) than lines as high as their text are worth. */
const MOST_STYLED_CELLS = 30_000
const PAGE = 500

/**
 * Lists as one Excel workbook, a sheet each: header styled and frozen, printed on A4 landscape one page wide with the
 * header on every page. Text never becomes a formula. A longer list is written on a thread of its own, so that nobody
 * else waits; a very long one row by row, its lines as high as Excel makes them. Throws `invalid-input` where several
 * sheets, `too-large` where one is too long.
 */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const [table] = tables
  if (table !== undefined && tables.length === 1 && cellCount(tables) > MOST_STYLED_CELLS)
    return await writeLong(table)
  refuseTooLong(tables)
  return cellCount(tables) <= CELLS_AT_ONCE ? await buildWorkbook(tables) : await buildBeside(tables)
}

/** Page by page: what is written is kept packed, and other people's calls come in between. */
async function writeLong({ rows, notes, ...list }: SheetTable): Promise<Uint8Array> {
  const writer = xlsxWriter(list)
  for (let start = 0; start < rows.length; start += PAGE) {
    await writer.add(rows.slice(start, start + PAGE))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return Buffer.concat((await writer.end(notes)).map(({ bytes }) => bytes))
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
