import { providersByNo } from '../../../db/repositories/map-row.ts'
import type { MapInput, MapMembers, MapPoint, MapPoints } from '../../../shared/contract/region.ts'
import { scopeTest } from '../../../shared/domain/area-scope.ts'
import { ClusterGrid, isSensibleFrame, type MapFrame } from '../../../shared/domain/map-clusters.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { mapScope } from './map-scope.ts'
import { COVERED, mapTables, type MapTable, roleBit, wantedFlags } from './map-table.ts'

/** Points nearer to each other than so many pixels are drawn as one circle with their number; larger numbers need room. */
const TOGETHER = 30
const TOGETHER_MANY = 48
/** So many in what is seen are many. */
const MANY = 4_000
/** More names than this nobody reads in a list beside a map. */
export const MOST_NAMED = 500

/** One entry of a table: where it is and who. */
export type Entry = { readonly table: MapTable; readonly at: number }

/** Everybody whom the question leaves, our cards first; on maps for outside only who is public. */
export async function* chosenTables(ctx: Ctx, asked: MapInput) {
  const isIn = scopeTest(mapScope(ctx.services.reference.areas, asked).codes)
  const wanted = wantedFlags({ ...asked, isPublic: asked.audience === 'outside' })
  const role = asked.role === undefined ? 0 : roleBit(asked.role)
  for (const table of await mapTables(ctx.db, ctx.store)) {
    const inside = Uint8Array.from(table.places, (place) => (isIn(place) ? 1 : 0))
    const has = (at: number) => {
      const flags = table.flags[at] ?? 0
      return (
        inside[table.place[at] ?? 0] === 1 &&
        (flags & (wanted | COVERED)) === wanted &&
        (role === 0 || ((table.roles[at] ?? 0) & role) !== 0)
      )
    }
    yield { table, has }
  }
}

type Chosen = { readonly table: MapTable; readonly has: (at: number) => boolean }

function fillGrid(chosen: readonly Chosen[], frame: MapFrame, radius: number): ClusterGrid {
  const grid = new ClusterGrid(frame, radius)
  for (const { table, has } of chosen) {
    const { longitude, latitude } = table
    // Cards are told from official entries by their sign.
    const sign = table.layer === 'card' ? -1 : 1
    for (let at = 0; at < longitude.length; at += 1) {
      const x = longitude[at] ?? Number.NaN
      if (!Number.isNaN(x) && has(at)) grid.add(x, latitude[at] ?? 0, sign * (at + 1))
    }
  }
  return grid
}

async function gridOf(ctx: Ctx, asked: MapInput, frame: MapFrame, radius: number | undefined) {
  const chosen: Chosen[] = []
  for await (const each of chosenTables(ctx, asked)) chosen.push(each)
  const grid = fillGrid(chosen, frame, radius ?? TOGETHER)
  const isFull = radius === undefined && grid.size > MANY
  return { grid: isFull ? fillGrid(chosen, frame, TOGETHER_MANY) : grid, chosen }
}

/** What a map says of somebody: name, roles, place, telephone. */
export async function pointsOf(ctx: Ctx, entries: readonly Entry[]): Promise<MapPoint[]> {
  const nos = (layer: MapTable['layer']) =>
    entries.filter(({ table }) => table.layer === layer).map(({ table, at }) => table.no[at] ?? 0)
  const found = {
    card: await providersByNo(ctx.db, 'card', nos('card')),
    official: await providersByNo(ctx.db, 'official', nos('official')),
  }
  return entries.flatMap(({ table, at }) => {
    const provider = found[table.layer].get(table.no[at] ?? 0)
    if (provider === undefined) return []
    const { id, name, kind, roles, phone, area, visibility, serviceArea } = provider
    return {
      id,
      name,
      kind,
      roles,
      latitude: table.latitude[at] ?? 0,
      longitude: table.longitude[at] ?? 0,
      phone,
      municipalityCode: area.municipalityCode,
      place: `${area.municipality}${area.district ?? ''}`,
      visibility,
      hasServiceArea: Object.keys(serviceArea).length > 0,
    }
  })
}

/** Everybody in the frame: who stands alone by name, the others as clusters with their numbers. Nobody is left out. */
export async function clusteredPoints(
  ctx: Ctx,
  asked: MapInput,
  frame: MapFrame,
  radius?: number,
): Promise<MapPoints> {
  if (!isSensibleFrame(frame, radius ?? TOGETHER)) throw new AppError('invalid-input')
  const { grid, chosen } = await gridOf(ctx, asked, frame, radius)
  const clusters = grid.clusters()
  const alone = clusters
    .filter(({ count }) => count === 1)
    .flatMap(({ ref }) => {
      const found = chosen.find(({ table }) => (table.layer === 'card') === ref < 0)
      return found === undefined ? [] : [{ table: found.table, at: Math.abs(ref) - 1 }]
    })
  return {
    clusters: clusters
      .filter(({ count }) => count > 1)
      .map(({ key, longitude, latitude, count }) => ({ key, longitude, latitude, count })),
    points: await pointsOf(ctx, alone),
  }
}

/** Who is in a cluster of this frame: the first five hundred by name. */
export async function clusterMembers(
  ctx: Ctx,
  asked: MapInput,
  frame: MapFrame,
  key: number,
): Promise<MapMembers> {
  if (!isSensibleFrame(frame, TOGETHER)) throw new AppError('invalid-input')
  const { grid, chosen } = await gridOf(ctx, asked, frame, undefined)
  grid.clusters()
  const members: Entry[] = []
  let count = 0
  for (const { table, has } of chosen)
    for (let at = 0; at < table.no.length; at += 1) {
      const x = table.longitude[at] ?? Number.NaN
      if (Number.isNaN(x) || grid.keyAt(x, table.latitude[at] ?? 0) !== key || !has(at)) continue
      count += 1
      if (members.length < MOST_NAMED) members.push({ table, at })
    }
  return { count, points: await pointsOf(ctx, members) }
}

/** So many shapes a page holds one by one, also where they overlap. */
const MOST_ALONE = 2_000
/** In points of the page; very many leave room for the names of places between them. */
const TOGETHER_ON_PAPER = 20
const TOGETHER_ON_PAPER_MANY = 34

/** Whoever has a point, as a page shows them; nobody where the map is drawn as tiles. */
export async function paperPoints(
  ctx: Ctx,
  asked: MapInput,
  frame: MapFrame | undefined,
  count: number,
): Promise<MapPoints> {
  if (frame === undefined) return { clusters: [], points: [] }
  const { bounds, degree, steep } = frame
  if (count > MOST_ALONE)
    return await clusteredPoints(
      ctx,
      asked,
      { bounds, degree, steep },
      count > MANY ? TOGETHER_ON_PAPER_MANY : TOGETHER_ON_PAPER,
    )
  const entries: Entry[] = []
  for await (const { table, has } of chosenTables(ctx, asked))
    for (let at = 0; at < table.no.length; at += 1)
      if (!Number.isNaN(table.longitude[at]) && has(at)) entries.push({ table, at })
  return { clusters: [], points: await pointsOf(ctx, entries) }
}
