import { Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCommand } from '../../api/use-call.ts'
import { matchText } from '../../text/match.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'

/** 不足として記録: nobody in the region fills this role for the patient. */
export function RecordGapButton({ admissionId, role }: { admissionId: AdmissionId; role: Role }) {
  const record = useCommand('match.recordGap')
  const set = (isOpen: boolean, onDone?: () => void) =>
    record.mutate(
      { admissionId, role, isOpen, note: '' },
      { onError: notifyProblem, onSuccess: () => onDone?.() },
    )
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconFlag size={13} aria-hidden />}
      loading={record.isPending}
      onClick={() => set(true, () => notifyUndo(matchText.gapSaved, () => set(false)))}
    >
      {matchText.recordGap}
    </Button>
  )
}
