import { Checkbox, MultiSelect, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { masterEditText, masterFieldText } from '../../text/master-edit.ts'
import { useRoleWords } from '../team/use-role-words.ts'

type EntryFieldProps = {
  readonly field: MasterField
  readonly value: unknown
  readonly error: string | undefined
  readonly isReadOnly: boolean
  readonly onChange: (value: unknown) => void
}

/** A long text gets room to be read. */
const LONG = 40
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
const isRoles = ({ name }: MasterField) => name === 'roles' || name === 'asks'

/** One field of an entry of any master, by its kind. */
export function EntryField({ field, value, error, isReadOnly, onChange }: EntryFieldProps) {
  const roleWord = useRoleWords()
  const { kind, options, isNullable } = field
  const label = masterFieldText[field.name] ?? field.name
  const shared = { label, error, readOnly: isReadOnly, size: 'sm' as const }
  if (kind === 'boolean') {
    return (
      <Checkbox
        label={label}
        checked={value === true}
        disabled={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  }
  if (kind === 'number') {
    const empty = isNullable ? null : undefined
    return (
      <NumberInput
        {...shared}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : empty)}
      />
    )
  }
  if (kind === 'words') return <TagsInput {...shared} value={texts(value)} onChange={onChange} />
  const data = options.map((option) => ({
    value: option,
    label: isRoles(field) ? roleWord(option as never) : option,
  }))
  if (kind === 'choices')
    return <MultiSelect {...shared} searchable data={data} value={texts(value)} onChange={onChange} />
  if (kind === 'choice')
    return (
      <Select {...shared} data={data} value={typeof value === 'string' ? value : null} onChange={onChange} />
    )
  if (kind === 'json') return <JsonField {...{ field, value, error, isReadOnly, onChange }} label={label} />
  const text = typeof value === 'string' ? value : ''
  const write = (next: string) => onChange(next === '' && isNullable ? null : next)
  return text.length > LONG ? (
    <Textarea {...shared} autosize minRows={2} value={text} onChange={(e) => write(e.currentTarget.value)} />
  ) : (
    <TextInput {...shared} value={text} onChange={(event) => write(event.currentTarget.value)} />
  )
}

/** A field with a shape of its own, as it stands in the file; what cannot be read is not taken over. */
function JsonField({ value, error, isReadOnly, onChange, label }: EntryFieldProps & { label: string }) {
  const [text, setText] = useState(() => JSON.stringify(value ?? null, null, 1))
  const [isBroken, setBroken] = useState(false)
  const write = (next: string) => {
    setText(next)
    try {
      onChange(JSON.parse(next))
      setBroken(false)
    } catch {
      setBroken(true)
    }
  }
  return (
    <Textarea
      label={label}
      description={masterEditText.json}
      size="sm"
      autosize
      minRows={2}
      maxRows={10}
      readOnly={isReadOnly}
      error={isBroken ? masterEditText.jsonBroken : error}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}
