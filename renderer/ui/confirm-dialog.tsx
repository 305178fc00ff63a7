import { Button, Group, Modal, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { CallError } from '../api/client.ts'
import { common } from '../text/common.ts'
import { Problem } from './problem.tsx'
import { useReturnFocus } from './use-return-focus.ts'

type ConfirmDialogProps = {
  readonly title: string
  readonly children: ReactNode
  /** A verb: what happens on pressing it. */
  readonly confirm: string
  readonly cancel?: string
  /** Something is lost: the button is red. */
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  readonly error?: CallError | null
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** When the dialog goes, the focus returns to where it was: who works by keyboard goes on from there. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}

/** Asks before something is lost or goes out. Escape and the first button leave everything as it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  useReturnFocus()
  useFocusBack()
  const { title, children, confirm, cancel, isDanger, isBusy, error, onConfirm, onClose } = props
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': common.close }}>
      <Stack gap="md">
        {children}
        {error !== undefined && error !== null && <Problem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {cancel ?? common.cancel}
          </Button>
          <Button color={isDanger === true ? 'red' : undefined} loading={isBusy === true} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
