import { Button, Group, Modal, Text } from '@mantine/core'
import { type FormEventHandler, type ReactNode, useState } from 'react'
import type { CallError } from '../api/client.ts'
import { common } from '../text/common.ts'
import { fieldText } from '../text/fields.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { guardConversion } from './is-confirming-conversion.ts'
import { LeaveGuard } from './leave-guard.tsx'
import classes from './form-dialog.module.css'
import { Problem } from './problem.tsx'
import { useReturnFocus } from './use-return-focus.ts'

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

/** A form over the page, saved or left by the buttons at its foot; what was written is not left by Escape or a click beside. */
export function FormDialog(props: FormDialogProps) {
  useReturnFocus()
  const { title, size, isDirty, isBusy, error, onSave, onClose, children } = props
  const [isAsking, setAsking] = useState(false)
  return (
    <Modal
      opened
      onClose={() => (isDirty ? setAsking(true) : onClose())}
      closeOnEscape={!isAsking}
      size={size}
      title={title}
      classNames={{ content: classes.content, body: classes.body }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={onSave} onKeyDown={guardConversion} noValidate>
        <LeaveGuard isDirty={isDirty} />
        {isAsking && (
          <ConfirmDialog
            title={fieldText.leaveTitle}
            cancel={fieldText.stay}
            confirm={fieldText.close}
            isDanger
            onClose={() => setAsking(false)}
            onConfirm={onClose}
          >
            <Text size="sm">{fieldText.closeHint}</Text>
          </ConfirmDialog>
        )}
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
