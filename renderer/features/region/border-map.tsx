import { Button, Group } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { MapInput, MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { boundsOf, fitMap, joinBounds, scaleBar } from '../../../shared/domain/map-geometry.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { mapText } from '../../text/region.ts'
import { BorderShapes } from './border-shapes.tsx'
import { MapAreas } from './map-areas.tsx'
import { MapLabels } from './map-labels.tsx'
import { MapPoints, type Picked } from './map-points.tsx'
import classes from './map.module.css'
import { Problem } from '../../ui/problem.tsx'
import { useMapCamera, ZOOM_STEP } from './use-map-camera.ts'
import { useMapPoints } from './use-map-points.ts'

/** Where nobody has a point: the main islands. */
const JAPAN = [129, 31, 146, 45.5] as const

type BorderMapProps = {
  readonly view: MapView
  readonly role: Role | undefined
  /** Our own areas, where the map is coloured by them. */
  readonly areas: MapView['subAreas']
  readonly serviceArea: ServiceAreaView | undefined
  readonly chosen: ProviderId | null
  readonly asked: MapInput
  readonly onPick: (picked: Picked) => void
}

/** The medical area with the borders of its municipalities, to be moved and enlarged. */
export function BorderMap({ view, asked, role, areas, serviceArea, chosen, onPick }: BorderMapProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const svg = useRef<SVGSVGElement>(null)
  const size = { width: Math.max(200, width), height: Math.max(200, height) }
  const map = useMemo(() => {
    const own = new Set(view.municipalities.map(({ code }) => code))
    const rings = view.boundaries
      .filter(({ code }) => own.has(code))
      .flatMap(({ polygons }) => polygons.flat(2))
    const all = view.boundaries.flatMap(({ polygons }) => polygons.flat(2))
    const borders = boundsOf(rings.length > 0 ? rings : all)
    const points = view.bounds ?? undefined
    // Borders of some prefectures are not the country.
    const bounds = view.unit === 'country' ? joinBounds(borders, points) : (borders ?? points)
    return fitMap(bounds ?? JAPAN, { width: size.width, height: size.height }, 16)
  }, [view.boundaries, view.municipalities, view.bounds, view.unit, size.width, size.height])
  const { camera, zoom, reset, ...hands } = useMapCamera(svg, { ...size, degree: map.degree })
  const points = useMapPoints(asked, map, camera)
  const bar = scaleBar(map.kilometres / camera.k, 120)
  return (
    <div className={classes.frame}>
      <div ref={ref} className={classes.canvas}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows and + - move the map */}
        <svg
          ref={svg}
          width={size.width}
          height={size.height}
          role="img"
          aria-label={mapText.mapLabel(view.name, view.placed.count)}
          aria-describedby="map-keys"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys above need the focus
          tabIndex={0}
          className={classes.svg}
          onKeyDown={(event) => hands.onKeyDown(event)}
          onPointerDown={(event) => hands.onPointerDown(event)}
          onPointerMove={(event) => hands.onPointerMove(event)}
        >
          <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.k})`}>
            <BorderShapes view={view} map={map} areas={areas} serviceArea={serviceArea} />
          </g>
          <MapAreas view={view} map={map} camera={camera} areas={areas} />
          <MapPoints
            asked={asked}
            map={map}
            camera={camera}
            role={role}
            chosen={chosen}
            onPick={onPick}
            onNearer={zoom}
          />
          <MapLabels
            view={view}
            asked={asked}
            map={map}
            camera={camera}
            areas={areas}
            serviceArea={serviceArea}
          />
          <g transform={`translate(12 ${size.height - 14})`} className={classes.scale}>
            <path d={`M0 -5V0H${bar.width}V-5`} />
            <text x={bar.width / 2} y={-6} textAnchor="middle">
              {mapText.kilometres(bar.kilometres)}
            </text>
          </g>
        </svg>
      </div>
      {points.isError && points.data === undefined && (
        <div className={classes.problem}>
          <Problem error={points.error} onRetry={() => void points.refetch()} />
        </div>
      )}
      <Zoom onZoom={zoom} onReset={reset} />
      <span id="map-keys" className={classes.keys}>
        {mapText.keys}
      </span>
    </div>
  )
}

type ZoomProps = { readonly onZoom: (factor: number) => void; readonly onReset: () => void }

function Zoom({ onZoom, onReset }: ZoomProps) {
  return (
    <Group gap={4} className={classes.zoom}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={mapText.nearer}
        onClick={() => onZoom(ZOOM_STEP)}
      >
        {mapText.plus}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={mapText.farther}
        onClick={() => onZoom(1 / ZOOM_STEP)}
      >
        {mapText.minus}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onReset}>
        {mapText.whole}
      </Button>
    </Group>
  )
}
