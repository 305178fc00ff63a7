import type { ReadResult, SheetRow, SourceReader } from '../import-source.ts'
import { unreadable } from '../readers/refuse-file.ts'
import type { SourceLine } from '../../../../shared/domain/source-line.ts'

/** Columns of a source by the names of its header; the ones without which a row says nothing are `needed`. */
export type ColumnSet<Needed extends string, Other extends string> = {
  /** What the file is called, for messages. */
  readonly title: string
  readonly needed: Readonly<Record<Needed, string>>
  readonly other: Readonly<Record<Other, string>>
}

/** Place of each column in the row; -1 where the file has none, which reads as an empty cell. */
export type Places<Field extends string> = Readonly<Record<Field, number>>

/** A header like this share of a known one is that source, even if a needed column is missing: then we say which. */
const NEAR = 0.7

/** Header cells are compared without width, spaces and case: 第１週（月） is 第1週(月). */
const key = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

const namesOf = <N extends string, O extends string>({ needed, other }: ColumnSet<N, O>) =>
  Object.values<string>({ ...needed, ...other }).map(key)

function headerKeys(head: readonly SheetRow[]): ReadonlySet<string> {
  return new Set(head[0]?.cells.map(key))
}

/** Whether a table's first row is this source's header: every needed column, or nearly the whole of it. */
export function hasColumns<N extends string, O extends string>(
  head: readonly SheetRow[],
  columns: ColumnSet<N, O>,
): boolean {
  const found = headerKeys(head)
  const names = namesOf(columns)
  const isWhole = Object.values<string>(columns.needed).every((name) => found.has(key(name)))
  return isWhole || names.filter((name) => found.has(name)).length >= NEAR * names.length
}

/** Finds each column. Throws `unreadable-file` naming what is missing or stands there twice. */
export function findColumns<N extends string, O extends string>(
  head: readonly SheetRow[],
  { title, needed, other }: ColumnSet<N, O>,
): Places<N | O> {
  const keys = head[0]?.cells.map(key) ?? []
  const missing = Object.values<string>(needed).filter((name) => !keys.includes(key(name)))
  if (missing.length > 0)
    throw unreadable(
      `${title}のファイルのようですが、1行目に次の列がありません：${missing.slice(0, 6).join('、')}${missing.length > 6 ? ` ほか${missing.length - 6}列` : ''}。見出しを消したり変えたりしていないか確認してください。`,
    )
  const all = Object.entries<string>({ ...needed, ...other })
  const twice = all.find(([, name]) => keys.indexOf(key(name)) !== keys.lastIndexOf(key(name)))
  if (twice !== undefined) throw unreadable(`1行目に同じ列が2つあります：${twice[1]}。`)
  // Safe: one entry for each field of both sets.
  return Object.fromEntries(all.map(([field, name]) => [field, keys.indexOf(key(name))])) as Places<N | O>
}

/** A row with more or fewer cells than the header is no row of this table; empty cells at the end harm nobody. */
export function widthProblem(cells: readonly string[], width: number): string | undefined {
  const extra = cells.length > width && cells.slice(width).every((cell) => cell === '')
  return cells.length === width || extra ? undefined : `列の数が違います（${cells.length}列）`
}

/** Reads a table in which each row is a line of its own: `lineOf` gives it, or what is wrong with the row. */
export function rowReader(
  head: readonly SheetRow[],
  lineOf: (cells: readonly string[]) => SourceLine | string,
): SourceReader {
  const width = head[0]?.cells.length ?? 0
  const header = head[0]?.line
  return {
    take({ line, cells }: SheetRow, give: (result: ReadResult) => void) {
      if (line === header) return
      const found = widthProblem(cells, width) ?? lineOf(cells)
      give(typeof found === 'string' ? { rows: 1, line, problem: found } : { rows: 1, line, found })
    },
    end() {},
  }
}
