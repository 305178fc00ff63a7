import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import { useCommand } from '../../api/use-call.ts'
import { conferenceText } from '../../text/conference.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

/** The quiet way back at the foot of the page: takes a conference away, or gives a correction up; both ask first. */
export function DiscardConference({ view, draft }: { view: ConferenceView; draft: ConferenceDraft }) {
  const [isAsking, setAsking] = useState(false)
  const discard = useCommand('conference.discard')
  const giveUp = useCommand('conference.cancelCorrection')
  const { id, admissionId, state } = view.conference
  if (state === 'confirmed') return null
  const isCorrecting = state === 'correcting'
  const command = isCorrecting ? giveUp : discard
  const run = async () => {
    const version = await draft.flush()
    if (version === null) return
    const options = { onSuccess: () => setAsking(false) }
    command.mutate({ conferenceId: id, admissionId, version }, options)
  }
  return (
    <Group justify="flex-end" mt="md">
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {isCorrecting ? conferenceText.cancelCorrection : conferenceText.discard}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={isCorrecting ? conferenceText.cancelCorrection : conferenceText.discardTitle}
          confirm={isCorrecting ? conferenceText.cancelCorrection : conferenceText.discardConfirm}
          isDanger
          isBusy={command.isPending}
          error={command.error}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        >
          <Text size="sm">
            {isCorrecting ? conferenceText.cancelCorrectionHint : conferenceText.discardHint}
          </Text>
        </ConfirmDialog>
      )}
    </Group>
  )
}
