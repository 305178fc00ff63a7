import { useState } from 'react'
import type { LikelyRow } from '../../../shared/contract/import-views.ts'
import type { InstitutionVerdict } from '../../../shared/domain/institution-line.ts'
import type { CallError } from '../../api/client.ts'
import { useCommand } from '../../api/use-call.ts'
import { institutionText, verdictText } from '../../text/institution.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'

export type PairDesk = {
  readonly at: number
  readonly select: (at: number) => void
  readonly decide: (verdict: InstitutionVerdict) => void
  readonly later: () => void
  readonly isBusy: boolean
  readonly error: CallError | null
}

/** The pair under the hand, and the answers to it. An answered pair leaves the list, so the next one takes its place. */
export function usePairDesk(rows: readonly LikelyRow[]): PairDesk {
  const [wanted, setWanted] = useState(0)
  const at = Math.min(wanted, Math.max(0, rows.length - 1))
  const save = useCommand('institution.decide')
  const undo = useCommand('institution.undoDecision')
  const select = (next: number) => setWanted(Math.max(0, Math.min(next, rows.length - 1)))
  const decide = (verdict: InstitutionVerdict) => {
    const row = rows[at]
    if (row === undefined || save.isPending) return
    const { a, b, evidence } = row
    const shown = { aName: a.name, bName: b.name, place: a.municipality, evidence }
    save.mutate(
      { verdict, note: '', pairs: [{ aId: a.lineId, bId: b.lineId, shown }] },
      {
        onSuccess: ({ actId }) =>
          notifyUndo(institutionText.decided(verdictText[verdict], a.name), () =>
            undo.mutate({ actId }, { onError: (error) => notifyProblem(error) }),
          ),
      },
    )
  }
  return { at, select, decide, later: () => select(at + 1), isBusy: save.isPending, error: save.error }
}
