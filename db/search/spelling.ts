/**
 * Text is indexed as bigrams, each character written as four letters a–z (base 26 of its code point): tokenizers of both
 * engines leave such words alone, so hits are exact and the same on SQLite and PostgreSQL.
 */
export const END = 'zzzz'

/** Four letters for a character. */
export function spell(codePoint: number): string {
  let rest = codePoint
  let word = ''
  for (let place = 0; place < 4; place += 1) {
    word = String.fromCharCode(97 + (rest % 26)) + word
    rest = Math.floor(rest / 26)
  }
  return word
}
