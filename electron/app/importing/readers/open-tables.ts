import type { SourceTable } from '../import-source.ts'
import { type ByteSource, fileSource, firstBytes } from './byte-source.ts'
import { isZip, refuseOtherFiles } from './file-signature.ts'
import { readWorkbook } from './read-workbook.ts'
import { shownName, unreadable } from './refuse-file.ts'
import { textTable } from './text-table.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

/** Enough to tell what a file is. */
const BEGINNING = 4096

/** A workbook is held in memory while it is read. */
const LARGEST_PACKED_WORKBOOK = 64 * 1024 ** 2

/**
 * The tables of a chosen file: itself where it is a CSV or TSV, the sheets of an Excel workbook, or those of each
 * file in a ZIP. Goes by the content, never by the name. Throws `unreadable-file`, in words, for anything else.
 */
export async function* openTables(path: string, name: string): AsyncGenerator<SourceTable> {
  const source = fileSource(path, shownName(name))
  const first = await firstBytes(source, BEGINNING)
  if (!isZip(first)) {
    refuseOtherFiles(source.name, first)
    yield await textTable(source, first)
    return
  }
  const entries = await zipEntries(path, source.name)
  if (isWorkbook(entries, source.name)) yield* readWorkbook(path, source.name)
  else yield* packedTables(entries, source.name)
}

const isWorkbook = (entries: readonly ZipEntry[], zip: string) =>
  entries.some(({ name }) => name.startsWith(`${zip}/xl/workbook.`))

async function* packedTables(entries: readonly ZipEntry[], zip: string): AsyncGenerator<SourceTable> {
  const inner = entries.find(({ kind }) => kind === 'zip')
  if (inner !== undefined)
    throw unreadable(`「${inner.name}」は ZIP の中の ZIP です。取り出してから選んでください。`)
  const tables = entries.filter(({ kind }) => ['csv', 'tsv', 'xlsx', 'xls'].includes(kind))
  if (tables.length === 0)
    throw unreadable(`「${zip}」に CSV も Excel ブックも入っていません。ファイルを確認してください。`)
  for (const entry of tables) yield* packedTable(entry)
}

async function* packedTable(entry: ZipEntry): AsyncGenerator<SourceTable> {
  const first = await firstBytes(entry, BEGINNING)
  if (!isZip(first)) {
    refuseOtherFiles(entry.name, first)
    yield await textTable(entry, first)
    return
  }
  if (entry.bytes > LARGEST_PACKED_WORKBOOK)
    throw unreadable(`「${entry.name}」は大きすぎます。取り出してから選んでください。`)
  yield* readWorkbook(await wholeOf(entry), entry.name)
}

async function wholeOf(source: ByteSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of source.open()) pieces.push(piece)
  return Buffer.concat(pieces)
}
