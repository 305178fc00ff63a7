import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { masterEditText } from '../../text/master-edit.ts'
import { EraDateField } from '../../ui/era-date-field.tsx'
import { foldFilter } from '../../ui/fold-filter.ts'
import { emptyOf } from './blank-entry.ts'
import { ChoicesField, ListedText, WordsField } from './words-field.tsx'
import { ConditionField } from './condition-field.tsx'
import { choicesOf, errorAt, type FieldProps, labelOf, useFieldScope } from './field-scope.ts'
import { GroupField } from './group-field.tsx'
import { ListField } from './list-field.tsx'
import { OutcomesField } from './outcomes-field.tsx'
import { placesAsWords, wordsAsPlaces } from './place-text.ts'
import { RecordField } from './record-field.tsx'

/** A long text gets room to be read. */
const LONG = 36

/** One field of an entry of any master, by its kind; groups and rows hold further ones. */
export function EntryField(props: FieldProps) {
  const { field } = props
  switch (field.kind) {
    case 'group':
      return <GroupField {...props} />
    case 'list':
      return <ListField {...props} />
    case 'record':
      return <RecordField {...props} />
    case 'condition':
      return <ConditionField {...props} />
    case 'outcomes':
      return <OutcomesField {...props} />
    case 'words':
      return field.list === '' ? <WordsField {...props} /> : <ChoicesField {...props} />
    case 'choices':
      return <ChoicesField {...props} />
    case 'boolean':
      return field.isNullable ? <YesNoField {...props} /> : <CheckField {...props} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'number':
      return <NumberField {...props} />
    case 'day':
      return <DayField {...props} />
    case 'text':
    case 'pattern':
      return field.list === '' ? <TextField {...props} /> : <ListedText {...props} />
  }
}

/** Label, error and what else all inputs have in common. */
export function useInputProps({ field, path, isLabelHidden = false, isFixed = false }: FieldProps) {
  const { file, errors, isReadOnly } = useFieldScope()
  const label = labelOf(file, path, field.name)
  return {
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    error: errorAt(errors, path),
    readOnly: isReadOnly || isFixed,
    size: 'sm' as const,
  }
}

function TextField(props: FieldProps) {
  const { field, value, onChange } = props
  const written = typeof value === 'string' ? value : ''
  // A pattern has braces of its own.
  const text = field.kind === 'pattern' ? written : placesAsWords(written)
  // Decided once: an input that changes its kind while somebody types would lose the cursor.
  const [isLong] = useState(text.length > LONG)
  const shared = {
    ...useInputProps(props),
    value: text,
    description: field.kind === 'pattern' ? masterEditText.patternHint : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value
      if (next === '') onChange(emptyOf(field))
      else onChange(field.kind === 'pattern' ? next : wordsAsPlaces(next))
    },
  }
  return isLong ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} />
}

function NumberField(props: FieldProps) {
  const { field, value, onChange } = props
  return (
    <NumberInput
      {...useInputProps(props)}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : emptyOf(field))}
    />
  )
}

function DayField(props: FieldProps) {
  const { field, value, onChange } = props
  return (
    <EraDateField
      {...useInputProps(props)}
      value={typeof value === 'string' ? value : null}
      onChange={(day) => onChange(day ?? emptyOf(field))}
    />
  )
}

function CheckField(props: FieldProps) {
  const { readOnly, size: _size, ...shared } = useInputProps(props)
  return (
    <Checkbox
      {...shared}
      checked={props.value === true}
      disabled={readOnly}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  )
}

/** はい, いいえ, or nothing said: then what stands above it counts. */
function YesNoField(props: FieldProps) {
  const { value, field, onChange } = props
  return (
    <Select
      {...useInputProps(props)}
      clearable
      placeholder={masterEditText.notSaid}
      data={[
        { value: 'yes', label: masterEditText.yes },
        { value: 'no', label: masterEditText.no },
      ]}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      onChange={(next) => onChange(next === null ? emptyOf(field) : next === 'yes')}
    />
  )
}

function ChoiceField(props: FieldProps) {
  const { field, path, value, onChange } = props
  const scope = useFieldScope()
  const written = typeof value === 'string' && value !== '' ? [value] : []
  return (
    <Select
      {...useInputProps(props)}
      searchable
      filter={foldFilter}
      clearable={field.isNullable || !field.isRequired}
      allowDeselect={false}
      placeholder={field.isNullable || !field.isRequired ? masterEditText.notSaid : undefined}
      data={choicesOf(scope, field, path, written)}
      value={written[0] ?? null}
      onChange={(next) => onChange(next ?? emptyOf(field))}
    />
  )
}
