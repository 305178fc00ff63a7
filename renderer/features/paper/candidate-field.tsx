import { Checkbox, Textarea } from '@mantine/core'
import type { PaperField } from '../../../shared/domain/paper-draft.ts'
import { paperText } from '../../text/paper.ts'
import { fieldElementId } from './paper-field.tsx'
import classes from './candidate-field.module.css'

type CandidateFieldProps = {
  readonly field: PaperField
  readonly isReadOnly: boolean
  /** An empty text leaves the place out; null puts it back as it was prepared. */
  readonly onWrite: (text: string | null) => void
}

/** A place on the family's list: on it or not, and what is printed of it. */
export function CandidateField({ field, isReadOnly, onWrite }: CandidateFieldProps) {
  const { id, label, value } = field
  const isShown = value.trim() !== ''
  return (
    <div className={classes.field}>
      <Checkbox
        size="sm"
        label={label}
        aria-label={paperText.show(label)}
        checked={isShown}
        disabled={isReadOnly}
        onChange={(event) => onWrite(event.currentTarget.checked ? null : '')}
      />
      {isShown && (
        <Textarea
          id={fieldElementId(id)}
          size="xs"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={8000}
          aria-label={paperText.details(label)}
          value={value}
          readOnly={isReadOnly}
          onChange={(event) => onWrite(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
