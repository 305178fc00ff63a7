import { notifications } from '@mantine/notifications'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { factText } from '../../text/provider-fact.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { answerWordOf } from './answer-word.ts'

export type FactWriting = {
  readonly canWrite: boolean
  readonly isBusy: boolean
  readonly answer: (row: FactRow, value: FactValue, note?: string) => void
  readonly confirm: (rows: readonly FactRow[]) => void
}

/** Writes answers of one provider under today and the way they were heard; the last step can be taken back. */
export function useFactWriting(
  providerId: ProviderId,
  how: string,
  choices: readonly FactChoice[],
): FactWriting {
  const { user, today } = useSession()
  const save = useCommand('providerFact.save')
  const confirm = useCommand('providerFact.confirm')
  const undo = useCommand('providerFact.undo')
  const said = { confirmedOn: localDate(today), confirmedHow: how }
  const offerUndo = (message: string) => (written: CallOutput<'providerFact.save'>) =>
    notifyUndo(message, () =>
      undo.mutate({ providerId: written.providerId, facts: written.saved }, { onError: notifyProblem }),
    )
  return {
    canWrite: WRITERS.some((role) => role === user.role),
    isBusy: save.isPending || confirm.isPending,
    answer(row, value, note) {
      const { code, word, fact } = row
      const change = { code, value, version: fact?.version ?? 0, ...(note === undefined ? {} : { note }) }
      const answerWord = value === null ? factText.unknown : answerWordOf(row, value, choices)
      save.mutate(
        { providerId, changes: [change], ...said },
        { onSuccess: offerUndo(factText.saved(word, answerWord)), onError: notifyProblem },
      )
    },
    confirm(rows) {
      const facts = rows.flatMap(({ code, fact }) =>
        fact === null || fact.value === null ? [] : [{ code, version: fact.version }],
      )
      if (facts.length === 0) return void notifications.show({ message: factText.nothingToConfirm })
      return confirm.mutate(
        { providerId, facts, ...said },
        { onSuccess: offerUndo(factText.allSameDone(facts.length)), onError: notifyProblem },
      )
    },
  }
}
