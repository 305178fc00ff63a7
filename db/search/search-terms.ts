import { foldWords } from '../../shared/domain/fold.ts'
import { END, letters } from './spelling.ts'

const lettersOf = (character: string): string => letters(character.codePointAt(0) ?? 0)

/** The bigram words of one folded field in their order, the last one with an end mark, so that every character opens one. */
export function fieldTokens(folded: string): string[] {
  const parts = Array.from(folded).map(lettersOf)
  return parts.map((part, index) => part + (parts[index + 1] ?? END))
}

/** What a query asks of the index: words as terms, facets as they stand, and folded words to compare with the text. */
export type SearchTerms = {
  readonly words: readonly {
    readonly folded: string
    readonly tokens: readonly string[]
    readonly prefix: string | undefined
  }[]
  readonly facets: readonly string[]
  /** Groups of facets of which one is enough: (this district or that one). */
  readonly anyOf?: readonly (readonly string[])[]
}

/** A word of one character becomes a prefix, a longer one its bigrams (without the end mark: it may go on). */
export function searchTerms(query: string, facets: readonly string[] = []): SearchTerms {
  const words = foldWords(query).map((folded) => {
    const characters = Array.from(folded)
    return characters.length === 1
      ? { folded, tokens: [], prefix: lettersOf(folded) }
      : { folded, tokens: fieldTokens(folded).slice(0, -1), prefix: undefined }
  })
  return { words, facets }
}

/** Codes as they stand in tokens: a directory has some thousands, each in many rows. */
const facetCodes = new Map<string, string>()

/** A facet of a row as a token; its digit tells it from text. Codes may hold letters, digits and hyphens. */
export function facet(kind: string, code: string): string {
  let letters = facetCodes.get(code)
  if (letters === undefined) {
    letters = code.toLowerCase().replace(/[^a-z0-9]/g, '0')
    facetCodes.set(code, letters)
  }
  return `${kind}0${letters}`
}
