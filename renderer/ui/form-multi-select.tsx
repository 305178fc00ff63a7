import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { fieldText } from '../text/fields.ts'
import { firstMessage } from './first-message.ts'
import { foldFilter } from './fold-filter.ts'

type FormMultiSelectProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
} & Omit<MultiSelectProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'form'>

/** Several of a list, found by typing any part of a word. */
export function FormMultiSelect<Form extends FieldValues>({
  control,
  name,
  ...props
}: FormMultiSelectProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: string[] = field.value
  return (
    <MultiSelect
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      hidePickedOptions
      clearSearchOnChange
      filter={foldFilter}
      placeholder={value.length === 0 ? fieldText.choose : ''}
      nothingFoundMessage={fieldText.nothingFound}
      maxDropdownHeight={320}
      {...props}
      ref={ref}
      data-field={name}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={firstMessage(fieldState.error)}
    />
  )
}
