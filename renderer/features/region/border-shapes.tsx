import { memo } from 'react'
import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { classOf, countClasses, type FlatMap, pathOf } from '../../../shared/domain/map-geometry.ts'
import { hatchPath } from '../../../shared/domain/map-hatch.ts'
import { COUNT_FILLS, MARK_FILLS, markOf, OUTSIDE_FILL } from '../../../shared/domain/map-marks.ts'
import { AREA_TONES, areaFill, areaOfAll } from '../../../shared/domain/sub-area-paint.ts'

type BorderShapesProps = {
  readonly view: MapView
  readonly map: FlatMap
  readonly areas: MapView['subAreas']
  readonly serviceArea: ServiceAreaView | undefined
}

/** Municipalities, filled by how many are there, or by where the chosen provider goes. */
export const BorderShapes = memo(function BorderShapes({ view, map, areas, serviceArea }: BorderShapesProps) {
  const own = new Map(view.municipalities.map((each) => [each.code, each]))
  const classes = countClasses(view.municipalities.map(({ count }) => count))
  const areaOf = (code: string) =>
    areaOfAll(
      areas,
      view.districts.filter((each) => each.municipalityCode === code).map((each) => each.code),
    )
  const fillOf = (code: string) => {
    const place = own.get(code)
    if (place === undefined) return OUTSIDE_FILL
    if (areas.length > 0) return areaFill(areaOf(code))
    if (serviceArea === undefined) return COUNT_FILLS[classOf(place.count, classes)]
    const mark = markOf(serviceArea.places, code)
    return mark === undefined ? COUNT_FILLS[0] : MARK_FILLS[mark]
  }
  return view.boundaries.map(({ code, polygons }) => {
    const area = areas.length > 0 && own.has(code) ? areaOf(code) : undefined
    return (
      <g key={code}>
        <path
          d={pathOf(polygons, map)}
          fill={fillOf(code)}
          stroke="#767676"
          strokeWidth={own.has(code) ? 1.4 : 0.6}
          vectorEffect="non-scaling-stroke"
        />
        {typeof area === 'object' && (
          <path
            d={hatchPath(
              polygons.flat().map((ring) => ring.map(map.project)),
              area.pattern,
              8,
            )}
            stroke={AREA_TONES[area.color].tone}
            strokeWidth={0.8}
            opacity={0.55}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </g>
    )
  })
})
