import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { matchText } from '../../text/match.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useRoleChoice } from './use-role-choice.ts'

/** 対象外にする: only with a reason. */
export function ExcludeDialog({
  admissionId,
  role,
  onClose,
}: {
  admissionId: AdmissionId
  role: MatchedRole
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const { set, isPending, error } = useRoleChoice(admissionId)
  return (
    <ReasonDialog
      title={matchText.excludeTitle(role.word)}
      confirm={matchText.exclude}
      isBusy={isPending}
      onClose={onClose}
      onConfirm={() => set(role, 'outOfScope', reason.trim(), onClose)}
    >
      <TextInput
        label={matchText.excludeReason}
        placeholder={matchText.excludeReasonExample}
        required
        data-autofocus
        maxLength={300}
        value={reason}
        error={error?.wire.fields?.['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ReasonDialog>
  )
}
