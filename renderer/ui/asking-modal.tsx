import { Modal, type ModalProps, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { common } from '../text/common.ts'
import { fieldText } from '../text/fields.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { useReturnFocus } from './use-return-focus.ts'

type AskingModalProps = Omit<ModalProps, 'opened'> & {
  /** Something would be lost; left out: anything was typed into a field of the dialog. */
  readonly isDirty?: boolean
  readonly onClose: () => void
}

const isTextField = (target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'range'].includes(target.type))

/** A dialog that is not left with something written in it by Escape, by a click beside, by the cross or by the menu. */
export function AskingModal({
  isDirty,
  onClose,
  closeOnEscape = true,
  children,
  ...modal
}: AskingModalProps) {
  useReturnFocus()
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState<ReadonlySet<HTMLInputElement | HTMLTextAreaElement>>(new Set())
  const isLost = isDirty ?? typed.size > 0
  const note = ({ target }: FormEvent) => {
    if (!isTextField(target)) return
    const next = new Set(typed)
    if (target.value.trim() === '') next.delete(target)
    else next.add(target)
    setTyped(next)
  }
  return (
    <Modal
      closeButtonProps={{ 'aria-label': common.close }}
      {...modal}
      opened
      onClose={() => (isLost ? setAsking(true) : onClose())}
      closeOnEscape={closeOnEscape && !isAsking}
    >
      <LeaveGuard isDirty={isLost} />
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
      <div style={{ display: 'contents' }} onInput={note}>
        {children}
      </div>
    </Modal>
  )
}
