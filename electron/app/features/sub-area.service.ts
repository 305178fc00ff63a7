import { deleteSubArea, listSubAreas, saveSubArea } from '../../../db/repositories/sub-area.ts'
import type { subAreaCalls } from '../../../shared/contract/sub-area.ts'
import { SubAreaId } from '../../../shared/domain/sub-area.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'

export const subAreaHandlers: Handlers<typeof subAreaCalls> = {
  'subArea.list': async ({ db }) => await listSubAreas(db),

  async 'subArea.save'(ctx, { subAreaId, version, area }) {
    const known = new Set(ctx.services.reference.areas.districts.map(({ code }) => code))
    if (!area.districtCodes.every((code) => known.has(code)))
      throw new AppError('invalid-input', { fields: { 'area.districtCodes': '一覧から選んでください。' } })
    return await saveSubArea(ctx.db, {
      ...area,
      districtCodes: [...new Set(area.districtCodes)],
      id: subAreaId ?? SubAreaId.parse(ctx.newId()),
      version: subAreaId === null ? 0 : version,
      ...stamp(ctx),
    })
  },

  async 'subArea.remove'({ db }, { subAreaId, version }) {
    await deleteSubArea(db, subAreaId, version)
    return {}
  },
}
