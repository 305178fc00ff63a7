import { Autocomplete, Button, Group, MultiSelect, Select, Stack, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { masterEditText } from '../../text/master-edit.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import { emptyOf } from './blank-entry.ts'
import { useInputProps } from './entry-field.tsx'
import { choicesOf, type FieldProps, useFieldScope } from './field-scope.ts'

/** A file may have one word where several are meant. */
const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []

/** Words as a person writes them; Enter adds what is typed, also leaving the field does. */
export function WordsField(props: FieldProps) {
  const { readOnly } = useInputProps(props)
  return (
    <TagsInput
      {...useInputProps(props)}
      acceptValueOnBlur
      placeholder={readOnly ? undefined : masterEditText.addWord}
      splitChars={['、', '，', '\n']}
      value={textsIn(props.value)}
      onChange={props.onChange}
      onKeyDownCapture={(event) => {
        // The Enter that ends a conversion adds no word.
        if (event.key === 'Enter' && isConfirmingConversion(event)) event.stopPropagation()
      }}
    />
  )
}

/** Several of a list, shown by their words; where the list is open, new ones can be written beside it. */
export function ChoicesField(props: FieldProps) {
  const { field, path, value, onChange } = props
  const scope = useFieldScope()
  const written = textsIn(value)
  const shared = useInputProps(props)
  return (
    <Stack gap={4}>
      <MultiSelect
        {...shared}
        searchable
        filter={foldFilter}
        limit={200}
        nothingFoundMessage={masterEditText.notFound}
        placeholder={written.length === 0 ? masterEditText.noneChosen : undefined}
        data={choicesOf(scope, field, path, written)}
        value={written}
        onChange={onChange}
      />
      {field.isOpen && shared.readOnly !== true && (
        <NewWord known={written} onAdd={(word) => onChange([...written, word])} />
      )}
    </Stack>
  )
}

function NewWord({ known, onAdd }: { known: readonly string[]; onAdd: (word: string) => void }) {
  const [word, setWord] = useState('')
  const add = () => {
    const text = word.trim()
    if (text !== '' && !known.includes(text)) onAdd(text)
    setWord('')
  }
  return (
    <Group gap={4}>
      <TextInput
        size="xs"
        w="14rem"
        aria-label={masterEditText.newWord}
        placeholder={masterEditText.newWord}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isConfirmingConversion(event)) return
          event.preventDefault()
          add()
        }}
      />
      <Button size="compact-xs" variant="default" disabled={word.trim() === ''} onClick={add}>
        {masterEditText.addNewWord}
      </Button>
    </Group>
  )
}

/** One word: of a closed list chosen, of an open one also written. */
export function ListedText(props: FieldProps) {
  const { field, path, value, onChange } = props
  const scope = useFieldScope()
  const shared = useInputProps(props)
  const text = typeof value === 'string' ? value : ''
  const data = choicesOf(scope, field, path, text === '' ? [] : [text])
  if (field.isOpen) {
    return (
      <Autocomplete
        {...shared}
        filter={foldFilter}
        data={data.map(({ value: word }) => word)}
        value={text}
        onChange={(next) => onChange(next === '' ? emptyOf(field) : next)}
      />
    )
  }
  return (
    <Select
      {...shared}
      searchable
      filter={foldFilter}
      allowDeselect={false}
      data={data}
      value={text === '' ? null : text}
      onChange={(next) => onChange(next ?? emptyOf(field))}
    />
  )
}
