import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { useCommand } from '../../api/use-call.ts'
import { teamText } from '../../text/team.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

/** Takes a member out, with the reason; afterwards the way back is offered. */
export function RemoveDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const remove = useCommand('team.remove')
  const restore = useCommand('team.restore')
  const run = () =>
    remove.mutate(
      { memberId: member.id, version: member.version, reason: reason.trim() },
      {
        onSuccess: ({ id, version }) => {
          notifyUndo(teamText.removed(member.providerName), () =>
            restore.mutate({ memberId: id, version }, { onError: notifyProblem }),
          )
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={teamText.removeTitle}
      confirm={teamText.remove}
      isDanger
      isBusy={remove.isPending}
      onConfirm={run}
      onClose={onClose}
    >
      <Text size="sm">{teamText.removeHint(member.providerName)}</Text>
      <TextInput
        label={teamText.removeReason}
        placeholder={teamText.removeReasonExample}
        maxLength={300}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {remove.error !== null && <Problem error={remove.error} />}
    </ReasonDialog>
  )
}
