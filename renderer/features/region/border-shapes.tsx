import { memo } from 'react'
import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { classOf, countClasses, type FlatMap, pathOf } from '../../../shared/domain/map-geometry.ts'
import { COUNT_FILLS, MARK_FILLS, markOf, OUTSIDE_FILL } from '../../../shared/domain/map-marks.ts'

type BorderShapesProps = {
  readonly view: MapView
  readonly map: FlatMap
  readonly serviceArea: ServiceAreaView | undefined
}

/** Municipalities, filled by how many are there, or by where the chosen provider goes. */
export const BorderShapes = memo(function BorderShapes({ view, map, serviceArea }: BorderShapesProps) {
  const own = new Map(view.municipalities.map((each) => [each.code, each]))
  const classes = countClasses(view.municipalities.map(({ count }) => count))
  const fillOf = (code: string) => {
    const place = own.get(code)
    if (place === undefined) return OUTSIDE_FILL
    if (serviceArea === undefined) return COUNT_FILLS[classOf(place.count, classes)]
    const mark = markOf(serviceArea.places, code)
    return mark === undefined ? COUNT_FILLS[0] : MARK_FILLS[mark]
  }
  return view.boundaries.map(({ code, polygons }) => (
    <path
      key={code}
      d={pathOf(polygons, map)}
      fill={fillOf(code)}
      stroke="#767676"
      strokeWidth={own.has(code) ? 1.4 : 0.6}
      vectorEffect="non-scaling-stroke"
    />
  ))
})
