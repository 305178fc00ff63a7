import { SegmentedControl } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { mapText } from '../../text/region.ts'

/** Whether the country is drawn as tiles; kept while the window is open. */
export function useIsSchematic() {
  return useSessionStorage<boolean>({
    key: 'ieji-map-schematic',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
}

type DrawingChoiceProps = {
  readonly isSchematic: boolean
  readonly onChoose: (isSchematic: boolean) => void
}

/** The country as a schematic map of its prefectures, or as circles where the providers are. */
export function DrawingChoice({ isSchematic, onChoose }: DrawingChoiceProps) {
  return (
    <SegmentedControl
      size="sm"
      aria-label={mapText.drawing}
      value={isSchematic ? 'tiles' : 'points'}
      onChange={(value) => onChoose(value === 'tiles')}
      data={[
        { value: 'tiles', label: mapText.schematic },
        { value: 'points', label: mapText.pointMap },
      ]}
    />
  )
}
