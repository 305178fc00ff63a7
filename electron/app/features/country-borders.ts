import { listBoundaries, listBoundaryPrefectures } from '../../../db/repositories/boundary.ts'
import type { MapView } from '../../../shared/contract/region.ts'
import { joinedOutline } from '../../../shared/domain/joined-outline.ts'
import type { Ctx } from '../context.ts'
import type { OpenStore } from '../stores.ts'

type Shape = MapView['boundaries'][number]

/** Outlines by prefecture and import: joining the municipalities of the country takes seconds, once. */
const outlines = new WeakMap<OpenStore, Map<string, Shape>>()

async function outlineOf(ctx: Ctx, code: string, importedAt: string): Promise<Shape> {
  const known = outlines.get(ctx.store) ?? new Map<string, Shape>()
  outlines.set(ctx.store, known)
  const key = `${code} ${importedAt}`
  const before = known.get(key)
  if (before !== undefined) return before
  // Other people's calls come in between two prefectures.
  await new Promise((resolve) => setImmediate(resolve))
  const { boundaries } = await listBoundaries(ctx.db, code)
  const polygons = joinedOutline(boundaries.map((each) => each.polygons))
  const shape = { code, name: boundaries[0]?.prefecture ?? code, polygons }
  for (const old of known.keys()) if (old.startsWith(code)) known.delete(old)
  known.set(key, shape)
  return shape
}

/** The outlines of the prefectures whose borders were imported, for the map of the country; its source where there are any. */
export async function countryBorders(ctx: Ctx): Promise<Pick<MapView, 'boundaries' | 'boundarySource'>> {
  const prefectures = await listBoundaryPrefectures(ctx.db)
  const boundaries: Shape[] = []
  for (const { code, importedAt } of prefectures) boundaries.push(await outlineOf(ctx, code, importedAt))
  const [first] = prefectures
  if (first === undefined) return { boundaries, boundarySource: null }
  const isOne = prefectures.every(({ asOf }) => asOf === first.asOf)
  return { boundaries, boundarySource: { source: first.source, asOf: isOne ? first.asOf : '' } }
}
