import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { setupText } from '../../text/setup.ts'
import { DoorPage } from '../../ui/door-page.tsx'
import { PracticeButtons } from '../session/practice-buttons.tsx'
import type { SetupState } from './setup-gate.tsx'

/** Nothing is there yet: begin for this hospital, or try with fictional patients first. */
export function FirstStart({ setup, onBegin }: { setup: SetupState; onBegin: () => void }) {
  return (
    <DoorPage setup={setup} wide>
      <SimpleGrid cols={2} spacing="lg">
        <Paper withBorder p="lg">
          <Stack gap="sm" h="100%">
            <Title order={2} size="h4">
              {setupText.beginTitle}
            </Title>
            <Text size="sm">{setupText.beginHint}</Text>
            <Button mt="auto" onClick={onBegin}>
              {setupText.begin}
            </Button>
          </Stack>
        </Paper>
        <Paper withBorder p="lg">
          <Stack gap="sm">
            <Title order={2} size="h4">
              {setupText.practiceTitle}
            </Title>
            <Text size="sm">{setupText.practiceHint}</Text>
            <PracticeButtons />
          </Stack>
        </Paper>
      </SimpleGrid>
    </DoorPage>
  )
}
