import writeXlsxFile from 'write-excel-file/node'
import type { PlanTableView } from '../../../shared/contract/region.ts'
import { planRows } from '../../../shared/domain/plan-table.ts'
import { planCellText, planLegend } from '../documents/plan-table-paper.ts'

/** A cell of text: typed as a string, so that nothing in it is read as a formula. */
const text = (value: string, look: { fontWeight?: 'bold'; backgroundColor?: string } = {}) => ({
  value,
  type: String,
  ...look,
})

/** The plan's table as a workbook of one sheet: place by place, columns filled from the top. */
export async function planTableSheet(
  table: PlanTableView,
  audience: 'outside' | 'inside',
): Promise<Uint8Array> {
  const { scenes, sections, medicalArea } = table
  const head = scenes.map(({ word }) =>
    text(`【${word}】`, { fontWeight: 'bold', backgroundColor: '#f0f1f3' }),
  )
  const rows = [
    [text(`【${medicalArea}】在宅医療　医療機関名`, { fontWeight: 'bold' })],
    ...sections.flatMap((section) => [
      [text('')],
      [text(`＜${section.place}＞`, { fontWeight: 'bold' })],
      head,
      ...planRows(section).map((row) => row.map((cell) => text(cell === null ? '' : planCellText(cell)))),
    ]),
    [text('')],
    ...planLegend({ ...table, audience }).map((line) => [text(line)]),
  ]
  const sheet = { sheet: '医療機関名', columns: scenes.map(() => ({ width: 36 })) }
  return await writeXlsxFile(rows, sheet).toBuffer()
}
