import { useMemo } from 'react'
import type { MapInput, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import type { GeoPoint } from '../../../shared/domain/boundary.ts'
import { boxAround, placeLabels } from '../../../shared/domain/label-place.ts'
import { type FlatMap, labelOutline, labelPoint } from '../../../shared/domain/map-geometry.ts'
import { markOf } from '../../../shared/domain/map-marks.ts'
import { mapText } from '../../text/region.ts'
import classes from './map.module.css'
import type { Camera } from './use-map-camera.ts'
import { clusterRadius, useMapPoints } from './use-map-points.ts'

type MapLabelsProps = {
  readonly asked: MapInput
  readonly view: MapView
  readonly map: FlatMap
  readonly camera: Camera
  readonly serviceArea: ServiceAreaView | undefined
}

/** Half the width of a letter, and how far a label reaches above and below its line, in pixels. */
const LETTER = 8
const ABOVE = 14
const BELOW = 19

/** Where the names stand, moved aside where they would cover a mark; in pixels before the camera's own shift. */
function useLabels({ view, asked, map, camera }: Omit<MapLabelsProps, 'serviceArea'>) {
  const { data } = useMapPoints(asked, map, camera)
  const { k } = camera
  return useMemo(() => {
    const borders = new Map(view.boundaries.map(({ code, polygons }) => [code, polygons]))
    const at = (point: GeoPoint) => map.project(point).map((each) => each * k) as [number, number]
    const labels = view.municipalities.flatMap(({ code, name, count, middle: own }) => {
      const middle = borders.size === 0 ? own : labelPoint(borders.get(code) ?? [])
      if (middle === null || middle === undefined) return []
      const [left, top] = at(middle)
      const outline = labelOutline(borders.get(code) ?? [])?.map(at)
      return [{ code, name, count, left, top, ...(outline === undefined ? {} : { outline }) }]
    })
    const marks = [
      ...(data?.clusters ?? []).map(({ longitude, latitude, count }) =>
        boxAround(...at([longitude, latitude]), clusterRadius(count)),
      ),
      ...(data?.points ?? []).map(({ longitude, latitude }) => boxAround(...at([longitude, latitude]), 7)),
    ]
    const boxes = labels.map(({ name, left, top, ...home }) => {
      // A sign before the name and the count below it have room as well.
      const half = Math.max(name.length + 1, 4) * LETTER
      return { ...home, left: left - half, right: left + half, top: top - ABOVE, bottom: top + BELOW }
    })
    const shifts = placeLabels(boxes, marks)
    return labels.map((label, index) => ({
      ...label,
      left: label.left + (shifts[index]?.x ?? 0),
      top: label.top + (shifts[index]?.y ?? 0),
    }))
  }, [view.boundaries, view.municipalities, map, k, data])
}

/** Names of places with their counts (without borders in the middle of their providers), and ○△× of single districts at their points. */
export function MapLabels({ view, asked, map, camera, serviceArea }: MapLabelsProps) {
  const { k, x, y } = camera
  const places = serviceArea?.places ?? []
  const labels = useLabels({ view, asked, map, camera })
  return (
    <g className={classes.labels}>
      {labels.map(({ code, name, count, left, top }) => (
        <g key={code} transform={`translate(${left + x} ${top + y})`}>
          <text className={classes.name}>
            {serviceArea === undefined ? '' : (markOf(places, code) ?? '')}
            {name}
          </text>
          <text y={15}>{mapText.count(count)}</text>
        </g>
      ))}
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
