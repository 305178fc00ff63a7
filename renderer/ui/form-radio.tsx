import { Group, Radio, type RadioGroupProps } from '@mantine/core'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'

type FormRadioProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
  readonly data: readonly { readonly value: string; readonly label: string }[]
} & Omit<RadioGroupProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'form' | 'children'>

/** One of a few that are all seen at once. */
export function FormRadio<Form extends FieldValues>({ control, name, data, ...props }: FormRadioProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value = String(field.value ?? '')
  return (
    <Radio.Group
      {...props}
      name={name}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message}
    >
      <Group gap="md" mt={6}>
        {data.map(({ value, label }, index) => (
          <Radio key={value} value={value} label={label} {...(index === 0 ? { ref } : {})} />
        ))}
      </Group>
    </Radio.Group>
  )
}
