import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { CallError } from '../api/client.ts'
import { common } from '../text/common.ts'
import { errorSentence, notRead } from '../text/errors.ts'

/** What went wrong, in words, and where possible a way on. Read out by a screen reader as it appears. */
export function Problem({ error, onRetry }: { error: CallError; onRetry?: () => void }) {
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} my="sm">
      {onRetry !== undefined && error.wire.code === 'unexpected' ? notRead : errorSentence(error.wire)}
      {onRetry !== undefined && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {common.retry}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
