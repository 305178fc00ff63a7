import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core'
import { foldWords, fold } from '../../shared/domain/fold.ts'

type FilterInput = {
  readonly options: ComboboxParsedItem[]
  readonly search: string
  readonly limit: number
}

/** Filter of a searchable list: every word typed, in any script, width or variant character. */
export function foldFilter({ options, search, limit }: FilterInput): ComboboxParsedItem[] {
  const words = foldWords(search)
  const holds = ({ label }: ComboboxItem) => {
    const folded = fold(label)
    return words.every((word) => folded.includes(word))
  }
  const kept = options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return holds(option) ? [option] : []
    const items = option.items.filter(holds)
    return items.length === 0 ? [] : [{ ...option, items }]
  })
  return kept.slice(0, limit)
}
