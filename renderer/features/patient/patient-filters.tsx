import { Checkbox, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { patientText } from '../../text/patient.ts'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import type { PatientListFilter } from './use-patient-filter.ts'

type PatientFiltersProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly filter: PatientListFilter
  readonly onFilter: (filter: PatientListFilter) => void
  readonly wards: readonly string[]
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onEnter: () => void
}

/** Search field and filters in one line. */
export function PatientFilters(props: PatientFiltersProps) {
  const { text, onText, filter, onFilter, wards, inputRef, onEnter } = props
  return (
    <Group gap="md" align="flex-end">
      <TextInput
        ref={inputRef}
        type="search"
        label={patientText.searchLabel}
        placeholder={patientText.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        maxLength={100}
        autoFocus
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isConfirmingConversion(event)) onEnter()
        }}
        style={{ flex: '1 1 20rem', maxWidth: '30rem' }}
      />
      <SegmentedControl
        aria-label={patientText.filterLabel}
        size="sm"
        value={filter.isMine ? 'mine' : 'all'}
        onChange={(value) => onFilter({ ...filter, isMine: value === 'mine' })}
        data={[
          { value: 'mine', label: patientText.mine },
          { value: 'all', label: patientText.everyone },
        ]}
      />
      <Select
        aria-label={patientText.ward}
        placeholder={patientText.allWards}
        data={[...new Set([...wards, ...(filter.ward === null ? [] : [filter.ward])])]}
        value={filter.ward}
        onChange={(ward) => onFilter({ ...filter, ward })}
        clearable
        clearButtonProps={{ 'aria-label': patientText.allWards }}
        w="12rem"
      />
      <Checkbox
        label={patientText.includesDischarged}
        checked={filter.includesDischarged}
        onChange={(event) => onFilter({ ...filter, includesDischarged: event.currentTarget.checked })}
        mb={8}
      />
    </Group>
  )
}
