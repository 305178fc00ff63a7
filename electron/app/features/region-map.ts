import { listBoundaries } from '../../../db/repositories/boundary.ts'
import { listSubAreas } from '../../../db/repositories/sub-area.ts'
import type { MapInput, MapView } from '../../../shared/contract/region.ts'
import { type AreaData, districtsOf } from '../../../shared/domain/area.ts'
import { type MapShape, shapeOf } from '../../../shared/domain/map-shapes.ts'
import { Role } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import { countryBorders } from './country-borders.ts'
import { type MapScope, mapScope } from './map-scope.ts'
import type { MapPlace, MapTable } from './map-table.ts'
import { chosenTables, type Entry, MOST_NAMED, pointsOf } from './region-points.ts'

type Sum = { count: number; unplaced: number; longitude: number; latitude: number }
type Tally = {
  /** By place: municipality and district. */
  readonly places: Map<MapPlace, Sum>
  readonly roles: Set<number>
  readonly placed: Entry[]
  readonly unplaced: Entry[]
  bounds: [west: number, south: number, east: number, north: number] | null
}

function addPoint(tally: Tally, sum: Sum, x: number, y: number): void {
  sum.longitude += x
  sum.latitude += y
  const { bounds } = tally
  if (bounds === null) {
    tally.bounds = [x, y, x, y]
    return
  }
  if (x < bounds[0]) bounds[0] = x
  if (y < bounds[1]) bounds[1] = y
  if (x > bounds[2]) bounds[2] = x
  if (y > bounds[3]) bounds[3] = y
}

function count(tally: Tally, table: MapTable, has: (at: number) => boolean): void {
  const sums = table.places.map((): Sum => ({ count: 0, unplaced: 0, longitude: 0, latitude: 0 }))
  for (let at = 0; at < table.no.length; at += 1) {
    const sum = sums[table.place[at] ?? 0]
    if (sum === undefined || !has(at)) continue
    sum.count += 1
    const x = table.longitude[at] ?? Number.NaN
    if (Number.isNaN(x)) {
      sum.unplaced += 1
      if (tally.unplaced.length < MOST_NAMED) tally.unplaced.push({ table, at })
      continue
    }
    tally.roles.add(table.roles[at] ?? 0)
    addPoint(tally, sum, x, table.latitude[at] ?? 0)
    if (tally.placed.length < MOST_NAMED) tally.placed.push({ table, at })
  }
  for (const [at, sum] of sums.entries()) {
    const place = table.places[at]
    if (place !== undefined && sum.count > 0) tally.places.set(place, sum)
  }
}

/** Everybody of the map, counted by place; the first by name. */
async function tallyOf(ctx: Ctx, asked: MapInput): Promise<Tally> {
  const tally: Tally = { places: new Map(), roles: new Set(), placed: [], unplaced: [], bounds: null }
  for await (const { table, has } of chosenTables(ctx, asked)) count(tally, table, has)
  return tally
}

function sumOf({ places }: Tally, is: (place: MapPlace) => boolean): Sum {
  const all = { count: 0, unplaced: 0, longitude: 0, latitude: 0 }
  for (const [place, sum] of places) {
    if (!is(place)) continue
    all.count += sum.count
    all.unplaced += sum.unplaced
    all.longitude += sum.longitude
    all.latitude += sum.latitude
  }
  return all
}

/** Shapes that stand on the map: providers have few sets of roles. */
function shapesOf({ roles }: Tally, wanted: Role | undefined): MapShape[] {
  const shapes = [...roles].map((bits) => {
    const own = Role.options.filter((_, at) => (bits & (1 << at)) !== 0)
    return shapeOf(own, wanted)
  })
  return [...new Set(shapes)]
}

