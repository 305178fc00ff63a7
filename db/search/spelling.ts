/**
 * Text is indexed as bigrams, each character written as four letters a–z (base 26 of its code point): tokenizers of both
 * engines leave such words alone, so hits are exact and the same on SQLite and PostgreSQL.
 */
export const END = 'zzzz'

/** So many characters four letters tell apart; folding (shared/domain/fold.ts) leaves no others. */
export const CHARACTERS = 26 ** 4

/** The number that END stands for. */
export const END_NUMBER = CHARACTERS - 1

/** Letters of the characters met so far: a directory is written with some thousands of them. */
const spelled = new Map<number, string>()

/** Four letters for a character, by its code point. */
export function letters(codePoint: number): string {
  const known = spelled.get(codePoint)
  if (known !== undefined) return known
  const word = spell(codePoint)
  spelled.set(codePoint, word)
  return word
}

function spell(codePoint: number): string {
  let rest = codePoint
  let word = ''
  for (let place = 0; place < 4; place += 1) {
    word = String.fromCharCode(97 + (rest % 26)) + word
    rest = Math.floor(rest / 26)
  }
  return word
}
