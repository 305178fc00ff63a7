import { Button, Stack, Text } from '@mantine/core'
import type { UserRole } from '../../../shared/domain/user.ts'
import { useCommand } from '../../api/use-call.ts'
import { userRoleText } from '../../text/common.ts'
import { sessionText } from '../../text/session.ts'
import { Problem } from '../../ui/problem.tsx'

const ROLES: readonly UserRole[] = ['nurse', 'socialWorker', 'admin']

/** Into the practice store, as one of its fictional colleagues. */
export function PracticeButtons() {
  const start = useCommand('session.startPractice')
  return (
    <Stack gap="xs">
      {ROLES.map((role) => (
        <Button
          key={role}
          variant="default"
          disabled={start.isPending}
          onClick={() => start.mutate({ role })}
        >
          {sessionText.practiceAs(userRoleText[role])}
        </Button>
      ))}
      {start.isPending && (
        <Text size="sm" role="status">
          {sessionText.preparing}
        </Text>
      )}
      {start.isError && <Problem error={start.error} />}
    </Stack>
  )
}
