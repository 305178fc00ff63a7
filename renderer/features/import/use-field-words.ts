import type { ChangedField } from '../../../shared/domain/line-changes.ts'
import { useCall } from '../../api/use-call.ts'
import { answerText, sceneText } from '../../text/provider.ts'

const MOST_SHOWN = 6
const coded = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, word]) => ({ code, word }))
const SCENES = coded(sceneText)
const ANSWERS = coded(answerText)

/** Items of a changed field in words: kinds, roles and scenes are codes in the directory. */
export function useFieldWords(): (field: ChangedField, items: readonly string[]) => string {
  const words = useCall('master.words', {})
  const lists = {
    kind: words.data?.providerKinds,
    roles: words.data?.roles,
    scenes: SCENES,
    uncertainScenes: SCENES,
    night: ANSWERS,
    holiday: ANSWERS,
  } as Partial<Record<ChangedField, readonly { code: string; word: string }[]>>
  return (field, items) => {
    const wordOf = (item: string) => lists[field]?.find(({ code }) => code === item)?.word ?? item
    const rest = items.length - MOST_SHOWN
    const shown = items.slice(0, MOST_SHOWN).map(wordOf).join('、')
    return rest > 0 ? `${shown} …(+${rest})` : shown
  }
}
