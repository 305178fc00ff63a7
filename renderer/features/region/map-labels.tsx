import { useMemo } from 'react'
import type { MapInput, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import type { GeoPoint } from '../../../shared/domain/boundary.ts'
import { boxAround, placeLabels } from '../../../shared/domain/label-place.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { mapNames } from '../../../shared/domain/map-names.ts'
import { mapText } from '../../text/region.ts'
import classes from './map.module.css'
import type { Camera } from './use-map-camera.ts'
import { clusterRadius, useMapPoints } from './use-map-points.ts'

type MapLabelsProps = {
  readonly asked: MapInput
  readonly view: MapView
  readonly map: FlatMap
  readonly camera: Camera
  readonly areas: MapView['subAreas']
  readonly serviceArea: ServiceAreaView | undefined
}

/** Half the width of a letter, and how far a label reaches above and below its line, in pixels. */
const LETTER = 8
const SMALL_LETTER = 6.75
const ABOVE = 14
const BELOW = 19
const BELOW_NAME = 5
/** From this enlargement on there is room for the names of areas beside the districts. */
const NEAR = 3
const NO_AREAS: MapView['subAreas'] = []

/** Where the names stand, moved aside where they would cover a mark, left out where there is no room; in pixels before the camera's own shift. */
function useLabels({ view, asked, map, camera, areas, serviceArea }: MapLabelsProps) {
  const { data } = useMapPoints(asked, map, camera)
  const { k } = camera
  const shownAreas = k >= NEAR ? areas : NO_AREAS
  return useMemo(() => {
    const at = (point: GeoPoint) => map.project(point).map((each) => each * k) as [number, number]
    const names = mapNames({ view, serviceArea: serviceArea ?? null, areas: shownAreas })
    const marks = [
      ...(data?.clusters ?? []).map(({ longitude, latitude, count }) =>
        boxAround(...at([longitude, latitude]), clusterRadius(count)),
      ),
      ...(data?.points ?? []).map(({ longitude, latitude }) => boxAround(...at([longitude, latitude]), 7)),
    ]
    const boxes = names.map(({ text, count, point, outline, weight }) => {
      const [x, y] = at(point)
      const half = count === null ? text.length * SMALL_LETTER : Math.max(text.length, 4) * LETTER
      const name = { left: x - half, right: x + half, top: y - ABOVE, bottom: y + BELOW_NAME }
      return {
        ...(count === null ? name : { ...name, bottom: y + BELOW, short: name }),
        ...(outline === undefined ? {} : { outline: outline.map(at) }),
        weight,
      }
    })
    return placeLabels(boxes, marks).flatMap((place, index) => {
      const name = names[index]
      if (place === null || name === undefined) return []
      const [x, y] = at(name.point)
      const { code, text, count } = name
      return { code, text, count, left: x + place.x, top: y + place.y, isShort: place.isShort }
    })
  }, [view, map, k, data, shownAreas, serviceArea])
}

/** Names of places with their counts, ○△× of single districts, and from near the names of our own areas. */
export function MapLabels(props: MapLabelsProps) {
  const { x, y } = props.camera
  return (
    <g className={classes.labels}>
      {useLabels(props).map(({ code, text, count, left, top, isShort }) => (
        <g key={`${code} ${text}`} transform={`translate(${left + x} ${top + y})`}>
          <text className={count === null ? undefined : classes.name}>{text}</text>
          {count !== null && !isShort && <text y={15}>{mapText.count(count)}</text>}
        </g>
      ))}
    </g>
  )
}
