import { deleteSubArea, listSubAreas, saveSubArea } from '../../../db/repositories/sub-area.ts'
import type { subAreaCalls } from '../../../shared/contract/sub-area.ts'
import type { RecordWords } from '../../../shared/domain/record-change.ts'
import { type SubArea, SubAreaId } from '../../../shared/domain/sub-area.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { placeWords } from './disaster-words.ts'
import { noteChange, readHistory } from './record-history.ts'

export const subAreaHandlers: Handlers<typeof subAreaCalls> = {
  'subArea.list': async ({ db }) => await listSubAreas(db),

  'subArea.history': async (ctx) => await readHistory(ctx, 'subArea', null),

  async 'subArea.save'(ctx, { subAreaId, version, area }) {
    const known = new Set(ctx.services.reference.areas.districts.map(({ code }) => code))
    if (!area.districtCodes.every((code) => known.has(code)))
      throw new AppError('invalid-input', { fields: { 'area.districtCodes': '一覧から選んでください。' } })
    const before = await findArea(ctx, subAreaId)
    const saved = await saveSubArea(ctx.db, {
      ...area,
      districtCodes: [...new Set(area.districtCodes)],
      id: subAreaId ?? SubAreaId.parse(ctx.newId()),
      version: subAreaId === null ? 0 : version,
      ...stamp(ctx),
    })
    await note(ctx, before, saved)
    return saved
  },

  async 'subArea.remove'(ctx, { subAreaId, version }) {
    const before = await findArea(ctx, subAreaId)
    await deleteSubArea(ctx.db, subAreaId, version)
    await note(ctx, before, undefined)
    return {}
  },
}

async function findArea({ db }: Ctx, id: SubAreaId | null): Promise<SubArea | undefined> {
  return (await listSubAreas(db)).find((area) => area.id === id)
}

async function note(ctx: Ctx, before: SubArea | undefined, after: SubArea | undefined): Promise<void> {
  const area = after ?? before
  if (area === undefined) return
  await noteChange(ctx, {
    kind: 'subArea',
    recordId: area.id,
    title: area.name,
    before: before && areaWords(ctx, before),
    after: after && areaWords(ctx, after),
  })
}

/** Codes of colour, pattern and use stay codes: the screen has their words. */
function areaWords(
  ctx: Ctx,
  { name, color, pattern, districtCodes, uses, note: text }: SubArea,
): RecordWords {
  return { name, districts: placeWords(ctx, districtCodes), uses: uses.join(), color, pattern, note: text }
}
