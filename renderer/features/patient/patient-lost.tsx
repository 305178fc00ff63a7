import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import { errorSentence } from '../../text/errors.ts'
import { bandText } from '../../text/patient.ts'

/** The address names a patient who is not here. */
export function PatientLost() {
  return (
    <Stack gap="sm" role="alert">
      <Text>{errorSentence({ code: 'not-found' })}</Text>
      <Anchor component={Link} href="/patients">
        {bandText.notFound}
      </Anchor>
    </Stack>
  )
}
