import { Alert } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { MapView } from '../../../shared/contract/region.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { type MapPaint, paintedAreas } from '../../../shared/domain/sub-area-paint.ts'
import { useCall } from '../../api/use-call.ts'
import { mapText } from '../../text/region.ts'
import { useRestHeight } from '../../ui/use-rest-height.ts'
import { BorderMap } from './border-map.tsx'
import classes from './map.module.css'
import { MapLegend } from './map-legend.tsx'
import { MapSide } from './map-side.tsx'
import { TileMap } from './tile-map.tsx'

/** Never asked for: the call waits until somebody was chosen. */
const NOBODY = ProviderId.parse('-')
const NO_AREAS: MapView['subAreas'] = []

type MapBoardProps = {
  readonly view: MapView
  readonly role: Role | undefined
  readonly paint: MapPaint
  readonly providerId: ProviderId | null
  readonly onProvider: (id: ProviderId | null) => void
}

/** The map with its legend on the left, and the same in words on the right. */
export function MapBoard({ view, role, paint, providerId, onProvider }: MapBoardProps) {
  const painted = useMemo(() => paintedAreas(view.subAreas, paint), [view.subAreas, paint])
  const board = useRef<HTMLDivElement>(null)
  const height = useRestHeight(board, 420)
  const [members, setMembers] = useState<readonly ProviderId[]>([])
  const area = useCall(
    'region.serviceArea',
    { providerId: providerId ?? NOBODY },
    { enabled: providerId !== null },
  )
  const serviceArea = providerId === null ? undefined : area.data
  // Where the chosen provider goes is asked for: it stands before the areas.
  const areas = serviceArea === undefined ? painted : NO_AREAS
  const hasBorders = view.boundaries.length > 0
  const pick = (ids: readonly ProviderId[]) => {
    setMembers(ids)
    onProvider(ids.length === 1 ? (ids[0] ?? null) : null)
  }
  return (
    <div ref={board} className={classes.board} style={{ height }}>
      <div className={classes.left}>
        {view.isCut && (
          <Alert color="orange" variant="light" p="xs">
            {mapText.isCut}
          </Alert>
        )}
        {hasBorders ? (
          <BorderMap
            view={view}
            role={role}
            areas={areas}
            serviceArea={serviceArea}
            chosen={members}
            onPick={pick}
          />
        ) : (
          <TileMap view={view} role={role} areas={areas} serviceArea={serviceArea} />
        )}
        <MapLegend view={view} role={role} areas={areas} serviceArea={serviceArea} />
      </div>
      <MapSide view={view} role={role} members={members} serviceArea={serviceArea} onPick={pick} />
    </div>
  )
}
