import type { MapPoints, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import {
  boundsOf,
  classOf,
  countClasses,
  fitMap,
  joinBounds,
  type FlatMap,
  pathOf,
  scaleBar,
} from '../../../shared/domain/map-geometry.ts'
import { COUNT_FILLS, MARK_FILLS, markOf, OUTSIDE_FILL } from '../../../shared/domain/map-marks.ts'
import { SHAPE_COLOUR, shapeOf, shapePath } from '../../../shared/domain/map-shapes.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { type MapTile, mapTiles } from '../../../shared/domain/map-tiles.ts'
import { areaFill } from '../../../shared/domain/sub-area-paint.ts'
import { areaIn, districtAreas, hatchOf, namesAt, tileRing } from './map-area-drawing.ts'
import { clusterRadius, nameItems } from './map-name-drawing.ts'
import { numberText } from './number-text.ts'

export type Item = Extract<PaperBlockInput, { type: 'drawing' }>['items'][number]
export type Drawn = { readonly width: number; readonly height: number; readonly items: Item[] }

type Asked = {
  readonly view: MapView
  /** Whoever has a point: alone, or as a circle with a number. */
  readonly points: MapPoints
  readonly isTiles: boolean
  /** Of all prefectures, by code: those in which nobody is have their names, too. */
  readonly prefectureNames: ReadonlyMap<string, string>
  readonly role: Role | undefined
  readonly serviceArea: ServiceAreaView | null
  /** Our own areas, where the map is coloured by them. */
  readonly areas: MapView['subAreas']
  readonly width: number
  readonly height: number
}

/** The area of a map on paper: a tile for every place, or borders and points. */
export function drawMap(asked: Asked): Drawn {
  const map = asked.isTiles ? undefined : frameOf(asked.view, asked)
  const items = map === undefined ? drawTiles(asked) : drawBorders(asked, map)
  return { width: asked.width, height: asked.height, items }
}

function fillOf(asked: Asked, code: string, count: number, classes: readonly number[]): string {
  const { view, serviceArea, areas } = asked
  if (areas.length > 0) return areaFill(areaIn(asked, code))
  if (serviceArea !== null) {
    const mark = markOf(serviceArea.places, code)
    return mark === undefined ? COUNT_FILLS[0] : MARK_FILLS[mark]
  }
  return view.municipalities.length === 0
    ? OUTSIDE_FILL
    : (COUNT_FILLS[classOf(count, classes)] ?? COUNT_FILLS[0])
}

/**
 * The part of the earth that a map shows: its own municipalities decide, without borders the points of its providers.
 * Undefined where nobody has a point.
 */
export function frameOf(view: MapView, frame: { width: number; height: number }): FlatMap | undefined {
  const own = new Set(view.municipalities.map(({ code }) => code))
  const ring = view.boundaries.filter(({ code }) => own.has(code)).flatMap(({ polygons }) => polygons.flat(2))
  const [borders, points] = [boundsOf(ring), view.bounds ?? undefined]
  // Borders of some prefectures are not the country.
  const bounds = view.unit === 'country' ? joinBounds(borders, points) : (borders ?? points)
  return bounds && fitMap(bounds, frame, 14)
}

function drawBorders(asked: Asked, map: FlatMap): Item[] {
  const { view } = asked
  const own = new Map(view.municipalities.map((each) => [each.code, each]))
  const classes = countClasses(view.municipalities.map(({ count }) => count))
  const shapes = view.boundaries.flatMap(({ code, polygons }): Item[] => {
    const place = own.get(code)
    const fill = place === undefined ? OUTSIDE_FILL : fillOf(asked, code, place.count, classes)
    const rings = polygons.flat().map((ring) => ring.map(map.project))
    return [
      { type: 'path', d: pathOf(polygons, map), fill, stroke: '#767676', strokeWidth: place ? 0.8 : 0.4 },
      ...(place === undefined ? [] : hatchOf(areaIn(asked, code), rings)),
    ]
  })
  return [
    ...clipped(shapes, asked),
    ...districtAreas(asked, map),
    ...pointItems(asked, map),
    ...nameItems(asked, map),
    ...scaleItems(map, asked),
  ]
}

function pointItems({ points: { points, clusters }, role }: Asked, map: FlatMap): Item[] {
  const alone = points.map(({ roles, longitude, latitude }): Item => {
    const [x, y] = map.project([longitude, latitude])
    const shape = shapeOf(roles, role)
    const d = shapePath(shape, x, y, 3)
    return { type: 'path', d, fill: SHAPE_COLOUR[shape], stroke: '#ffffff', strokeWidth: 0.5 }
  })
  const together = clusters.flatMap(({ longitude, latitude, count }): Item[] => {
    const [x, y] = map.project([longitude, latitude])
    const text = numberText(count)
    const d = shapePath('circle', x, y, clusterRadius(count))
    return [
      { type: 'path', d, fill: '#ffffff', stroke: '#1a1a1c', strokeWidth: 0.7 },
      { type: 'text', x, y: y + 2.2, text, points: 6 },
    ]
  })
  return [...alone, ...together]
}

/** What runs over the frame is covered: a border of white around the map. */
function clipped(items: Item[], { width, height }: Asked): Item[] {
  const far = 4000
  const outer = `M${-far} ${-far}L${width + far} ${-far}L${width + far} ${height + far}L${-far} ${height + far}Z`
  const inner = `M0 0L0 ${height}L${width} ${height}L${width} 0Z`
  return [
    ...items,
    { type: 'path', d: outer + inner, fill: '#ffffff' },
    { type: 'path', d: `M1 1V${height - 1}H${width - 1}V1Z`, stroke: '#767676', strokeWidth: 0.8 },
  ]
}

function scaleItems(map: FlatMap, { height }: Asked): Item[] {
  const { kilometres, width } = scaleBar(map.kilometres, 110)
  const [left, bottom] = [12, height - 12]
  return [
    {
      type: 'path',
      d: `M${left} ${bottom - 4}V${bottom}H${left + width}V${bottom - 4}`,
      stroke: '#1a1a1c',
      strokeWidth: 1,
    },
    { type: 'text', x: left + width / 2, y: bottom - 6, text: `${kilometres}km`, points: 8 },
  ]
}

function drawTiles(asked: Asked): Item[] {
  const { view, width, height } = asked
  const tiles = mapTiles(view)
  const columns = Math.max(...tiles.map(({ column }) => column), 0) + 1
  const rows = Math.max(...tiles.map(({ row }) => row), 0) + 1
  const [wide, high] = [Math.min(95, width / columns), Math.min(62, height / rows)]
  const classes = countClasses(tiles.map(({ count }) => count))
  return tiles.flatMap((tile) => {
    const fill = fillOf(asked, tile.code, tile.count, classes)
    return drawTile(asked, { ...tile, fill, x: tile.column * wide, y: tile.row * high, wide, high })
  })
}

type DrawnTile = MapTile & {
  readonly fill: string
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly high: number
}

function drawTile(asked: Asked, { code, town, count, fill, x, y, wide, high, ...tile }: DrawnTile): Item[] {
  const box = `M${x + 1} ${y + 1}H${x + wide - 1}V${y + high - 1}H${x + 1}Z`
  const frame: Item = { type: 'path', d: box, fill, stroke: '#767676', strokeWidth: 0.6 }
  const mark = asked.serviceArea === null ? undefined : markOf(asked.serviceArea.places, code)
  const middle = x + wide / 2
  const name = `${mark ?? ''}${tile.name || (asked.prefectureNames.get(code) ?? '')}`
  const foot = [`${numberText(count)}件`, ...namesAt(asked, code)].join(' ')
  // A prefecture has no line above its name: the two others come to the middle.
  const [first, last] = town === '' ? [0.44, 0.76] : [0.56, 0.84]
  return [
    frame,
    ...hatchOf(areaIn(asked, code), [tileRing(x, y, wide, high)]),
    ...(town === ''
      ? []
      : [{ type: 'text' as const, x: middle, y: y + high * 0.28, text: town, points: 6.5 }]),
    ...tileName(name, wide).map((text, line, { length }): Item => ({
      type: 'text',
      x: middle,
      y: y + high * (length === 1 ? first : 0.5 + line * 0.15),
      text,
      points: length === 1 ? 8 : 7,
      isBold: true,
    })),
    { type: 'text', x: middle, y: y + high * last, text: foot, points: foot.length > 9 ? 6.5 : 8 },
  ]
}

/** A long name in two lines, parted before its bracket where the first part fills a line. */
function tileName(name: string, wide: number): string[] {
  const fits = Math.floor((wide - 6) / 8)
  if (name.length <= fits) return [name]
  const middle = Math.ceil(name.length / 2)
  const bracket = name.indexOf('（')
  const at = bracket > 0 && name.length - bracket <= Math.floor((wide - 6) / 7) ? bracket : middle
  return [name.slice(0, at), name.slice(at)]
}
