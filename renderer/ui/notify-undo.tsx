import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { common } from '../text/common.ts'
import { inquiryText } from '../text/inquiry.ts'

/** Only the last step can be taken back, so only it is offered. */
let offered: string | undefined

/** Says what was done and offers the way back for ten seconds. */
export function notifyUndo(message: string, undo: () => void): void {
  if (offered !== undefined) notifications.hide(offered)
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          onClick={() => {
            undo()
            notifications.hide(id)
          }}
        >
          {inquiryText.undo}
        </Button>
      </Group>
    ),
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': common.close },
  })
  offered = id
}
