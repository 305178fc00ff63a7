import { Divider } from '@mantine/core'
import { sessionText } from '../../text/session.ts'
import { DoorPage } from '../../ui/door-page.tsx'
import type { SetupState } from '../setup/setup-gate.tsx'
import { PracticeButtons } from './practice-buttons.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Sign-in of the hospital's own store, and below it the way into practice. */
export function SessionGate({ setup }: { setup: SetupState }) {
  return (
    <DoorPage setup={setup}>
      <SignInForm hospitalName={setup.hospitalName} />
      <Divider label={sessionText.practice} labelPosition="center" />
      <PracticeButtons />
    </DoorPage>
  )
}
