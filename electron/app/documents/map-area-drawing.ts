import type { MapView } from '../../../shared/contract/region.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { hatchPath } from '../../../shared/domain/map-hatch.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import { AREA_TONES, areaOfAll, areasAt, partedDistricts } from '../../../shared/domain/sub-area-paint.ts'

type Item = Extract<PaperBlockInput, { type: 'drawing' }>['items'][number]
type Area = MapView['subAreas'][number]
type Painted = { readonly view: MapView; readonly areas: readonly Area[] }
type Ring = (readonly [x: number, y: number])[]

/** The area of a district, or of a whole municipality; `parted` where it lies in several. */
export function areaIn({ view, areas }: Painted, code: string): Area | 'parted' | undefined {
  const inside = view.districts.filter((each) => each.municipalityCode === code).map((each) => each.code)
  return areaOfAll(areas, inside.length === 0 ? [code] : inside)
}

/** Names of the areas of a district, short enough for its tile. */
export const namesAt = ({ areas }: Painted, code: string): string[] =>
  areasAt(areas, code).map(({ name }) => (name.length > 6 ? `${name.slice(0, 5)}…` : name))

export const tileRing = (x: number, y: number, wide: number, high: number): Ring => [
  [x + 2, y + 2],
  [x + wide - 2, y + 2],
  [x + wide - 2, y + high - 2],
  [x + 2, y + high - 2],
]

/** The pattern of an area over its place, so that a black and white print tells areas apart. */
export function hatchOf(area: Area | 'parted' | undefined, rings: readonly Ring[]): Item[] {
  if (area === undefined || area === 'parted') return []
  const d = hatchPath(rings, area.pattern, 6)
  return d === '' ? [] : [{ type: 'path', d, stroke: paleTone(area), strokeWidth: 0.5 }]
}

/** Between fill and tone: letters on the pattern stay readable. */
function paleTone({ color }: Area): string {
  const { fill, tone } = AREA_TONES[color]
  const parts = [1, 3, 5].map((at) => {
    const [light, dark] = [fill, tone].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round(((light ?? 0) + (dark ?? 0)) / 2)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

/** Districts at their points in the look of their area, larger than the providers that stand there: borders are of municipalities alone. */
export function districtAreas({ view, areas }: Painted, map: FlatMap): Item[] {
  return partedDistricts(areas, view.districts).flatMap(({ code, latitude, longitude }): Item[] => {
    const [first] = areasAt(areas, code)
    if (first === undefined || latitude === null || longitude === null) return []
    const [x, y] = map.project([longitude, latitude])
    return [
      {
        type: 'path',
        d: `M${x - 6} ${y - 6}H${x + 6}V${y + 6}H${x - 6}Z`,
        fill: AREA_TONES[first.color].fill,
        stroke: AREA_TONES[first.color].tone,
        strokeWidth: 0.8,
      },
      ...hatchOf(first, [tileRing(x - 8, y - 8, 16, 16)]),
    ]
  })
}

const LINE = 15

/** The areas with what lies in their districts here, in as many lines as they take; nothing where none colours the map. */
export function areaLegend({ view, areas, width: room }: Painted & { width: number }): PaperBlockInput[] {
  if (areas.length === 0) return []
  const items: Item[] = []
  let [x, y] = [6, 0]
  for (const area of areas) {
    const here = view.districts.filter(({ code }) => area.districtCodes.includes(code))
    const text = `${area.name} ${here.reduce((sum, { count }) => sum + count, 0)}件`
    const width = 34 + text.length * 8.5
    if (x > 6 && x + width > room) [x, y] = [6, y + LINE]
    const box = `M${x} ${y + 2}H${x + 14}V${y + 12}H${x}Z`
    items.push(
      { type: 'path', d: box, fill: AREA_TONES[area.color].fill, stroke: '#767676', strokeWidth: 0.5 },
      ...hatchOf(area, [tileRing(x - 2, y, 18, 14)]),
      { type: 'text', x: x + 18, y: y + 10, text, points: 8.5, anchor: 'start' },
    )
    x += width
  }
  if (view.boundaries.length > 0 && partedDistricts(areas, view.districts).length > 0) {
    const text = '□は地区（市町村がいくつかのエリアに分かれるところ）'
    if (x > 6 && x + text.length * 8.5 > room) [x, y] = [6, y + LINE]
    items.push({ type: 'text', x, y: y + 10, text, points: 8.5, anchor: 'start' })
  }
  return [{ type: 'drawing', alternative: 'エリアの凡例', width: room, height: y + LINE, items }]
}
