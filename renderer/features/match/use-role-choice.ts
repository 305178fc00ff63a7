import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import type { RoleChoice } from '../../../shared/domain/role-decision.ts'
import { useCommand } from '../../api/use-call.ts'
import { matchText } from '../../text/match.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'

type Chosen = Pick<MatchedRole, 'role' | 'word' | 'choice' | 'choiceReason' | 'choiceVersion'>

/** Adds a role, sets it out of scope or leaves it to the rules, and offers the way back. */
export function useRoleChoice(admissionId: AdmissionId) {
  const command = useCommand('match.setRole')
  const set = (role: Chosen, choice: RoleChoice, reason: string, onDone?: () => void) =>
    command.mutate(
      { admissionId, role: role.role, choice, reason, version: role.choiceVersion },
      {
        // A wrong field is said at the field.
        onError: (error) => error.wire.fields === undefined && notifyProblem(error),
        onSuccess: ({ version }) => {
          const back = {
            admissionId,
            role: role.role,
            choice: role.choice,
            reason: role.choiceReason,
            version,
          }
          notifyUndo(WORDS[choice](role.word), () => command.mutate(back, { onError: notifyProblem }))
          onDone?.()
        },
      },
    )
  return { set, isPending: command.isPending, error: command.error }
}

const WORDS: Record<RoleChoice, (word: string) => string> = {
  added: matchText.added,
  outOfScope: matchText.excluded,
  byRule: matchText.restored,
}
