import type { OpenedTable } from '../../../shared/contract/import-views.ts'

/** The first rows of a table within what the wizard's calls take. */
export function headOf({ head }: Pick<OpenedTable, 'head'>): { line: number; cells: string[] }[] {
  return head
    .slice(0, 30)
    .map(({ line, cells }) => ({ line, cells: cells.slice(0, 200).map((cell) => cell.slice(0, 2000)) }))
}
