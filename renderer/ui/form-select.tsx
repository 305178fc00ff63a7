import { Select, type SelectProps } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { fieldText } from '../text/fields.ts'
import { foldFilter } from './fold-filter.ts'

type FormSelectProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
} & Omit<SelectProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'form'>

/** One of a list, found by typing any part of it; with `clearable` it may be none (null). */
export function FormSelect<Form extends FieldValues>({ control, name, ...props }: FormSelectProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value = typeof field.value === 'string' && field.value !== '' ? field.value : null
  return (
    <Select
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen={value === null}
      allowDeselect={false}
      filter={foldFilter}
      placeholder={fieldText.choose}
      nothingFoundMessage={fieldText.nothingFound}
      clearButtonProps={{ 'aria-label': fieldText.clear }}
      maxDropdownHeight={320}
      {...props}
      ref={ref}
      data-field={name}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message}
    />
  )
}
