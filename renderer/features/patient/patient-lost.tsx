import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { errorSentence } from '../../text/errors.ts'
import { bandText } from '../../text/patient.ts'

/** The address names a patient who is not here. */
export function PatientLost() {
  return (
    <Stack gap="sm" role="alert">
      <Title order={1} size="h3">
        {bandText.lost}
      </Title>
      <Text>{errorSentence({ code: 'not-found' })}</Text>
      <Anchor component={Link} href="/patients">
        {bandText.notFound}
      </Anchor>
    </Stack>
  )
}
