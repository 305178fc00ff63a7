import { Badge, Button, Textarea, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useId } from 'react'
import type { PaperField as Field } from '../../../shared/domain/paper-draft.ts'
import { EMPTY, originHint, paperText, TYPED } from '../../text/paper.ts'
import classes from './paper-field.module.css'

type PaperFieldProps = {
  readonly field: Field
  readonly isTyped: boolean
  readonly isReadOnly: boolean
  readonly onWrite: (text: string | null) => void
}

export const fieldElementId = (fieldId: string) => `paper-field-${fieldId}`

/** One field of a paper: label, where its text comes from, the text, and the way back to what was prepared. */
export function PaperField({ field, isTyped, isReadOnly, onWrite }: PaperFieldProps) {
  const originId = useId()
  const { id, label, value, origin, isMultiline, guidance } = field
  const shared = {
    id: fieldElementId(id),
    size: 'sm' as const,
    value,
    readOnly: isReadOnly,
    'aria-describedby': originId,
    onChange: (event: { currentTarget: { value: string } }) =>
      onWrite(isMultiline ? event.currentTarget.value : event.currentTarget.value.replaceAll('\n', ' ')),
  }
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <label htmlFor={shared.id} className={classes.label}>
          {label.replace('\n', ' ')}
        </label>
        <Tooltip label={originHint[origin]}>
          <Badge
            id={originId}
            size="sm"
            radius="sm"
            tt="none"
            variant={origin === TYPED ? 'light' : 'default'}
            className={origin === EMPTY ? classes.empty : undefined}
            aria-label={paperText.origin(origin)}
          >
            {origin}
          </Badge>
        </Tooltip>
        {isTyped && !isReadOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            aria-label={paperText.revertOf(label)}
            onClick={() => onWrite(null)}
          >
            {paperText.revert}
          </Button>
        )}
      </div>
      <Textarea
        {...shared}
        autosize
        minRows={1}
        maxRows={12}
        maxLength={8000}
        // A field of one line shows all of a long name, too, and takes no line break.
        onKeyDown={(event) => {
          if (!isMultiline && event.key === 'Enter') event.preventDefault()
        }}
      />
      {guidance !== undefined && <p className={classes.guidance}>{guidance}</p>}
    </div>
  )
}
