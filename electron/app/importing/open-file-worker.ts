import { parentPort, workerData } from 'node:worker_threads'
import type { OpenedTable } from '../../../shared/contract/import-views.ts'
import type { ListSource } from '../../../shared/domain/list-mapping.ts'
import { AppError, type WireError } from '../../../shared/errors.ts'
import { IMPORT_SOURCES } from './import-sources.ts'
import { mappedListSource } from './sources/mapped-list.ts'
import { openTables } from './readers/open-tables.ts'

export type OpenFileOrder = {
  readonly path: string
  readonly name: string
  readonly lists: readonly ListSource[]
}
export type OpenFileMessage = { readonly tables: readonly OpenedTable[] } | { readonly error: WireError }

/** What of a table is shown before it is imported. */
const ROWS = 20
const CELLS = 60
const LETTERS = 200

async function look({ path, name, lists }: OpenFileOrder): Promise<OpenedTable[]> {
  const sources = [...IMPORT_SOURCES, ...lists.map(mappedListSource)]
  const tables: OpenedTable[] = []
  for await (const table of openTables(path, name)) {
    const source = sources.find((each) => each.recognises(table.head))
    tables.push({
      name: table.name,
      encoding: table.encoding,
      kind: source?.kind ?? null,
      head: table.head.slice(0, ROWS).map(({ line, cells }) => ({
        line,
        cells: cells.slice(0, CELLS).map((cell) => cell.slice(0, LETTERS)),
      })),
    })
  }
  return tables
}

function refusal(error: unknown): WireError {
  // Another error's message may quote a row.
  if (!(error instanceof AppError)) return { code: 'unexpected' }
  return { code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) }
}

const post = (message: OpenFileMessage) => parentPort?.postMessage(message)

try {
  post({ tables: await look(workerData as OpenFileOrder) })
} catch (error) {
  post({ error: refusal(error) })
}
