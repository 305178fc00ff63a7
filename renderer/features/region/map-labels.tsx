import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { type FlatMap, labelPoint } from '../../../shared/domain/map-geometry.ts'
import { markOf } from '../../../shared/domain/map-marks.ts'
import { mapText } from '../../text/region.ts'
import classes from './map.module.css'
import type { Camera } from './use-map-camera.ts'

type MapLabelsProps = {
  readonly view: MapView
  readonly map: FlatMap
  readonly camera: Camera
  readonly serviceArea: ServiceAreaView | undefined
}

/** Names of places with their counts (without borders in the middle of their providers), and ○△× of single districts at their points. */
export function MapLabels({ view, map, camera: { k, x, y }, serviceArea }: MapLabelsProps) {
  const borders = new Map(view.boundaries.map(({ code, polygons }) => [code, polygons]))
  const places = serviceArea?.places ?? []
  return (
    <g className={classes.labels}>
      {view.municipalities.map(({ code, name, count, middle: own }) => {
        const middle = borders.size === 0 ? own : labelPoint(borders.get(code) ?? [])
        if (middle === null || middle === undefined) return null
        const [left, top] = map.project(middle)
        return (
          <g key={code} transform={`translate(${left * k + x} ${top * k + y})`}>
            <text className={classes.name}>
              {serviceArea === undefined ? '' : (markOf(places, code) ?? '')}
              {name}
            </text>
            <text y={15}>{mapText.count(count)}</text>
          </g>
        )
      })}
      {view.districts.map(({ code, name, latitude, longitude }) => {
        const said = places.find(({ areaCodes }) => areaCodes.includes(code))
        if (said === undefined || latitude === null || longitude === null) return null
        const [left, top] = map.project([longitude, latitude])
        return (
          <text key={code} x={left * k + x} y={top * k + y}>
            {said.mark}
            {name}
          </text>
        )
      })}
    </g>
  )
}
