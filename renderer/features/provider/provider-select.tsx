import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { providerSelectText } from '../../text/care-group.ts'
import { fieldText } from '../../text/fields.ts'

const SHOWN = 20
const TYPING_PAUSE_MS = 150

type ProviderSelectProps = {
  readonly value: ProviderId | null
  /** Name of the chosen one, shown until the directory is asked. */
  readonly chosenName: string
  readonly inRole?: Role
  readonly onChoose: (id: ProviderId | null, name: string) => void
} & Omit<SelectProps, 'value' | 'onChange' | 'data'>

/** One provider of the directory, found by name, kana or telephone number. */
export function ProviderSelect({ value, chosenName, inRole, onChoose, ...props }: ProviderSelectProps) {
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text === chosenName ? '' : text, TYPING_PAUSE_MS)
  const found = useCall('provider.search', {
    text: settled,
    limit: SHOWN,
    ...(inRole ? { role: inRole } : {}),
  })
  const rows = (found.data?.rows ?? []).map(({ id, name, area }) => ({
    value: String(id),
    label: name,
    place: [area.municipality, area.district].filter(Boolean).join(' '),
  }))
  const isListed = value === null || rows.some((row) => row.value === value)
  const data = isListed ? rows : [{ value: String(value), label: chosenName, place: '' }, ...rows]
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': fieldText.clear }}
      placeholder={providerSelectText.hint}
      nothingFoundMessage={providerSelectText.nothing}
      maxDropdownHeight={300}
      openOnFocus={false}
      // The core has searched: folded names, kana and numbers.
      filter={({ options }) => options}
      {...props}
      data={data}
      value={value}
      onSearchChange={setText}
      onChange={(id, option) => onChoose(ProviderId.safeParse(id).data ?? null, option?.label ?? '')}
      renderOption={({ option }) => {
        const place = data.find((row) => row.value === option.value)?.place ?? ''
        return (
          <span>
            {option.label} <small>{place}</small>
          </span>
        )
      }}
    />
  )
}
