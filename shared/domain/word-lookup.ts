import { fold } from './fold.ts'

interface Word {
  readonly code: string
  readonly word: string
  readonly aliases: readonly string[]
  readonly keywords?: readonly string[]
  readonly impliedBy?: readonly string[]
}

/** Finds a master's word in what a person wrote. */
export interface WordLookup<Entry extends Word> {
  readonly find: (text: string) => Entry | null
  /** The words that look most like `text`, best first. */
  readonly nearest: (text: string, count: number) => string[]
  readonly byCode: ReadonlyMap<string, Entry>
}

/** Said of something that the patient does not have: such a text names no word. */
const NEGATED = /なし$|不要|終了|抜去|中止|していない/u
const BRACKETED = /[(（][^)）]*[)）]/gu

const isAscii = (text: string) => /^[\x20-\x7e]+$/u.test(text)

/** A test for a keyword in folded text; Latin abbreviations only as whole words (ALS, not false). */
export function keywordTest(keyword: string): (folded: string) => boolean {
  const folded = fold(keyword)
  if (folded === '') return () => false
  if (!isAscii(folded)) return (text) => text.includes(folded)
  const pattern = new RegExp(`(?<![a-z0-9])${folded.replace(/[^a-z0-9]/gu, String.raw`\$&`)}(?![a-z])`, 'u')
  return (text) => pattern.test(text)
}

/** Folds every word, alias and keyword of a master once. */
export function createLookup<Entry extends Word>(entries: readonly Entry[]): WordLookup<Entry> {
  const exact = new Map<string, Entry>()
  for (const entry of entries) {
    for (const form of [entry.word, entry.code, ...entry.aliases]) {
      if (!exact.has(fold(form))) exact.set(fold(form), entry)
    }
  }
  const keywords = entries
    .flatMap((entry) =>
      (entry.keywords ?? []).map((word) => ({ entry, length: fold(word).length, has: keywordTest(word) })),
    )
    .toSorted((a, b) => b.length - a.length)

  const byKeyword = (text: string) => keywords.find(({ has }) => has(fold(text)))?.entry ?? null
  const find = (text: string): Entry | null => {
    const whole = exact.get(fold(text))
    if (whole) return whole
    if (NEGATED.test(text)) return null
    const head = exact.get(fold(text.replace(BRACKETED, '')))
    if (!head) return byKeyword(text)
    // A bracket tells which of two forms is meant, 褥瘡（D4）; otherwise it is a remark.
    const inner = byKeyword((text.match(BRACKETED) ?? []).join(' '))
    return inner && head.impliedBy?.includes(inner.code) ? inner : head
  }
  const nearest = (text: string, count: number) =>
    entries
      .map((entry) => ({
        word: entry.word,
        score: Math.max(...[entry.word, ...entry.aliases].map((form) => likeness(fold(text), fold(form)))),
      }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, count)
      .map(({ word }) => word)
  return { find, nearest, byCode: new Map(entries.map((entry) => [entry.code, entry])) }
}

/** Shared characters and pairs of neighbours, 0 … 1 (Dice). */
function likeness(a: string, b: string): number {
  const pieces = (text: string) => {
    const characters = Array.from(text)
    return new Set([
      ...characters,
      ...characters.map((character, at) => character + (characters[at + 1] ?? '')),
    ])
  }
  const left = pieces(a)
  const right = pieces(b)
  const shared = [...left].filter((piece) => right.has(piece)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}
