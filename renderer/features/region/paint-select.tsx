import { Select } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { SubAreaUse } from '../../../shared/domain/sub-area.ts'
import type { MapPaint } from '../../../shared/domain/sub-area-paint.ts'
import { useCall } from '../../api/use-call.ts'
import { mapText } from '../../text/region.ts'
import { subAreaUseText } from '../../text/sub-area.ts'

/** What the map is coloured by; kept while the window is open. */
export function useMapPaint() {
  return useSessionStorage<MapPaint>({
    key: 'ieji-map-paint',
    defaultValue: 'count',
    getInitialValueInEffect: false,
  })
}

type PaintSelectProps = { readonly paint: MapPaint; readonly onPaint: (paint: MapPaint) => void }

/** Colours the map by counts or by our own areas; not there as long as nobody has drawn any. */
export function PaintSelect({ paint, onPaint }: PaintSelectProps) {
  const areas = useCall('subArea.list', {}).data ?? []
  const uses = SubAreaUse.options.filter((use) => areas.some((area) => area.uses.includes(use)))
  if (uses.length === 0) return null
  return (
    <Select
      size="sm"
      w="17rem"
      aria-label={mapText.paint}
      data={[
        { value: 'count', label: mapText.paintCount },
        ...uses.map((use) => ({ value: use, label: mapText.paintArea(subAreaUseText[use]) })),
      ]}
      value={paint === 'count' || uses.includes(paint) ? paint : 'count'}
      allowDeselect={false}
      onChange={(value) => onPaint(uses.find((use) => use === value) ?? 'count')}
    />
  )
}
