import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { conferenceText } from '../../text/conference.ts'

/** Something with text in it was taken away: says so and offers the way back. */
export function notifyRemoved(what: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{conferenceText.removed(what)}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            undo()
            notifications.hide(id)
          }}
        >
          {conferenceText.undo}
        </Button>
      </Group>
    ),
    autoClose: 10_000,
  })
}
