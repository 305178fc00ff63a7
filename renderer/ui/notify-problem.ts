import { notifications } from '@mantine/notifications'
import type { CallError } from '../api/client.ts'
import { errorSentence } from '../text/errors.ts'

/** A refused command where there is no form to say it in: what to do, in words, until it is closed. */
export function notifyProblem(error: CallError): void {
  const fields = Object.values(error.wire.fields ?? {})
  notifications.show({
    color: 'red',
    message: [errorSentence(error.wire), ...fields].join(' '),
    autoClose: 15_000,
  })
}
