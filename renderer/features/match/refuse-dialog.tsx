import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PatientId, ProviderId } from '../../../shared/domain/ids.ts'
import { RefusalBy } from '../../../shared/domain/provider-refusal.ts'
import { useCommand } from '../../api/use-call.ts'
import { refusalByText, teamProposalText } from '../../text/team-proposal.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

type RefuseDialogProps = {
  readonly patientId: PatientId
  readonly provider: { readonly providerId: ProviderId; readonly name: string }
  readonly onClose: () => void
}

/** Who does not want this provider, and why; they are offered for no role any more. */
export function RefuseDialog({ patientId, provider, onClose }: RefuseDialogProps) {
  const [saidBy, setSaidBy] = useState<RefusalBy>('patient')
  const [reason, setReason] = useState('')
  const refuse = useCommand('teamProposal.refuse')
  const lift = useCommand('teamProposal.liftRefusal')
  const { providerId, name } = provider
  const save = () =>
    refuse.mutate(
      { patientId, providerId, saidBy, reason },
      {
        onError: (error) => error.wire.fields === undefined && notifyProblem(error),
        onSuccess: ({ id, version }) => {
          const back = { patientId, refusalId: id, version }
          notifyUndo(teamProposalText.refused(name), () => lift.mutate(back, { onError: notifyProblem }))
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={teamProposalText.refuseOf(name)}
      confirm={teamProposalText.refuse}
      isBusy={refuse.isPending}
      onConfirm={save}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{teamProposalText.refuseHint}</Text>
        <Radio.Group
          label={teamProposalText.saidBy}
          value={saidBy}
          onChange={(value) => setSaidBy(RefusalBy.parse(value))}
        >
          {RefusalBy.options.map((who) => (
            <Radio key={who} value={who} label={refusalByText[who]} mt={4} />
          ))}
        </Radio.Group>
        <TextInput
          data-autofocus
          required
          label={teamProposalText.reason}
          placeholder={teamProposalText.reasonExample}
          maxLength={300}
          value={reason}
          error={refuse.error?.wire.fields?.['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ReasonDialog>
  )
}
