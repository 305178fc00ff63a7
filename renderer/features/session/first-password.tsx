import { Text, Title } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { settingsText } from '../../text/settings.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { DoorPage } from '../../ui/door-page.tsx'
import { PasswordForm } from '../settings/password-section.tsx'

/** The first password was somebody else's choice: nothing else is on screen until it is changed. */
export function FirstPassword() {
  const setup = useCall('setup.read', {})
  return (
    <CallStates of={setup}>
      {(state) => (
        <DoorPage setup={state}>
          <Title order={2} size="h4">
            {settingsText.mustChangeTitle}
          </Title>
          <Text size="sm">{settingsText.mustChangeHint}</Text>
          <PasswordForm />
        </DoorPage>
      )}
    </CallStates>
  )
}
