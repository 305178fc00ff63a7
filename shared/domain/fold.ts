import { FOLD_TABLE } from './fold-table.ts'

/** Control characters, variation selectors and everything that the search tokens cannot carry (≥ U+6F910). */
const DROPPED = /[\p{Cc}\p{Cf}\p{Variation_Selector}\u{6f910}-\u{10ffff}]/gu

/** Written differently by everybody and heard by nobody: spaces, hyphens, long-vowel marks, middle dots. */
const UNHEARD = /[\s\-‐‑‒–—―−ー～~・･.]/gu

/**
 * Characters that are folded alike wherever they stand: what nearly all of a directory is written in. A bracket may open a
 * legal form, marks that combine and everything rare are left to the rules.
 */
const ALONE =
  /^[ -'*-~\u3000-\u3029\u3030-\u303f\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff07\uff09-\uff5e]$/u

/** By character: its folded form; null where it depends on its neighbours. */
const singles: (string | null)[] = []

function learnSingle(code: number): string | null {
  const character = String.fromCharCode(code)
  const folded = ALONE.test(character) ? foldTogether(character) : null
  singles[code] = folded
  return folded
}

/** Character by character; undefined where one of them depends on its neighbours. */
function foldSingly(text: string): string | undefined {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const single = singles[code] ?? learnSingle(code)
    if (single === null) return undefined
    folded += single
  }
  return folded
}

const KATAKANA = /[\u30a1-\u30f6]/gu

const escapePattern = (text: string) => text.replace(/[()]/g, String.raw`\$&`)
const TABLE_PATTERN = new RegExp(
  [...FOLD_TABLE.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|'),
  'gu',
)

/**
 * The form in which text is indexed and asked for: NFKC, hiragana, large kana, common characters (髙 = 高),
 * legal forms written out ((医) = 医療法人), lower case, without spaces, hyphens and long-vowel marks.
 */
export function fold(text: string): string {
  return foldSingly(text) ?? foldTogether(text)
}

function foldTogether(text: string): string {
  return text
    .normalize('NFKC')
    .replace(DROPPED, '')
    .replace(KATAKANA, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .toLowerCase()
    .replace(UNHEARD, '')
    .replace(TABLE_PATTERN, (piece) => FOLD_TABLE.get(piece) ?? piece)
}

/** The words of a query, folded; words are split at spaces, empty ones fall out. */
export function foldWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '')
}
