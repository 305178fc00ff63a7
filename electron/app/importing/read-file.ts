import { fold } from '../../../shared/domain/fold.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'
import { AppError } from '../../../shared/errors.ts'
import { FileTally, type SectionTallies } from './file-tally.ts'
import type { ImportSource, ReadResult, SourceContext, SourceTable } from './import-source.ts'
import type { LineIntake } from './line-intake.ts'
import { fileSha256 } from './readers/byte-source.ts'
import { openTables } from './readers/open-tables.ts'

/** A file of an import, with the sources for tables that none of ours recognises. */
export type PlannedFile = {
  readonly path: string
  readonly name: string
  readonly mapped: readonly { readonly table: string; readonly source: ImportSource }[]
}

export type ReadingInto = {
  readonly intake: LineIntake
  readonly sections: SectionTallies
  readonly context: SourceContext
  readonly sources: readonly ImportSource[]
  readonly isInScope: (line: SourceLine) => boolean
  /** Rows read and about how many bytes they took. */
  readonly onRows: (rows: number, bytes: number) => void
}

/** By municipality, then kana, else the name: as the directory shows institutions. What only adds to one has no place. */
const placeOf = ({ area, kana, name, isSupplement }: SourceLine): string =>
  isSupplement ? '' : `${area.municipalityCode} 1 ${fold(kana === '' ? name : kana).slice(0, 60)}`

/** Reads every table of a file into the intake. Throws `unreadable-file` where none of them is one that we know. */
export async function readFileInto(file: PlannedFile, at: number, into: ReadingInto): Promise<FileTally> {
  const started = performance.now()
  const tally = new FileTally(file.name, await fileSha256(file.path))
  for await (const table of openTables(file.path, file.name)) await readTable(file, table, at, tally, into)
  await into.intake.flush()
  if (!tally.isRead) throw nothingKnown(file.name, tally.report.ignoredTables)
  if (tally.report.rows === tally.report.rejectedCount) throw nothingGood(tally)
  tally.report.seconds = (performance.now() - started) / 1000
  return tally
}

function nothingKnown(name: string, tables: readonly string[]): AppError {
  const where = tables.length > 1 ? `（${tables.slice(0, 3).join('、')}）` : ''
  return new AppError('unreadable-file', {
    detail: `「${name}」${where}は、取り込み方のわかっている種類の表ではありません。見出しの行を確かめるか、列の割り当てを使ってください。`,
  })
}

function nothingGood({ report }: FileTally): AppError {
  const reason = report.rejected[0]?.reason
  return new AppError('unreadable-file', {
    detail: `「${report.file}」に取り込める行がありません。${reason === undefined ? '' : `最初の行：${reason}。`}`,
  })
}

function sourceOf(
  file: PlannedFile,
  table: SourceTable,
  sources: readonly ImportSource[],
): ImportSource | undefined {
  return (
    file.mapped.find((each) => each.table === table.name)?.source ??
    sources.find((source) => source.recognises(table.head))
  )
}

async function readTable(
  file: PlannedFile,
  table: SourceTable,
  at: number,
  tally: FileTally,
  into: ReadingInto,
): Promise<void> {
  const source = sourceOf(file, table, into.sources)
  if (source === undefined) {
    tally.report.ignoredTables.push(table.name)
    return
  }
  tally.kinds.add(source.kind)
  tally.encodings.add(table.encoding)
  const reader = source.read(table.head, into.context)
  const named = table.name === file.name ? undefined : table.name
  const give = (result: ReadResult) => take(result, at, tally, named, into)
  for await (const batch of table.rows()) {
    let bytes = 0
    for (const row of batch) {
      for (const cell of row.cells) bytes += cell.length
      reader.take(row, give)
    }
    // Most characters of these files take three bytes in UTF-8, digits and commas one.
    into.onRows(batch.length, bytes * 2)
    await into.intake.flush()
  }
  reader.end(give)
  tally.endTable()
}

function take(
  result: ReadResult,
  at: number,
  tally: FileTally,
  table: string | undefined,
  { intake, sections, isInScope }: ReadingInto,
): void {
  const { rows, line } = result
  tally.report.rows += rows
  if ('problem' in result) {
    tally.reject(rows, line, result.problem, table)
    return
  }
  const { found } = result
  tally.see(found)
  const section = sections.placeOf(found.origin, found.section)
  const counts = sections.at(section)
  if (counts !== undefined) counts.rows += rows
  if (!isInScope(found)) {
    tally.report.outside += rows
    if (counts !== undefined) counts.outside += rows
  } else if (intake.has(found.id)) {
    tally.reject(rows, line, '同じ番号・同じ種類の行が前にあります', table)
    if (counts !== undefined) counts.rejectedCount += rows
  } else intake.add(found, placeOf(found), { file: at, line, rows, section })
}
