import { Select } from '@mantine/core'
import type { SubAreaId } from '../../../shared/domain/sub-area.ts'
import { useCall } from '../../api/use-call.ts'
import { providerText } from '../../text/provider.ts'
import { foldFilter } from '../../ui/fold-filter.ts'

type SubAreaSelectProps = {
  readonly value: SubAreaId | null
  readonly onChoose: (id: SubAreaId | null) => void
}

/** Narrows the directory to an area of our own; not there as long as nobody has drawn one for the directory. */
export function SubAreaSelect({ value, onChoose }: SubAreaSelectProps) {
  const { data } = useCall('subArea.list', {})
  const areas = (data ?? []).filter(({ id, uses }) => id === value || uses.includes('directory'))
  const isGone = value !== null && data !== undefined && !areas.some(({ id }) => id === value)
  if (areas.length === 0 && !isGone) return null
  return (
    <Select
      label={providerText.subArea}
      title={providerText.subAreaHint}
      placeholder={providerText.allSubAreas}
      data={[
        ...areas.map(({ id, name }) => ({ value: String(id), label: name })),
        ...(isGone ? [{ value: String(value), label: providerText.goneSubArea }] : []),
      ]}
      value={value}
      searchable
      openOnFocus={false}
      filter={foldFilter}
      clearable
      clearButtonProps={{ 'aria-label': providerText.allSubAreas }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(id) => onChoose(areas.find((area) => String(area.id) === id)?.id ?? null)}
    />
  )
}
