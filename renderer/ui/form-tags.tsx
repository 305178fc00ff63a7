import { TagsInput, type TagsInputProps } from '@mantine/core'
import { useState } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { firstMessage } from './first-message.ts'
import { foldFilter } from './fold-filter.ts'
import { isConfirmingConversion } from './is-confirming-conversion.ts'

type FormTagsProps<Form extends FieldValues> = {
  readonly control: Control<Form>
  readonly name: FieldPath<Form>
} & Omit<TagsInputProps, 'name' | 'value' | 'onChange' | 'onBlur' | 'error' | 'form'>

/** Several words: from the list, or the person's own; Enter adds what is typed, also leaving the field does. */
export function FormTags<Form extends FieldValues>({ control, name, ...props }: FormTagsProps<Form>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: string[] = field.value
  const [isOpen, setOpen] = useState(false)
  return (
    <TagsInput
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onSearchChange={(typed) => {
        // The list answers from the first letter on: a word of the list is worth more than one's own.
        if (typed !== '') setOpen(true)
      }}
      acceptValueOnBlur
      splitChars={['、', '，', ',', '\n']}
      filter={foldFilter}
      maxDropdownHeight={320}
      {...props}
      ref={ref}
      data-field={name}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      onKeyDownCapture={(event) => {
        // The Enter that ends a conversion adds no word.
        if (event.key === 'Enter' && isConfirmingConversion(event)) event.stopPropagation()
      }}
      error={firstMessage(fieldState.error)}
    />
  )
}
