import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NamingConsent } from '../../../shared/domain/naming-consent.ts'
import { useCommand } from '../../api/use-call.ts'
import { namingConsentText } from '../../text/naming-consent.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

/** Takes a consent back, with the reason; afterwards the way back is offered. */
export function WithdrawDialog({ consent, onClose }: { consent: NamingConsent; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const withdraw = useCommand('namingConsent.withdraw')
  const restore = useCommand('namingConsent.restore')
  const { id: consentId, providerName } = consent
  const run = () => {
    if (reason.trim() === '') return setMissing(true)
    withdraw.mutate(
      { consentId, reason: reason.trim() },
      {
        onSuccess: () => {
          notifyUndo(namingConsentText.withdrawn(providerName), () =>
            restore.mutate({ consentId }, { onError: notifyProblem }),
          )
          onClose()
        },
      },
    )
  }
  return (
    <ReasonDialog
      title={namingConsentText.withdrawTitle}
      confirm={namingConsentText.withdraw}
      isDanger
      isBusy={withdraw.isPending}
      onConfirm={run}
      onClose={onClose}
    >
      <Text size="sm">{namingConsentText.withdrawHint(providerName)}</Text>
      <TextInput
        label={namingConsentText.withdrawReason}
        placeholder={namingConsentText.withdrawExample}
        maxLength={300}
        required
        data-autofocus
        error={isMissing && reason.trim() === '' ? namingConsentText.withdrawReasonMissing : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {withdraw.error !== null && <Problem error={withdraw.error} />}
    </ReasonDialog>
  )
}
