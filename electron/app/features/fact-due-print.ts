import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { Ctx } from '../context.ts'
import { writeWorkbook } from '../exports/write-sheet.ts'
import { dueSheet } from './fact-due-sheet.ts'
import { dueTable } from './fact-due-table.ts'
import { sheetFile } from './list-sheet.ts'
import { paperFile } from './paper-file.ts'
import { dueList } from './provider-fact-due.ts'

/** 今月確認する先 on paper or as a workbook, in the order of the screen. */
export async function printDueList(
  ctx: Ctx,
  { format, ...asked }: CallInput<'providerFact.printDue'>,
): Promise<CallOutput<'providerFact.printDue'>> {
  const { rows, choices, total } = await dueList(ctx, asked)
  const stand = { count: rows.length, total }
  if (format !== 'xlsx')
    return { ...stand, file: await sheetFile(ctx, dueSheet(rows, choices, total), format) }
  const today = ctx.clock.today()
  const bytes = await writeWorkbook([dueTable(rows, choices, `${toEraDate(today)} 現在`)])
  return { ...stand, file: paperFile(`今月確認する先_院内用_${today}`, 'xlsx', bytes) }
}
