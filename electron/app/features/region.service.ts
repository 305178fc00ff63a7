import { findHospital } from '../../../db/repositories/hospital.ts'
import type { regionCalls } from '../../../shared/contract/region.ts'
import type { Handlers } from '../context.ts'
import { planTablePaper } from '../documents/plan-table-paper.ts'
import { paperFile } from './paper-file.ts'
import { readPlanTable } from './region-plan.ts'
import { planTableSheet } from './region-sheet.ts'

export const regionHandlers: Handlers<typeof regionCalls> = {
  'region.planTable': readPlanTable,

  async 'region.exportPlanTable'(ctx, { format, ...asked }) {
    const table = await readPlanTable(ctx, asked)
    const today = ctx.clock.today()
    const name = `医療機関名_${table.medicalArea}_${asked.audience === 'inside' ? '院内用' : '公開'}_${today}`
    if (format === 'xlsx') return paperFile(name, format, await planTableSheet(table, asked.audience))
    const hospital = await findHospital(ctx.db)
    const content = planTablePaper({
      ...table,
      audience: asked.audience,
      today,
      isPractice: ctx.store.isPractice,
      issuer: [hospital?.name ?? '', hospital?.department ?? ''].filter((line) => line !== ''),
    })
    return paperFile(name, format, await ctx.services.documents.render(content, format))
  },
}
