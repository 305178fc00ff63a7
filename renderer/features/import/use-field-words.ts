import type { ChangedField } from '../../../shared/domain/line-changes.ts'
import { useCall } from '../../api/use-call.ts'
import { sceneText } from '../../text/provider.ts'

const MOST_SHOWN = 6
const SCENES = Object.entries(sceneText).map(([code, word]) => ({ code, word }))

/** Items of a changed field in words: kinds, roles and scenes are codes in the directory. */
export function useFieldWords(): (field: ChangedField, items: readonly string[]) => string {
  const words = useCall('master.words', {})
  const coded = {
    kind: words.data?.providerKinds,
    roles: words.data?.roles,
    scenes: SCENES,
    uncertainScenes: SCENES,
  } as Partial<Record<ChangedField, readonly { code: string; word: string }[]>>
  return (field, items) => {
    const wordOf = (item: string) => coded[field]?.find(({ code }) => code === item)?.word ?? item
    const rest = items.length - MOST_SHOWN
    const shown = items.slice(0, MOST_SHOWN).map(wordOf).join('、')
    return rest > 0 ? `${shown} …(+${rest})` : shown
  }
}
