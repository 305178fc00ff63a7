import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../text/common.ts'
import { AskingModal } from './asking-modal.tsx'
import { guardConversion } from './is-confirming-conversion.ts'

type ReasonDialogProps = {
  readonly title: string
  /** A verb: what happens on pressing it. */
  readonly confirm: string
  readonly children: ReactNode
  readonly isDanger?: boolean
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** A short form over the page: a field or two, Enter does it, Escape leaves everything as it was and asks where something is written. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, confirm, children, isDanger, isBusy, onConfirm, onClose } = props
  return (
    <AskingModal onClose={onClose} title={title} centered>
      <form
        noValidate
        onKeyDown={guardConversion}
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <Stack gap="md">
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" color={isDanger === true ? 'red' : undefined} loading={isBusy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </AskingModal>
  )
}