/** Municipalities of a medical area or prefecture, or prefectures of the country. */
function unitsOf(areas: AreaData, scope: MapScope, tally: Tally): MapView['municipalities'] {
  const width = scope.unit === 'country' ? 2 : 5
  const codes = new Set([
    ...scope.districts.map(({ municipalityCode }) => municipalityCode),
    ...[...tally.places.keys()].map(({ municipalityCode }) => municipalityCode.slice(0, width)),
  ])
  return [...codes].toSorted().map((code) => {
    const inside = ({ municipalityCode }: MapPlace) => municipalityCode.slice(0, width) === code
    const { count: all, unplaced, longitude, latitude } = sumOf(tally, inside)
    const placed = all - unplaced
    const some = [...tally.places.keys()].find(inside)
    const known = areas.municipalities.find((each) => each.code === code)?.name
    const name = (scope.unit === 'country' ? some?.prefecture : (known ?? some?.municipality)) ?? ''
    return {
      code,
      name: name === '' ? code : name,
      areaCodes: scope.unit === 'medicalArea' ? scope.codes.filter((each) => each.startsWith(code)) : [code],
      isWhole:
        scope.unit !== 'medicalArea' ||
        districtsOf(areas, code).every((each) => scope.districts.some((own) => own.code === each.code)),
      count: all,
      unknownDistrict: sumOf(tally, (place) => inside(place) && place.districtCode === null).count,
      unplaced,
      middle: placed === 0 ? null : [longitude / placed, latitude / placed],
    }
  })
}

async function bordersOf(ctx: Ctx, { unit, prefectureCode }: MapScope, isSchematic: boolean) {
  if (unit === 'country' && isSchematic) return { boundaries: [], boundarySource: null }
  if (unit === 'country' || prefectureCode === null) return await countryBorders(ctx)
  const { boundaries, source } = await listBoundaries(ctx.db, prefectureCode)
  return {
    boundaries: boundaries.map(({ municipalityCode: code, name, polygons }) => ({ code, name, polygons })),
    boundarySource: source,
  }
}

async function areasOf({ db }: Ctx, { districts }: MapScope): Promise<MapView['subAreas']> {
  const codes = new Set(districts.map(({ code }) => code))
  const subAreas = await listSubAreas(db)
  return subAreas
    .filter(({ districtCodes }) => districtCodes.some((code) => codes.has(code)))
    .map(({ id, name, color, pattern, districtCodes, uses }) => ({
      id,
      name,
      color,
      pattern,
      districtCodes,
      uses,
    }))
}

/**
 * The map of a medical area, a prefecture or the country: borders where they were imported, places with their counts,
 * and the names of the first; the points themselves come by what is seen (`region.mapPoints`).
 */
export async function readMap(ctx: Ctx, asked: MapInput, isSchematic: boolean): Promise<MapView> {
  const { areas } = ctx.services.reference
  const scope = mapScope(areas, asked)
  const tally = await tallyOf(ctx, asked)
  const all = sumOf(tally, () => true)
  const prefecture = [...tally.places.keys()].find((place) => place.prefecture !== '')?.prefecture
  return {
    unit: scope.unit,
    name: scope.name ?? prefecture ?? asked.prefectureCode ?? '',
    ...(await bordersOf(ctx, scope, isSchematic)),
    bounds: tally.bounds,
    districts: scope.districts.map(({ code, municipalityCode, name, latitude, longitude, neighbours }) => ({
      code,
      municipalityCode,
      name,
      latitude,
      longitude,
      neighbours,
      count: sumOf(tally, ({ districtCode }) => districtCode === code).count,
    })),
    municipalities: unitsOf(areas, scope, tally),
    shapes: shapesOf(tally, asked.role),
    placed: { count: all.count - all.unplaced, first: await pointsOf(ctx, tally.placed) },
    unplaced: {
      count: all.unplaced,
      first: (await pointsOf(ctx, tally.unplaced)).map(
        ({ id, name, municipalityCode, place, hasServiceArea }) => ({
          id,
          name,
          municipalityCode,
          place,
          hasServiceArea,
        }),
      ),
    },
    total: all.count,
    subAreas: await areasOf(ctx, scope),
  }
}
