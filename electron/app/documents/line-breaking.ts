/**
 * 禁則処理. react-pdf knows no Japanese line breaking: it breaks anywhere, or with a hyphen. We say where a line
 * may end by soft hyphens in the text; the renderer turns each into an invisible break (`breakAtMarks`).
 */

/** JIS X 4051 行頭禁則: closing brackets, points, small kana, marks of repetition and length, and % after a number. */
const NEVER_FIRST = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々〻ー〜～…‥）〕］｝〉》」』】〙〗〟’”»ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ' +
    '｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ,.:;?!)]}%％℃‰′″‐–—―→',
)
/** 行末禁則: opening brackets and marks that belong to what follows. */
const NEVER_LAST = new Set('（〔［｛〈《「『【〘〖〝‘“«｢([{￥¥$＄#＃№〒約第各')

const WORD = String.raw`[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]`
/** A latin word or number whole: 1.5mg, 0835-22-1234, 10/3, 14:05, an address of the web. */
const LATIN = String.raw`${WORD}+(?:[-.,:/_@&'+~%#=?‐–－．：／]+${WORD}+)*`
/** What counts or measures, after a number. Short words in katakana stay whole, too (ステーション). */
const UNIT =
  'か月間?|ヶ月間?|カ月間?|ヵ月間?|箇月|週間|日間|時間|年間|分間|日目|年度|年目|回目|単位|番地|丁目|床室|号室|' +
  '[年月日時分秒歳才回人名件本枚個台度点円週階号室床錠包滴種番版頁剤割倍級期代]|mg|mL|ml|kg|cm|mm|[gLlm%％℃]'
const ERA = '(?:令和|平成|昭和|大正|明治|午前|午後|毎月|毎週|要介護|要支援)?'
const PIECE = new RegExp(
  String.raw`${ERA}\d+(?:[.,:/]\d+)*(?:${UNIT})(?:\d+(?:${UNIT}))*|${ERA}${LATIN}(?:${UNIT})?|(?<![ァ-ヴー])[ァ-ヴー]{2,8}(?![ァ-ヴー])|[\s\S]`,
  'gu',
)
const COMBINING = /^\p{M}/u
const SPACE = /^[ \u00a0\u3000]$/

const SOFT_HYPHEN = '\u00ad'
const NO_BREAK_SPACE = '\u00a0'

/** Pieces of one line of text that stay whole; a line may end after each. Joined, they are the text again. */
export function breakUnits(text: string): string[] {
  const units: string[] = []
  for (const piece of text.match(PIECE) ?? []) {
    const last = units.at(-1)
    if (last === undefined || !sticksTo(last, piece)) units.push(piece)
    else units[units.length - 1] = last + piece
  }
  return keepLastTwo(units)
}

/** A last line of one character looks like a mistake: it takes the unit before it along. */
function keepLastTwo(units: string[]): string[] {
  const last = units.at(-1)
  const before = units.at(-2)
  if (last === undefined || before === undefined || Array.from(last).length > 1 || before.length > 8)
    return units
  return [...units.slice(0, -2), before + last]
}

function sticksTo(last: string, piece: string): boolean {
  if (COMBINING.test(piece) || SPACE.test(piece)) return true
  const first = Array.from(piece)[0] ?? ''
  const end = Array.from(last).at(-1) ?? ''
  // Spaces at the start of a line are an indent: they stay with what follows.
  if (last.trim() === '') return true
  return NEVER_FIRST.has(first) || NEVER_LAST.has(end)
}

/** Rough width in ems, rather too wide than too narrow. */
export function roughWidth(text: string): number {
  let width = 0
  for (const char of text)
    width += /[-.,:;'|!()[\]ilj]/.test(char)
      ? 0.5
      : /[\u0021-\u007e]/.test(char)
        ? 0.78
        : /[ \u00a0\uff61-\uff9f]/.test(char)
          ? 0.5
          : 1
  return width
}

/** About how many lines a text takes in a column of `maxEm` ems. */
export function roughLines(text: string, maxEm: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(roughWidth(line) / Math.max(1, maxEm))))
  return lines.reduce((sum, count) => sum + count, 0)
}

/**
 * The text with a soft hyphen wherever a line may end. `maxEm` is the width of the column in ems: what is wider and
 * knows no good place to break (an address of the web) is cut, so that nothing runs into the next cell.
 */
export function markBreaks(text: string, maxEm = 36): string {
  return text
    .split('\n')
    .map((line) =>
      breakUnits(line)
        .flatMap((unit) => cutWide(unit, maxEm))
        .join(SOFT_HYPHEN)
        .replaceAll(' ', NO_BREAK_SPACE),
    )
    .join('\n')
}

/** Cuts a unit that is wider than the column; never so that a piece ends in a hyphen or begins with 、。」. */
function cutWide(unit: string, maxEm: number): string[] {
  if (roughWidth(unit) <= maxEm) return [unit]
  const pieces: string[] = []
  let rest = Array.from(unit)
  while (roughWidth(rest.join('')) > maxEm) {
    const cut = cutPlace(rest, maxEm)
    pieces.push(rest.slice(0, cut).join(''))
    rest = rest.slice(cut)
  }
  return [...pieces, rest.join('')]
}

function cutPlace(chars: string[], maxEm: number): number {
  let fits = 1
  while (fits < chars.length && roughWidth(chars.slice(0, fits + 1).join('')) <= maxEm) fits += 1
  for (let cut = fits; cut > 1; cut -= 1) {
    const first = chars[cut] ?? ''
    if (!/[-‐–]/.test(chars[cut - 1] ?? '') && !NEVER_FIRST.has(first) && !COMBINING.test(first)) return cut
  }
  return fits
}

/**
 * react-pdf's callback for a run of text without spaces. An empty syllable is to it a space without width:
 * a place where a line may end, and where it writes no hyphen.
 */
export function breakAtMarks(word: string): string[] {
  return word.split(SOFT_HYPHEN).flatMap((part, index) => (index === 0 ? [part] : ['', part]))
}
