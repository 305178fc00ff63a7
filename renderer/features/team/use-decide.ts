import type { AdmissionId, ProviderId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCommand } from '../../api/use-call.ts'
import { teamText } from '../../text/team.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'

/** Takes a provider into the team and offers the way back. */
export function useDecide(admissionId: AdmissionId, role: Role) {
  const command = useCommand('team.decide')
  const remove = useCommand('team.remove')
  const decide = (
    { providerId, name }: { readonly providerId: ProviderId; readonly name: string },
    isExisting: boolean,
    onDone?: () => void,
  ) =>
    command.mutate(
      { admissionId, role, providerId, isExisting },
      {
        onError: notifyProblem,
        onSuccess: ({ id, version }) => {
          const back = { memberId: id, version, reason: '' }
          notifyUndo(teamText.decided(name), () => remove.mutate(back, { onError: notifyProblem }))
          onDone?.()
        },
      },
    )
  return { decide, isDeciding: command.isPending }
}
