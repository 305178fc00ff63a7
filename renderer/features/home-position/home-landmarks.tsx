import type { MapInput, MapView } from '../../../shared/contract/region.ts'
import { type FlatMap, labelPoint, pathOf } from '../../../shared/domain/map-geometry.ts'
import { kilometresOf, type PinFrame, type PinView, toFrame } from '../../../shared/domain/pin-map.ts'
import { useMemo } from 'react'
import { clusterRadius, useMapPoints } from '../region/use-map-points.ts'
import { mapText } from '../../text/region.ts'
import classes from './home-position.module.css'

type HomeLandmarksProps = {
  readonly view: MapView
  readonly asked: MapInput
  readonly map: FlatMap
  readonly seen: PinView
  readonly frame: PinFrame
}

/** So few are named. */
const MOST_NAMED = 14
/** Kilometres in a pixel at which names of districts and providers have room; farther away towns alone are named. */
const NAMED_NEARER = 0.08

/** What a place is known by: borders, names of towns and districts, and the providers around. */
export function HomeLandmarks({ view, asked, map, seen, frame }: HomeLandmarksProps) {
  const camera = cameraOf(map, seen, frame)
  const { data } = useMapPoints(asked, map, camera)
  const borders = useMemo(
    () => view.boundaries.map(({ code, polygons }) => ({ code, d: pathOf(polygons, map) })),
    [view.boundaries, map],
  )
  const at = (longitude: number, latitude: number) => {
    const [x, y] = toFrame(seen, frame, [longitude, latitude])
    return { x, y }
  }
  const points = data?.points ?? []
  const isNear = kilometresOf(seen, 1) < NAMED_NEARER
  return (
    <>
      <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.k})`}>
        {borders.map(({ code, d }) => (
          <path key={code} d={d} className={classes.border} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
      {(data?.clusters ?? []).map(({ key, longitude, latitude, count }) => (
        <g key={key} className={classes.cluster}>
          <circle {...circle(at(longitude, latitude))} r={clusterRadius(count)} />
          <text {...below(at(longitude, latitude), 4)}>{mapText.number(count)}</text>
        </g>
      ))}
      {points.map(({ id, name, longitude, latitude }) => (
        <g key={id} className={classes.point}>
          <circle {...circle(at(longitude, latitude))} r={3.5}>
            <title>{name}</title>
          </circle>
          {isNear && points.length <= MOST_NAMED && (
            <text {...below(at(longitude, latitude), 15)}>{name}</text>
          )}
        </g>
      ))}
      <PlaceNames view={view} seen={seen} frame={frame} isNear={isNear} />
    </>
  )
}

const circle = ({ x, y }: { x: number; y: number }) => ({ cx: x, cy: y })
const below = ({ x, y }: { x: number; y: number }, down: number) => ({ x, y: y + down })

/** The same view as the drawing of the borders has it. */
function cameraOf(map: FlatMap, seen: PinView, frame: PinFrame) {
  const k = seen.scale / map.steep
  const [left, top] = map.project([...seen.center])
  return { k, x: frame.width / 2 - left * k, y: frame.height / 2 - top * k }
}

type PlaceNamesProps = Pick<HomeLandmarksProps, 'view' | 'seen' | 'frame'> & { readonly isNear: boolean }

/** Municipalities, and near by their districts whose middle is known. */
function PlaceNames({ view, seen, frame, isNear }: PlaceNamesProps) {
  const borders = new Map(view.boundaries.map(({ code, polygons }) => [code, polygons]))
  const towns = view.municipalities.flatMap(({ code, name, middle }) => {
    const point = labelPoint(borders.get(code) ?? []) ?? middle
    return point === null || point === undefined ? [] : [{ code, name, point }]
  })
  const districts = (isNear ? view.districts : []).flatMap(({ code, name, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ code, name, point: [longitude, latitude] as const }],
  )
  return (
    <g className={classes.names}>
      {towns.map(({ code, name, point: [longitude, latitude] }) => {
        const [x, y] = toFrame(seen, frame, [longitude, latitude])
        return (
          <text key={code} x={x} y={y} className={classes.town}>
            {name}
          </text>
        )
      })}
      {districts.map(({ code, name, point }) => {
        const [x, y] = toFrame(seen, frame, point)
        return (
          <text key={code} x={x} y={y - 12}>
            {name}
          </text>
        )
      })}
    </g>
  )
}
