import type { MapPoints, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { countClasses } from '../../../shared/domain/map-geometry.ts'
import { COUNT_FILLS, MARK_FILLS } from '../../../shared/domain/map-marks.ts'
import {
  SHAPE_COLOUR,
  SHAPED_ROLES,
  shapeOf,
  shapeOfRole,
  shapePath,
} from '../../../shared/domain/map-shapes.ts'
import { mapTiles } from '../../../shared/domain/map-tiles.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Item } from './map-drawing.ts'
import { numberText } from './number-text.ts'

type Legend = {
  readonly view: MapView
  readonly points: MapPoints
  readonly isTiles: boolean
  readonly areas: MapView['subAreas']
  readonly roleWord: (role: Role) => string
  readonly serviceArea: ServiceAreaView | null
  /** Only who has this role stands on the map. */
  readonly role: Role | undefined
  /** Room across, in points. */
  readonly width: number
}

/** A sign and what it means: a path around (0, 0), eight points high, and so wide. */
type Entry = { readonly sign: (x: number, y: number) => Item; readonly word: string; readonly wide: number }

const LINE = 15
const POINTS = 8.5

/** Signs that stand on this map alone, in as many lines as they take; nothing where none needs a word. */
export function mapLegend(legend: Legend): PaperBlockInput[] {
  const entries = [...shapes(legend), ...fills(legend)]
  if (entries.length === 0) return []
  const items: Item[] = []
  let [x, y] = [6, 0]
  for (const { sign, word, wide } of entries) {
    const width = wide + 17 + widthOf(word)
    if (x > 6 && x + width > legend.width) [x, y] = [6, y + LINE]
    items.push(sign(x, y), {
      type: 'text',
      x: x + wide + 5,
      y: y + 11,
      text: word,
      points: POINTS,
      anchor: 'start',
    })
    x += width
  }
  return [{ type: 'drawing', alternative: '凡例', width: legend.width, height: y + LINE + 1, items }]
}

/** Digits and spaces are narrower than letters of Japanese. */
const widthOf = (word: string) => {
  const narrow = word.replaceAll(/[^ -~]/gu, '').length
  return narrow * 5.5 + (word.length - narrow) * POINTS
}

const swatch = (fill: string, word: string): Entry => ({
  wide: 14,
  word,
  sign: (x, y) => ({
    type: 'path',
    d: `M${x} ${y + 3}H${x + 14}V${y + 12}H${x}Z`,
    fill,
    stroke: '#767676',
    strokeWidth: 0.5,
  }),
})

/** Shapes of those who stand alone at their points, and the circle of many. */
function shapes({ points, role, isTiles, roleWord }: Legend): Entry[] {
  if (isTiles) return []
  const used = new Set(points.points.map(({ roles }) => shapeOf(roles, role)))
  const shaped = SHAPED_ROLES.filter((each) => used.has(shapeOfRole(each))).map((each) => ({
    shape: shapeOfRole(each),
    word: roleWord(each),
  }))
  const others = used.has('hexagon')
    ? [{ shape: 'hexagon' as const, word: role === undefined ? 'そのほか' : roleWord(role) }]
    : []
  const known = [...shaped, ...others].map(({ shape, word }) => ({
    wide: 8,
    word,
    sign: (x: number, y: number): Item => ({
      type: 'path',
      d: shapePath(shape, x + 4, y + 8, 4),
      fill: SHAPE_COLOUR[shape],
    }),
  }))
  const circle: Entry = {
    wide: 8,
    word: '数字はその場所の件数',
    sign: (x, y) => ({
      type: 'path',
      d: shapePath('circle', x + 4, y + 8, 4.5),
      fill: '#ffffff',
      stroke: '#1a1a1c',
      strokeWidth: 0.7,
    }),
  }
  return points.clusters.length === 0 ? known : [...known, circle]
}

/** What the fills mean; areas of our own have their legend below. */
function fills({ view, areas, isTiles, serviceArea }: Legend): Entry[] {
  if (areas.length > 0) return []
  if (serviceArea !== null)
    return [
      swatch(MARK_FILLS['○'], '○ 対応できる'),
      swatch(MARK_FILLS['△'], '△ 相談'),
      swatch(MARK_FILLS['×'], '× できない'),
    ]
  if (!isTiles && view.boundaries.length === 0) return []
  const places: readonly { readonly count: number }[] = isTiles ? mapTiles(view) : view.municipalities
  return countClasses(places.map(({ count }) => count)).map((start, at) =>
    swatch(COUNT_FILLS[at] ?? COUNT_FILLS[0], at === 0 ? '0件' : `${numberText(start)}件〜`),
  )
}
