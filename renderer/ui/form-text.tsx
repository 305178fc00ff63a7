import { TextInput, type TextInputProps } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'

type FormTextProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
} & Omit<TextInputProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'form'>

/** A text field of a form, with its error at the field. */
export function FormText<Form extends FieldValues>({ control, name, ...props }: FormTextProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <TextInput
      {...props}
      name={field.name}
      ref={field.ref}
      value={String(field.value ?? '')}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  )
}
