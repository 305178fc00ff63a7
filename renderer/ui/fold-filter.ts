import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core'
import { fold, foldWords } from '../../shared/domain/fold.ts'

type FilterInput = {
  readonly options: ComboboxParsedItem[]
  readonly search: string
  readonly limit: number
}

/**
 * Filter of a searchable list: every word typed, in any script, width or variant character. The option that is
 * the text itself comes first, then those that begin with it.
 */
export function foldFilter({ options, search, limit }: FilterInput): ComboboxParsedItem[] {
  const words = foldWords(search)
  const kept = options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return holds(option, words) ? [option] : []
    const items = byNearness(
      option.items.filter((item) => holds(item, words)),
      search,
    )
    return items.length === 0 ? [] : [{ ...option, items }]
  })
  return byNearness(kept, search).slice(0, limit)
}

function holds({ label }: ComboboxItem, words: readonly string[]): boolean {
  const folded = fold(label)
  return words.every((word) => folded.includes(word))
}

function byNearness<Option extends ComboboxParsedItem>(options: Option[], search: string): Option[] {
  const text = fold(search)
  if (text === '') return options
  const rank = (option: ComboboxParsedItem): number => {
    if ('group' in option) return Math.min(...option.items.map(rank))
    const folded = fold(option.label)
    return folded === text ? 0 : folded.startsWith(text) ? 1 : 2
  }
  return options.toSorted((a, b) => rank(a) - rank(b))
}
