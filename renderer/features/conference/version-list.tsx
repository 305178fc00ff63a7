import { Button, Modal, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { Conference } from '../../../shared/domain/conference.ts'
import { useCall } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { conferenceText } from '../../text/conference.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { timeText } from '../../ui/time-text.ts'
import { RecordText } from './record-text.tsx'
import classes from './version-list.module.css'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

/** Every confirmed version with author, time and reason; each can be read as it was. */
export function VersionList({
  conference,
  versions,
}: {
  conference: Conference
  versions: ConferenceView['versions']
}) {
  const [openNo, setOpenNo] = useState<number | null>(null)
  return (
    <>
      <Title order={2} size="h6" mb={4}>
        {conferenceText.versionsTitle}
      </Title>
      {versions.length === 0 && <Text size="sm">{conferenceText.noVersions}</Text>}
      <ol className={classes.list}>
        {versions.map(({ no, reason, confirmedAt, confirmedByName }) => (
          <li key={no} className={classes.item}>
            <div>
              <Text size="sm" fw={700}>
                {conferenceText.versionNo(no)}
              </Text>
              <Text size="xs">{conferenceText.versionLine(timeText(confirmedAt), confirmedByName)}</Text>
              <Text size="xs">
                {reason === '' ? conferenceText.firstVersion : conferenceText.versionReason(reason)}
              </Text>
            </div>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => setOpenNo(no)}
              aria-label={conferenceText.openVersion(no)}
            >
              {conferenceText.openRecord}
            </Button>
          </li>
        ))}
      </ol>
      {openNo !== null && (
        <VersionReader conference={conference} no={openNo} onClose={() => setOpenNo(null)} />
      )}
    </>
  )
}

function VersionReader({
  conference,
  no,
  onClose,
}: {
  conference: Conference
  no: number
  onClose: () => void
}) {
  useReturnFocus()
  const version = useCall('conference.readVersion', {
    conferenceId: conference.id,
    admissionId: conference.admissionId,
    no,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="55rem"
      title={conferenceText.versionNo(no)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <CallStates of={version}>{({ body }) => <RecordText body={body} />}</CallStates>
    </Modal>
  )
}
