import { Button, Group, Modal } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import type { CallError } from '../api/client.ts'
import { common } from '../text/common.ts'
import { guardConversion } from './is-confirming-conversion.ts'
import { LeaveGuard } from './leave-guard.tsx'
import classes from './form-dialog.module.css'
import { Problem } from './problem.tsx'

type FormDialogProps = {
  readonly title: string
  /** Width in CSS pixels. */
  readonly size: number
  readonly isDirty: boolean
  readonly isBusy: boolean
  /** A refusal; one that names fields is shown at the fields, not here. */
  readonly error: CallError | null
  readonly onSave: FormEventHandler<HTMLFormElement>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form over the page, saved or left by the buttons at its foot; what was written is not left by accident. */
export function FormDialog(props: FormDialogProps) {
  const { title, size, isDirty, isBusy, error, onSave, onClose, children } = props
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      classNames={{ content: classes.content, body: classes.body }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={onSave} onKeyDown={guardConversion} noValidate>
        <LeaveGuard isDirty={isDirty} />
        {children}
        {error !== null && error.wire.fields === undefined && <Problem error={error} />}
        <Group justify="flex-end" className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={isBusy}>
            {common.save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
