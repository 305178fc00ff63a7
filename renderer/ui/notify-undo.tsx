import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { inquiryText } from '../text/inquiry.ts'

/** Only the last step can be taken back, so only it is offered. */
let offered: string | undefined

/** Says what was done and offers the way back for ten seconds. */
export function notifyUndo(message: string, undo: () => void): void {
  if (offered !== undefined) notifications.hide(offered)
  const id = notifications.show({
    message: (
      <>
        {message}
        <Button
          size="compact-xs"
          variant="white"
          color="dark"
          ml="sm"
          onClick={() => {
            undo()
            notifications.hide(id)
          }}
        >
          {inquiryText.undo}
        </Button>
      </>
    ),
    autoClose: 10_000,
  })
  offered = id
}
