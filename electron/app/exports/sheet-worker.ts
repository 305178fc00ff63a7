import { parentPort, workerData } from 'node:worker_threads'
import { buildWorkbook } from './build-workbook.ts'
import type { SheetTable } from './sheet-table.ts'

// One workbook, then the thread ends. What goes wrong here is a bug: it ends the thread and reaches the core as such.
parentPort?.postMessage(await buildWorkbook(workerData as readonly SheetTable[]))
