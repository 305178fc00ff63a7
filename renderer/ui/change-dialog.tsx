import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../text/common.ts'
import { useReturnFocus } from './use-return-focus.ts'

type ChangeDialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The history of one record over the page. */
export function ChangeDialog({ title, onClose, children }: ChangeDialogProps) {
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {children}
    </Modal>
  )
}
