import { Button } from '@mantine/core'
import type { ProviderRefusal } from '../../../shared/domain/provider-refusal.ts'
import { useCommand } from '../../api/use-call.ts'
import { refusalByText, teamProposalText } from '../../text/team-proposal.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import classes from './team-proposal.module.css'

/** Whom patient and family do not want, with the way back. For the department alone. */
export function RefusalList({ refusals }: { refusals: readonly ProviderRefusal[] }) {
  const lift = useCommand('teamProposal.liftRefusal')
  const refuse = useCommand('teamProposal.refuse')
  if (refusals.length === 0) return null
  const takeBack = ({ id, patientId, providerId, providerName, saidBy, reason, version }: ProviderRefusal) =>
    lift.mutate(
      { patientId, refusalId: id, version },
      {
        onError: notifyProblem,
        onSuccess: () =>
          notifyUndo(teamProposalText.lifted(providerName), () =>
            refuse.mutate({ patientId, providerId, saidBy, reason }, { onError: notifyProblem }),
          ),
      },
    )
  return (
    <section className={classes.refusals} aria-label={teamProposalText.refusals}>
      <strong>{teamProposalText.refusals}</strong>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.id}>
            {refusal.providerName}（{refusalByText[refusal.saidBy]}：{refusal.reason}）
            <Button
              size="compact-xs"
              variant="default"
              loading={lift.isPending}
              onClick={() => takeBack(refusal)}
            >
              {teamProposalText.lift}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
