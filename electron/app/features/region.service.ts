import { findHospital } from '../../../db/repositories/hospital.ts'
import type { regionCalls } from '../../../shared/contract/region.ts'
import type { Handlers } from '../context.ts'
import { planTablePaper } from '../documents/plan-table-paper.ts'
import { paperFile } from './paper-file.ts'
import { readPlanTable } from './region-plan.ts'
import { mapPaper, paperFrame } from '../documents/map-paper.ts'
import { shortagePaper } from '../documents/shortage-paper.ts'
import { writeWorkbook } from '../exports/write-sheet.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { readMap } from './region-map.ts'
import { clusteredPoints, clusterMembers, paperPoints } from './region-points.ts'
import { readShortage, shortageSheets } from './region-shortage.ts'
import { readServiceArea } from './region-service-area.ts'
import { planTableSheet } from './region-sheet.ts'
import { isTiled } from '../../../shared/domain/map-tiles.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'

export const regionHandlers: Handlers<typeof regionCalls> = {
  'region.planTable': readPlanTable,

  'region.shortage': readShortage,

  async 'region.exportShortage'(ctx, { format, ...asked }) {
    const view = await readShortage(ctx, asked)
    const { roles } = compileMasters(ctx.masters)
    const roleWord = (role: Role) => roles.get(role)?.word ?? role
    const today = ctx.clock.today()
    const name = `地域と役割ごとの不足_${view.medicalArea}_院内用_${today}`
    if (format === 'xlsx') {
      const sheets = shortageSheets(view, roleWord, `${toEraDate(today)} 現在`)
      return paperFile(name, 'xlsx', await writeWorkbook(sheets))
    }
    const hospital = await findHospital(ctx.db)
    const facts = { view, roleWord, today, isPractice: ctx.store.isPractice, issuer: hospital?.name ?? '' }
    return paperFile(name, 'pdf', await ctx.services.documents.render(shortagePaper(facts), 'pdf'))
  },

  'region.map': async (ctx, { isSchematic, ...asked }) => await readMap(ctx, asked, isSchematic),

  'region.mapPoints': async (ctx, { frame, ...asked }) => await clusteredPoints(ctx, asked, frame),

  'region.mapMembers': async (ctx, { frame, key, ...asked }) => await clusterMembers(ctx, asked, frame, key),

  'region.serviceArea': async (ctx, { providerId }) => await readServiceArea(ctx, providerId),

  async 'region.exportMap'(ctx, { size, paint, isSchematic, providerId, ...asked }) {
    const view = await readMap(ctx, asked, isSchematic)
    const isTiles = isTiled(view, isSchematic)
    const frame = isTiles ? undefined : paperFrame(view, size)
    const points = await paperPoints(ctx, asked, frame, view.placed.count)
    const { roles } = compileMasters(ctx.masters)
    const hospital = await findHospital(ctx.db)
    const content = mapPaper({
      view,
      points,
      isTiles,
      prefectureNames: new Map(ctx.masters.prefectures.entries.map(({ code, name }) => [code, name])),
      size,
      paint,
      audience: asked.audience,
      role: asked.role,
      conditionText: [
        asked.role === undefined ? '' : (roles.get(asked.role)?.word ?? ''),
        asked.isNight ? '夜間の対応あり' : '',
      ],
      roleWord: (role) => roles.get(role)?.shortWord ?? role,
      serviceArea: providerId === undefined ? null : await readServiceArea(ctx, providerId),
      today: ctx.clock.today(),
      isPractice: ctx.store.isPractice,
      issuer: hospital?.name ?? '',
    })
    const name = `連携先の地図_${view.name}_${asked.audience === 'inside' ? '院内用' : '公開'}_${ctx.clock.today()}`
    return paperFile(name, 'pdf', await ctx.services.documents.render(content, 'pdf'))
  },

  async 'region.exportPlanTable'(ctx, { format, ...asked }) {
    const table = await readPlanTable(ctx, asked)
    const today = ctx.clock.today()
    const name = `医療機関名_${table.medicalArea}_${asked.audience === 'inside' ? '院内用' : '公開'}_${today}`
    if (format === 'xlsx') {
      const sheet = planTableSheet(table, asked.audience, `${toEraDate(today)} 現在`)
      return paperFile(name, format, await writeWorkbook([sheet]))
    }
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
