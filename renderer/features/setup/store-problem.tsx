import { Alert, Text, Title } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import { setupText } from '../../text/setup.ts'
import { DoorPage } from '../../ui/door-page.tsx'
import type { SetupState } from './setup-gate.tsx'

/** The store that should be here is missing or does not open. Nothing is made in its place. */
export function StoreProblem({ setup }: { setup: SetupState }) {
  return (
    <DoorPage setup={setup}>
      <Title order={2} size="h4">
        {setupText.problemTitle}
      </Title>
      <Alert role="alert" color="red" icon={<IconDatabaseOff aria-hidden />}>
        {setup.problem}
      </Alert>
      <Text size="sm">{setupText.problemHint}</Text>
    </DoorPage>
  )
}
