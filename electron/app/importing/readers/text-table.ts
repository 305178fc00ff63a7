import type { SheetRow, SourceTable } from '../import-source.ts'
import type { ByteSource } from './byte-source.ts'
import { csvRows } from './csv-rows.ts'
import { unreadable } from './refuse-file.ts'
import { openText } from './text-encoding.ts'

/** How many rows show what a file is: headers stand on the first, in Excel on the fourth. */
export const HEAD_ROWS = 30

/** The first rows of a table; what comes after them is not read. */
export async function headOf(batches: AsyncIterable<readonly SheetRow[]>): Promise<SheetRow[]> {
  const head: SheetRow[] = []
  for await (const batch of batches) {
    head.push(...batch.slice(0, HEAD_ROWS - head.length))
    if (head.length >= HEAD_ROWS) break
  }
  return head
}

/** A CSV or TSV as a table. Throws `unreadable-file` where it is no text or holds nothing. */
export async function textTable(source: ByteSource, first: Uint8Array): Promise<SourceTable> {
  const text = await openText(source, first)
  const rows = () => csvRows(text.open(), source.name)
  const head = await headOf(rows())
  if (head.length === 0)
    throw unreadable(`「${source.name}」には行がありません。ファイルを取り直してください。`)
  return { name: source.name, encoding: text.encoding, head, rows }
}
