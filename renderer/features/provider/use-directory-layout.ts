import { useSessionStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import { type DirectoryLayout, USUAL_LAYOUT } from '../../../shared/domain/directory-view.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'

/**
 * The columns in use: those of the view that was chosen, else the person's own, else the usual ones. What the person
 * changes by hand becomes their own.
 */
export function useDirectoryLayout() {
  const kept = useCall('directory.listViews', {})
  const save = useCommand('directory.saveLayout')
  const [chosen, setChosen] = useSessionStorage<{ viewId: string; layout: DirectoryLayout } | null>({
    key: 'ieji-directory-view',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const { mutate } = save
  return useMemo(
    () => ({
      layout: chosen?.layout ?? kept.data?.layout ?? USUAL_LAYOUT,
      views: kept.data?.views ?? [],
      viewId: chosen?.viewId ?? null,
      choose: setChosen,
      change(layout: DirectoryLayout) {
        mutate({ layout }, { onSuccess: () => setChosen(null), onError: notifyProblem })
      },
    }),
    [chosen, kept.data, setChosen, mutate],
  )
}
