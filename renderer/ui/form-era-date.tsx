import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import type { ComponentProps } from 'react'
import { fieldText } from '../text/fields.ts'
import { EraDateField } from './era-date-field.tsx'

type FormEraDateProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
} & Omit<ComponentProps<typeof EraDateField>, 'name' | 'value' | 'onChange' | 'error' | 'ref'>

/** A day of a form, in any writing; the form holds 'YYYY-MM-DD', null, or the unreadable text, which the schema refuses. */
export function FormEraDate<Form extends FieldValues>({ control, name, ...props }: FormEraDateProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: string | null = field.value
  const isUnreadable = fieldState.error?.type === 'invalid_format'
  return (
    <EraDateField
      {...props}
      name={name}
      data-field={name}
      ref={ref}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={
        isUnreadable
          ? value === null || value === ''
            ? fieldText.dateMissing
            : fieldText.dateUnreadable
          : fieldState.error?.message
      }
    />
  )
}
