import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { CallError } from '../../api/client.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

type UndoButtonProps = {
  readonly words: {
    readonly undo: string
    readonly undoTitle: string
    readonly undoHint: string
    readonly undoDone: string
  }
  readonly isBusy: boolean
  readonly error: CallError | null
  /** Takes the import back; `done` closes the question. */
  readonly onUndo: (done: () => void) => void
}

/** Takes an import of the history back, after asking. */
export function UndoButton({ words, isBusy, error, onUndo }: UndoButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    notifications.show({ message: words.undoDone })
  }
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={words.undoTitle}
          confirm={words.undo}
          isDanger
          isBusy={isBusy}
          error={error}
          onClose={() => setAsking(false)}
          onConfirm={() => onUndo(done)}
        >
          <Text size="sm">{words.undoHint}</Text>
        </ConfirmDialog>
      )}
    </>
  )
}
