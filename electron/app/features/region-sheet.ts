import type { PlanTableView } from '../../../shared/contract/region.ts'
import { planRows } from '../../../shared/domain/plan-table.ts'
import { planCellText, planLegend } from '../documents/plan-table-paper.ts'
import type { SheetTable } from '../exports/sheet-table.ts'

/** The plan's table as a sheet: a line names its place, so that it can be sorted and filtered; columns are the scenes. */
export function planTableSheet(
  table: PlanTableView,
  audience: 'outside' | 'inside',
  asOf: string,
): SheetTable {
  const { scenes, sections, medicalArea } = table
  return {
    name: '医療機関名',
    title: `【${medicalArea}】在宅医療　医療機関名`,
    audience,
    asOf,
    notes: planLegend({ ...table, audience }),
    columns: [
      { title: '地域', width: 22, kind: 'text' },
      ...scenes.map(({ word }) => ({ title: `【${word}】`, width: 36, kind: 'text' as const })),
    ],
    rows: sections.flatMap((section) => {
      const rows = planRows(section).map((row) =>
        row.map((cell) => (cell === null ? null : planCellText(cell))),
      )
      // A place without anybody keeps its line: it is what the table is read for.
      return (rows.length === 0 ? [scenes.map(() => null)] : rows).map((row) => [section.place, ...row])
    }),
  }
}
