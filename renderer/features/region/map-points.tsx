import type { MapInput, MapPoint, MapPoints as Found } from '../../../shared/contract/region.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { SHAPE_COLOUR, shapeOf, shapePath } from '../../../shared/domain/map-shapes.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { call } from '../../api/client.ts'
import { mapText } from '../../text/region.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import classes from './map.module.css'
import type { Camera } from './use-map-camera.ts'
import { clusterRadius, sentFrame, useMapPoints } from './use-map-points.ts'

/** Who was picked on the map: the number of all, and as many of them as are named. */
export type Picked = { readonly count: number; readonly points: readonly MapPoint[] }

type MapPointsProps = {
  readonly asked: MapInput
  readonly map: FlatMap
  readonly camera: Camera
  readonly role: Role | undefined
  readonly chosen: ProviderId | null
  readonly onPick: (picked: Picked) => void
  readonly onNearer: (factor: number, at: { x: number; y: number }) => void
}

/** So many are listed beside the map; a click on more goes nearer. */
const MOST_LISTED = 60

/** Providers as shapes by role; many in one place as a circle with their number. The mouse picks them; keys use the list. */
export function MapPoints({ asked, map, camera, role, chosen, onPick, onNearer }: MapPointsProps) {
  const { data } = useMapPoints(asked, map, camera)
  if (data === undefined) return null
  const placeOf = ({ longitude, latitude }: { longitude: number; latitude: number }) => {
    const [left, top] = map.project([longitude, latitude])
    return { x: left * camera.k + camera.x, y: top * camera.k + camera.y }
  }
  const open = (cluster: Found['clusters'][number]) => {
    if (cluster.count > MOST_LISTED) return onNearer(4, placeOf(cluster))
    const frame = sentFrame(data.frame)
    call('region.mapMembers', { ...asked, frame, key: cluster.key }).then(onPick, notifyProblem)
  }
  return (
    <g>
      {data.clusters.map((cluster) => (
        <Together
          key={`c${cluster.key}`}
          {...placeOf(cluster)}
          count={cluster.count}
          onOpen={() => open(cluster)}
        />
      ))}
      {data.points.map((point) => {
        const { x, y } = placeOf(point)
        const shape = shapeOf(point.roles, role)
        const isChosen = chosen === point.id
        return (
          // The list beside the map holds the same for the keyboard.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <path
            key={point.id}
            d={shapePath(shape, x, y, isChosen ? 10 : 6.5)}
            fill={SHAPE_COLOUR[shape]}
            className={classes.point}
            data-chosen={isChosen || undefined}
            onClick={() => onPick({ count: 1, points: [point] })}
          >
            <title>{point.name}</title>
          </path>
        )
      })}
    </g>
  )
}

type TogetherProps = {
  readonly x: number
  readonly y: number
  readonly count: number
  readonly onOpen: () => void
}

function Together({ x, y, count, onOpen }: TogetherProps) {
  const text = mapText.number(count)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <g className={classes.cluster} onClick={onOpen}>
      <title>{count > MOST_LISTED ? mapText.togetherMany(count) : mapText.together(count)}</title>
      <circle cx={x} cy={y} r={clusterRadius(count)} />
      <text x={x} y={y + 4}>
        {text}
      </text>
    </g>
  )
}
