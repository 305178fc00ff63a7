import { Textarea, type TextareaProps } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'

type FormTextareaProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
} & Omit<TextareaProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'form'>

/** A text of several lines; it grows with what is written. */
export function FormTextarea<Form extends FieldValues>({ control, name, ...props }: FormTextareaProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value = String(field.value ?? '')
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={14}
      {...props}
      name={name}
      ref={ref}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message}
    />
  )
}
