import type { HomePositionView } from '../../../shared/contract/home-position.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { useCommand } from '../../api/use-call.ts'
import { homePositionText } from '../../text/home-position.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import type { Draft } from './home-dialog.tsx'

/** Saves the place or takes it back, and offers the way back to the one before. */
export function useSaveHome(patientId: PatientId, before: HomePositionView, onDone: () => void) {
  const set = useCommand('homePosition.set')
  const clear = useCommand('homePosition.clear')
  /** To what stood before: a place, or nobody's. One for an address of before does not count and is not put back. */
  const goBack = (version: number) => {
    const { position, isMoved } = before
    if (position === null || isMoved) return clear.mutate({ patientId, version }, { onError: notifyProblem })
    const { latitude, longitude, errorKm, way } = position
    set.mutate({ patientId, version, latitude, longitude, errorKm, way }, { onError: notifyProblem })
  }
  return {
    isPending: set.isPending || clear.isPending,
    error: set.error ?? clear.error,
    set: (draft: Draft) =>
      set.mutate(
        { patientId, version: before.version, ...draft },
        {
          onSuccess: ({ version }) => {
            notifyUndo(homePositionText.saved, () => goBack(version))
            onDone()
          },
        },
      ),
    clear: (version: number) =>
      clear.mutate(
        { patientId, version },
        {
          onSuccess: (after) => {
            notifyUndo(homePositionText.cleared, () => goBack(after.version))
            onDone()
          },
        },
      ),
  }
}
