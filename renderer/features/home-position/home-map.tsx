import { Button, Group } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { MapInput, MapView } from '../../../shared/contract/region.ts'
import { boundsOf, fitMap, type FlatMap, scaleBar } from '../../../shared/domain/map-geometry.ts'
import { kilometresOf, type PinView, pinViewAt, toFrame } from '../../../shared/domain/pin-map.ts'
import type { GeoPoint } from '../../../shared/domain/boundary.ts'
import type { Coordinates } from '../../../shared/domain/distance.ts'
import { homePositionText } from '../../text/home-position.ts'
import { HomeLandmarks } from './home-landmarks.tsx'
import classes from './home-position.module.css'
import { RING, usePinMap } from './use-pin-map.ts'

/** Where nobody has a point: the main islands. */
const JAPAN = [129, 31, 146, 45.5] as const
/** A town and what lies around it. */
const BEGINS_KM = 24

export type Placed = Coordinates & { readonly errorKm: number }

type HomeMapProps = {
  readonly view: MapView
  readonly asked: MapInput
  /** What is seen; null until the size is known. */
  readonly seen: PinView | null
  readonly onSee: (change: (now: PinView | null) => PinView) => void
  readonly start: Coordinates | null
  readonly isPlaced: boolean
  readonly onPlaced: () => void
}

/** A small map with a cross-hair, put by the mouse or by arrow keys. */
export function HomeMap(props: HomeMapProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const { view } = props
  const map = useMemo(() => {
    const own = new Set(view.municipalities.map(({ code }) => code))
    const rings = view.boundaries
      .filter(({ code }) => own.has(code))
      .flatMap(({ polygons }) => polygons.flat(2))
    const middles = view.districts.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [[longitude, latitude] satisfies GeoPoint],
    )
    const bounds = boundsOf(rings) ?? boundsOf(middles) ?? view.bounds ?? JAPAN
    return width === 0 ? undefined : fitMap(bounds, { width, height }, 16)
  }, [view, width, height])
  return (
    <div ref={ref} className={classes.map} data-borders={view.boundaries.length > 0}>
      {map !== undefined && <Drawn {...props} map={map} />}
    </div>
  )
}

function wholeOf(map: FlatMap, pin: PinView['pin'] | null): PinView {
  const [west, south, east, north] = map.bounds
  const middle = [(west + east) / 2, (south + north) / 2] as const
  return { center: middle, scale: map.steep, pin: pin ?? middle }
}

function Drawn({
  view,
  asked,
  seen,
  onSee,
  start,
  isPlaced,
  onPlaced,
  map,
}: HomeMapProps & { map: FlatMap }) {
  const svg = useRef<SVGSVGElement>(null)
  const frame = { width: map.width, height: map.height, narrow: map.degree / map.steep }
  const first = useMemo(
    () =>
      start === null
        ? wholeOf(map, null)
        : pinViewAt(
            [start.longitude, start.latitude],
            { width: map.width, height: map.height, narrow: map.degree / map.steep },
            BEGINS_KM,
          ),
    [map, start],
  )
  const now = seen ?? first
  const hands = usePinMap(svg, (change) => onSee((held) => next(change, held ?? first)), {
    frame,
    farthest: Math.min(map.steep, first.scale),
    onWhole: () => onSee((held) => wholeOf(map, (held ?? first).pin)),
    onPlaced,
  })
  const [x, y] = toFrame(now, frame, now.pin)
  const bar = scaleBar(kilometresOf(now, 1), 100)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows and a click put the cross-hair */}
      <svg
        ref={svg}
        width={map.width}
        height={map.height}
        role="application"
        aria-label={homePositionText.map(view.name)}
        aria-describedby="home-map-keys"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys above need the focus
        tabIndex={0}
        className={classes.svg}
        onKeyDown={(event) => hands.onKeyDown(event)}
        onPointerDown={(event) => hands.onPointerDown(event)}
        onPointerMove={(event) => hands.onPointerMove(event)}
        onPointerUp={(event) => hands.onPointerUp(event)}
      >
        <HomeLandmarks view={view} asked={asked} map={map} seen={now} frame={frame} />
        <g transform={`translate(${x} ${y})`} className={classes.cross} data-placed={isPlaced}>
          <circle r={RING} />
          <path d={`M${-RING - 8} 0H-4M4 0H${RING + 8}M0 ${-RING - 8}V-4M0 4V${RING + 8}`} />
        </g>
        <g transform={`translate(12 ${map.height - 14})`} className={classes.scale}>
          <path d={`M0 -5V0H${bar.width}V-5`} />
          <text x={bar.width / 2} y={-6} textAnchor="middle">
            {homePositionText.kilometres(bar.kilometres)}
          </text>
        </g>
      </svg>
      <Group gap={4} className={classes.zoom}>
        <Button size="compact-sm" variant="default" onClick={hands.nearer}>
          {homePositionText.nearer}
        </Button>
        <Button size="compact-sm" variant="default" onClick={hands.farther}>
          {homePositionText.farther}
        </Button>
      </Group>
    </>
  )
}

const next = (change: PinView | ((view: PinView) => PinView), view: PinView): PinView =>
  typeof change === 'function' ? change(view) : change
