import type { MapPoints, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { type Box, boxAround, placeLabels } from '../../../shared/domain/label-place.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { mapNames } from '../../../shared/domain/map-names.ts'
import type { Item } from './map-drawing.ts'
import { numberText } from './number-text.ts'

type Named = {
  readonly view: MapView
  readonly points: MapPoints
  readonly serviceArea: ServiceAreaView | null
  readonly areas: MapView['subAreas']
}

/** Radius in points of a circle that stands for so many. */
export const clusterRadius = (count: number) => 4 + numberText(count).length * 1.7

/** Letters of a place with its count, and of a single district. */
const PLACE = 9
const DISTRICT = 7

/** Names and counts where they belong, beside the marks; what has no room is left out. */
export function nameItems({ points, ...asked }: Named, map: FlatMap): Item[] {
  const names = mapNames(asked).map((name) => {
    const [x, y] = map.project(name.point)
    return { ...name, x, y, points: name.count === null ? DISTRICT : PLACE }
  })
  const plates = names.map(({ x, y, text, count, points: size, weight, outline }) => {
    const digits = count === null ? 0 : numberText(count).length * 2.6 + 4
    const half = Math.max(text.length * size * 0.51, digits) + (count === null ? 1 : 3)
    const name = { left: x - half, right: x + half, top: y - size, bottom: y + 3 }
    return {
      ...(count === null ? name : { ...name, bottom: y + 13, short: name }),
      ...(outline === undefined ? {} : { outline: outline.map(map.project) }),
      weight,
    }
  })
  return placeLabels(plates, takenOf(points, map)).flatMap((place, at): Item[] => {
    const [name, plate] = [names[at], plates[at]]
    if (place === null || name === undefined || plate === undefined) return []
    const [x, y] = [name.x + place.x, name.y + place.y]
    const isShort = place.isShort || name.count === null
    const [left, right] = [plate.left + place.x, plate.right + place.x]
    const d = `M${left} ${y - name.points}H${right}V${y + (isShort ? 3 : 13)}H${left}Z`
    const items: Item[] = [
      { type: 'path', d, fill: '#ffffff' },
      { type: 'text', x, y, text: name.text, points: name.points, isBold: name.count !== null },
    ]
    if (!isShort)
      items.push({ type: 'text', x, y: y + 10, text: `${numberText(name.count ?? 0)}件`, points: 8 })
    return items
  })
}

/** What no name may cover; a name half in the frame says nothing: what is around the frame is taken, too. */
function takenOf({ points, clusters }: MapPoints, map: FlatMap): Box[] {
  const far = 4000
  const { width, height } = map
  return [
    ...points.map((each) => boxAround(...map.project([each.longitude, each.latitude]), 4)),
    ...clusters.map((each) =>
      boxAround(...map.project([each.longitude, each.latitude]), clusterRadius(each.count)),
    ),
    { left: -far, right: far, top: -far, bottom: 2 },
    { left: -far, right: far, top: height - 2, bottom: far },
    { left: -far, right: 2, top: -far, bottom: far },
    { left: width - 2, right: far, top: -far, bottom: far },
  ]
}
