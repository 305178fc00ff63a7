import { Button, Group } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import type { CallError } from '../api/client.ts'
import { common } from '../text/common.ts'
import { AskingModal } from './asking-modal.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { guardConversion } from './is-confirming-conversion.ts'
import classes from './form-dialog.module.css'
import { Problem } from './problem.tsx'
import type { Conflict } from './use-conflict.ts'

type FormDialogProps = {
  readonly title: string
  /** Width in CSS pixels. */
  readonly size: number
  readonly isDirty: boolean
  readonly isBusy: boolean
  /** A refusal; one that names fields is shown at the fields, not here. */
  readonly error: CallError | null
  /** The same refusal where somebody else was faster, with the way on. */
  readonly conflict?: Conflict | null
  readonly onSave: FormEventHandler<HTMLFormElement>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form over the page, saved or left by the buttons at its foot; what was written is not left by Escape or a click beside. */
export function FormDialog(props: FormDialogProps) {
  const { title, size, isDirty, isBusy, onSave, onClose, children } = props
  return (
    <AskingModal
      isDirty={isDirty}
      onClose={onClose}
      size={size}
      title={title}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <form onSubmit={onSave} onKeyDown={guardConversion} noValidate>
        {children}
        <Refusal {...props} />
        <Group justify="flex-end" className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={isBusy}>
            {common.save}
          </Button>
        </Group>
      </form>
    </AskingModal>
  )
}

function Refusal({ error, conflict = null }: Pick<FormDialogProps, 'error' | 'conflict'>) {
  if (conflict !== null) return <ConflictNotice conflict={conflict} />
  return error !== null && error.wire.fields === undefined ? <Problem error={error} /> : null
}
