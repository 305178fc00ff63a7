import { Button, Group, Text } from '@mantine/core'
import { IconArrowsMaximize, IconFlag } from '@tabler/icons-react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../api/use-call.ts'
import { matchText } from '../../text/match.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import classes from './candidate.module.css'
import { CandidatesPrint } from './candidates-print.tsx'

type CandidatesFootProps = {
  readonly admissionId: AdmissionId
  readonly role: MatchedRole
  readonly found: CallOutput<'match.candidates'>
  readonly widen: 0 | 1 | 2
  readonly onWiden: () => void
}

/** What to do where nobody in the list will do: look further, record the gap, ask a desk. */
export function CandidatesFoot({ admissionId, role, found, widen, onWiden }: CandidatesFootProps) {
  const record = useCommand('match.recordGap')
  const set = (isOpen: boolean) => {
    const gap = { admissionId, role: role.role, note: role.gap?.note ?? '' }
    record.mutate(
      { ...gap, isOpen },
      {
        onError: notifyProblem,
        onSuccess: () =>
          notifyUndo(isOpen ? matchText.gapSaved : matchText.gapUndone, () =>
            record.mutate({ ...gap, isOpen: !isOpen }, { onError: notifyProblem }),
          ),
      },
    )
  }
  return (
    <div className={classes.foot}>
      <Group gap="xs">
        {found.canWiden && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsMaximize size={15} aria-hidden />}
            onClick={onWiden}
          >
            {matchText.widen}
          </Button>
        )}
        {role.state !== 'decided' && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFlag size={15} aria-hidden />}
            loading={record.isPending}
            onClick={() => set(role.gap === null)}
          >
            {role.gap === null ? matchText.recordGap : matchText.gapTaken}
          </Button>
        )}
        {found.candidates.length > 0 && (
          <CandidatesPrint
            asked={{ admissionId, role: found.role, widen }}
            title={matchText.candidatesOf(role.word)}
          />
        )}
        {widen > 0 && <Text size="xs">{matchText.widened}</Text>}
      </Group>
      {found.hasSuitable && (
        <Text size="xs" mt={4}>
          {matchText.whenNone(found.whenNone)}
        </Text>
      )}
    </div>
  )
}
