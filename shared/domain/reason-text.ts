import type { FactWord } from './facts.ts'

/** Places in a row, optionally in brackets: 「（{disease}{treatment}）」. */
const PLACES = /（((?:\{\w+\})+)）|((?:\{\w+\})+)/gu

/**
 * Fills a rule's sentence with the patient's words that made the rule true, joined by 「・」.
 * Outside brackets the patient's own word stands in (`fallback`); an empty bracket falls out.
 */
export function fillReason(
  template: string,
  words: readonly FactWord[],
  fallback: Readonly<Record<string, string>>,
): string {
  return template.replace(PLACES, (_whole, bracketed: string | undefined, bare: string | undefined) => {
    const names = [...(bracketed ?? bare ?? '').matchAll(/\w+/gu)].map(([name]) => name)
    const found = names.flatMap((name) => {
      const own = words.filter(({ place }) => place === name).map(({ word }) => word)
      return own.length > 0 || bracketed !== undefined ? own : (fallback[name] ?? [])
    })
    const text = [...new Set(found)].join('・')
    if (bracketed === undefined) return text
    return text === '' ? '' : `（${text}）`
  })
}
