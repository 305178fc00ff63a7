import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import { conferenceText } from '../../text/conference.ts'
import { RecordText } from './record-text.tsx'

/** The confirmed record where the fields would stand: to read, not to write. */
export function RecordReader({ view }: { view: ConferenceView }) {
  return (
    <>
      <Alert variant="light" p="xs" mb="xs" icon={<IconLock size={17} aria-hidden />}>
        {conferenceText.confirmedBand(view.conference.confirmedNo)}
      </Alert>
      <RecordText body={view.conference.draft} />
    </>
  )
}
