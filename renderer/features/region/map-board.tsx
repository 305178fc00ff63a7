import { useMemo, useRef, useState } from 'react'
import type { MapInput, MapView } from '../../../shared/contract/region.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { type MapPaint, paintedAreas } from '../../../shared/domain/sub-area-paint.ts'
import { useCall } from '../../api/use-call.ts'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import { BorderMap } from './border-map.tsx'
import classes from './map.module.css'
import { MapLegend } from './map-legend.tsx'
import type { Picked } from './map-points.tsx'
import { MapSide } from './map-side.tsx'
import { TileMap } from './tile-map.tsx'
import { isTiled } from '../../../shared/domain/map-tiles.ts'

/** Never asked for: the call waits until somebody was chosen. */
const NOBODY = ProviderId.parse('-')
const NOBODY_PICKED: Picked = { count: 0, points: [] }
const NO_AREAS: MapView['subAreas'] = []

type MapBoardProps = {
  readonly view: MapView
  readonly asked: MapInput
  readonly role: Role | undefined
  readonly paint: MapPaint
  readonly providerId: ProviderId | null
  readonly onProvider: (id: ProviderId | null) => void
  readonly isSchematic: boolean
  /** Shows a prefecture instead of the country. */
  readonly onPrefecture: (code: string) => void
}

/** The map with its legend on the left, and the same in words on the right. */
export function MapBoard({ view, asked, role, paint, providerId, onProvider, ...more }: MapBoardProps) {
  const painted = useMemo(() => paintedAreas(view.subAreas, paint), [view.subAreas, paint])
  const board = useRef<HTMLDivElement>(null)
  const height = useRestHeight(board, 420)
  const [picked, setPicked] = useState<Picked>(NOBODY_PICKED)
  const area = useCall(
    'region.serviceArea',
    { providerId: providerId ?? NOBODY },
    { enabled: providerId !== null },
  )
  const serviceArea = providerId === null ? undefined : area.data
  // Where the chosen provider goes is asked for: it stands before the areas.
  const areas = serviceArea === undefined ? painted : NO_AREAS
  const isTiles = isTiled(view, more.isSchematic)
  const pick = (next: Picked) => {
    setPicked(next)
    onProvider(next.points.length === 1 ? (next.points[0]?.id ?? null) : null)
  }
  return (
    <div ref={board} className={classes.board} style={{ height }}>
      <div className={classes.left}>
        {isTiles ? (
          <TileMap
            view={view}
            role={role}
            areas={areas}
            serviceArea={serviceArea}
            onPrefecture={more.onPrefecture}
          />
        ) : (
          <BorderMap
            view={view}
            role={role}
            areas={areas}
            serviceArea={serviceArea}
            asked={asked}
            chosen={providerId}
            onPick={pick}
          />
        )}
        <MapLegend view={view} isTiles={isTiles} role={role} areas={areas} serviceArea={serviceArea} />
      </div>
      <MapSide
        view={view}
        isTiles={isTiles}
        role={role}
        picked={picked}
        serviceArea={serviceArea}
        onPick={pick}
      />
    </div>
  )
}
