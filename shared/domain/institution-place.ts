/** What two lines say about the same thing. */
export type Agreement = 'same' | 'different' | 'unknown'

/**
 * An address as it is compared: the two characters before the first number (the end of the town's name), and up to three
 * numbers (丁目, 番地, 号), packed so that half a million of them stay small.
 */
export type ComparedPlace = { readonly town: number; readonly numbers: number }

const NO_PLACE: ComparedPlace = { town: 0, numbers: 0 }
const STEP = 100_000
const KANJI = '〇一二三四五六七八九十'

/** A telephone number as a number: its digits without the country code's or 0's spelling; 0 where there is none. */
export function comparedPhone(text: string): number {
  let value = 0
  let digits = 0
  for (let at = 0; at < text.length && digits < 11; at += 1) {
    const digit = digitAt(text, at)
    if (digit < 0) continue
    value = value * 10 + digit
    digits += 1
  }
  return digits >= 9 ? value : 0
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

/** 「三丁目」 is a number; the 三 of 三田 and the 十 of 八十 are names. */
function kanjiNumber(text: string, at: number): { value: number; end: number } | undefined {
  let end = at
  let value = 0
  for (; end < text.length; end += 1) {
    const digit = KANJI.indexOf(text[end] ?? '')
    if (digit < 0) break
    value = digit === 10 ? (value === 0 ? 10 : value * 10) : value + digit
  }
  return end > at && text.startsWith('丁目', end) ? { value, end } : undefined
}

/** Where the address itself begins: behind 〒 and a postal code. */
function startOf(text: string): number {
  return text.startsWith('〒')
    ? (/^〒\s*[\d０-９]{3}[-－‐―ー−]?[\d０-９]{0,4}\s*/u.exec(text)?.[0].length ?? 1)
    : 0
}

/** Reads an address; nothing where it has no number. */
export function comparedPlace(address: string): ComparedPlace {
  const found: number[] = []
  let town = 0
  for (let at = startOf(address); at < address.length && found.length < 3; at += 1) {
    const read = digitAt(address, at) < 0 ? kanjiNumber(address, at) : digitsFrom(address, at)
    if (read === undefined) continue
    if (found.length === 0) town = townBefore(address, at)
    found.push(Math.min(read.value, STEP - 1))
    at = read.end - 1
  }
  if (found.length === 0) return NO_PLACE
  const [first = 0, second = 0, third = 0] = found
  return { town, numbers: (first * STEP + second) * STEP + third }
}

function digitsFrom(text: string, from: number): { value: number; end: number } {
  let value = 0
  let end = from
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, end)) {
    value = value * 10 + digit
    end += 1
  }
  return { value, end }
}

/** The last two characters before a number; 第 and blanks belong to the number. */
function townBefore(text: string, at: number): number {
  let last = at - 1
  while (last >= 0 && ' 　第字'.includes(text[last] ?? '')) last -= 1
  return last < 1 ? 0 : text.charCodeAt(last - 1) * 0x1_0000 + text.charCodeAt(last)
}

/** 丁目 and small 番: with another number behind them they are another place. */
const BLOCKS = 100

/**
 * The same from two equal numbers on, or from one large one in the same town. Different only where it is clear: other numbers
 * in front, or another 番 of the same 丁目. What stands in one address alone (a building, a 号) says nothing.
 */
export function comparePlaces(a: ComparedPlace, b: ComparedPlace): Agreement {
  if (a.numbers === 0 || b.numbers === 0) return 'unknown'
  const [a1, a2, a3] = numbersOf(a)
  const [b1, b2, b3] = numbersOf(b)
  if (a1 !== b1) return 'different'
  const isSameTown = a.town !== 0 && a.town === b.town
  if (a2 === 0 || b2 === 0) return isSameTown && a1 >= BLOCKS ? 'same' : 'unknown'
  if (a2 !== b2) return a1 < BLOCKS ? 'different' : 'unknown'
  if (a3 !== 0 && b3 !== 0 && a3 !== b3) return 'unknown'
  return isSameTown ? 'same' : 'unknown'
}

function numbersOf({ numbers }: ComparedPlace): [number, number, number] {
  return [Math.floor(numbers / (STEP * STEP)), Math.floor(numbers / STEP) % STEP, numbers % STEP]
}
