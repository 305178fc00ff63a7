import { Button, NumberInput, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'
import { common } from '../../text/common.ts'
import { factText } from '../../text/provider-fact.ts'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import classes from './fact.module.css'

type FactEditorProps = {
  readonly row: FactRow
  /** The answer is one key; here its note is written. */
  readonly hasNote: boolean
  readonly onSave: (value: FactValue, note?: string) => void
  readonly onClose: () => void
}

/** A number, a text, or the note of an answer, in the line itself. Enter keeps it, Escape leaves it as it was. */
export function FactEditor({ row, hasNote, onSave, onClose }: FactEditorProps) {
  const known = row.fact?.value ?? null
  const [text, setText] = useState<string | number>(hasNote ? (row.fact?.note ?? '') : (known ?? ''))
  const save = () => {
    if (hasNote) return onSave(known, String(text))
    return onSave(text === '' ? null : row.answer === 'number' ? Number(text) : String(text))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (isConfirmingConversion(event)) return
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter') return
    event.preventDefault()
    save()
  }
  const field = { size: 'xs', 'data-autofocus': true, autoFocus: true, flex: 1, onKeyDown } as const
  const label = hasNote ? factText.noteFor(row.word) : factText.inputFor(row.word)
  return (
    <div className={classes.editor}>
      {row.answer === 'number' ? (
        <NumberInput
          {...field}
          aria-label={label}
          value={text}
          min={0}
          max={row.max ?? 9999}
          allowDecimal={false}
          suffix={row.unit}
          onChange={setText}
        />
      ) : (
        <TextInput
          {...field}
          aria-label={label}
          placeholder={hasNote ? factText.note : ''}
          value={String(text)}
          maxLength={hasNote ? 500 : 2000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Button size="compact-xs" onClick={save}>
        {common.save}
      </Button>
      <Button size="compact-xs" variant="default" onClick={onClose}>
        {common.cancel}
      </Button>
    </div>
  )
}
