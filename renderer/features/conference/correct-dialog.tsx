import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Conference } from '../../../shared/domain/conference.ts'
import { useCommand } from '../../api/use-call.ts'
import { conferenceText } from '../../text/conference.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'

/** 訂正する（理由）: nothing opens without a reason. */
export function CorrectDialog({
  conference,
  onClose,
  onBegun,
}: {
  conference: Conference
  onClose: () => void
  onBegun: () => void
}) {
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const correct = useCommand('conference.correct')
  const { id, admissionId, version } = conference
  const begin = () => {
    setTried(true)
    if (reason.trim() === '') return
    // A promise, because the dialog is gone by the time the answer has refreshed the screen.
    const begun = correct.mutateAsync({ conferenceId: id, admissionId, version, reason })
    begun.then(onBegun, () => undefined)
  }
  return (
    <ConfirmDialog
      title={conferenceText.correctTitle}
      confirm={conferenceText.beginCorrection}
      isBusy={correct.isPending}
      error={correct.error}
      onConfirm={begin}
      onClose={onClose}
    >
      <Text size="sm">{conferenceText.correctHint}</Text>
      <form
        noValidate
        onKeyDown={guardConversion}
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <TextInput
          label={conferenceText.reason}
          placeholder={conferenceText.reasonExample}
          value={reason}
          maxLength={400}
          error={isTried && reason.trim() === '' ? conferenceText.reasonNeeded : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </form>
    </ConfirmDialog>
  )
}
