import Supercluster from 'supercluster'
import { useMemo } from 'react'
import type { MapView } from '../../../shared/contract/region.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { SHAPE_COLOUR, shapeOf, shapePath } from '../../../shared/domain/map-shapes.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { mapText } from '../../text/region.ts'
import classes from './map.module.css'
import type { Camera } from './use-map-camera.ts'

type Point = MapView['points'][number]
type MapPointsProps = {
  readonly view: MapView
  readonly map: FlatMap
  readonly camera: Camera
  readonly role: Role | undefined
  readonly chosen: readonly ProviderId[]
  readonly onPick: (ids: readonly ProviderId[]) => void
}

/** Points nearer to each other than so many pixels are drawn as one circle with their number. */
const TOGETHER = 26
const NEAREST_ZOOM = 18
/** Pixels of the whole earth at the first step, as the clusters reckon. */
const EARTH = 512

function indexOf(points: readonly Point[]) {
  const index = new Supercluster<Point>({ radius: TOGETHER, maxZoom: NEAREST_ZOOM, extent: EARTH })
  index.load(
    points.map((point) => ({
      type: 'Feature',
      properties: point,
      geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
    })),
  )
  return index
}

/** Providers as shapes by role; many in one place as a circle with their number. The mouse picks them; keys use the list. */
export function MapPoints({ view, map, camera, role, chosen, onPick }: MapPointsProps) {
  const index = useMemo(() => indexOf(view.points), [view.points])
  const zoom = Math.max(
    0,
    Math.min(NEAREST_ZOOM + 1, Math.round(Math.log2((360 * map.degree * camera.k) / EARTH))),
  )
  const found = useMemo(() => index.getClusters([-180, -85, 180, 85], zoom), [index, zoom])
  return (
    <g>
      {found.map(({ id, geometry, properties }) => {
        const [left, top] = map.project([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0])
        const [x, y] = [left * camera.k + camera.x, top * camera.k + camera.y]
        if ('cluster' in properties) {
          const { cluster_id: cluster, point_count: count } = properties
          const members = () => index.getLeaves(cluster, 500).map((leaf) => leaf.properties.id)
          return (
            // The list beside the map holds the same for the keyboard.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <g key={`c${id ?? cluster}`} className={classes.cluster} onClick={() => onPick(members())}>
              <title>{mapText.together(count)}</title>
              <circle cx={x} cy={y} r={9 + Math.min(9, Math.log2(count) * 1.6)} />
              <text x={x} y={y + 4}>
                {count}
              </text>
            </g>
          )
        }
        const shape = shapeOf(properties.roles, role)
        const isChosen = chosen.length === 1 && chosen[0] === properties.id
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <path
            key={properties.id}
            d={shapePath(shape, x, y, isChosen ? 10 : 6.5)}
            fill={SHAPE_COLOUR[shape]}
            className={classes.point}
            data-chosen={isChosen || undefined}
            onClick={() => onPick([properties.id])}
          >
            <title>{properties.name}</title>
          </path>
        )
      })}
    </g>
  )
}
