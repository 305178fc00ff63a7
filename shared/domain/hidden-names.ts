import type { ConferenceBody } from './conference.ts'

/** Stands in a paper where a name was left out, so that its reader sees that there is somebody. */
export const HIDDEN_NAME = '（名前を出していない機関）'
/** The same for a telephone number: it leads to the name. */
export const HIDDEN_NUMBER = '（番号は載せていません）'

export type Reachable = {
  readonly name: string
  readonly phone?: string
  readonly phoneNight?: string
  readonly fax?: string
}

/** The numbers that lead to these alone: one that somebody else answers too (a hospital and its station) tells of nobody. */
export function numbersOfOnly(these: readonly Reachable[], others: readonly Reachable[]): string[] {
  const shared = new Set(others.flatMap(numbersOf))
  return [...new Set(these.flatMap(numbersOf))].filter((number) => !shared.has(number))
}

const numbersOf = ({ phone = '', phoneNight = '', fax = '' }: Reachable) =>
  [phone, phoneNight, fax].filter((number) => number !== '')

/** Longer names first: a shorter one may lie inside of another. */
const longestFirst = (names: readonly string[]) =>
  [...new Set(names)].filter((name) => name.trim().length >= 2).toSorted((a, b) => b.length - a.length)

/** A text without these names and numbers; the name of the reader stays whole, even where it holds one of them. */
function withoutIn(
  text: string,
  names: readonly string[],
  numbers: readonly string[],
  reader: string,
  wordFor: (name: string) => string,
): string {
  const parts = reader === '' ? [text] : text.split(reader)
  return parts
    .map((part) => {
      const unnamed = names.reduce((rest, name) => rest.replaceAll(name, wordFor(name)), part)
      return numbers.reduce((rest, number) => rest.replaceAll(number, HIDDEN_NUMBER), unnamed)
    })
    .join(reader)
}

/** The same of every text in a list or record. */
function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => deep(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, change)]))
}

/**
 * The record of a conference as a partner gets it: institutions that asked not to be named are not named, nor who came
 * from there, nor their numbers; `wordFor` says what stands in place of a name. The reader's own name stays. What is spelled otherwise than on the card is found by the checks before issue.
 */
export function withoutHiddenNames(
  body: ConferenceBody,
  hidden: readonly string[],
  reader: string,
  numbers: readonly string[] = [],
  wordFor: (name: string) => string = () => HIDDEN_NAME,
): ConferenceBody {
  const names = longestFirst(hidden.filter((name) => name !== reader))
  if (names.length === 0 && numbers.length === 0) return body
  const change = (text: string) => withoutIn(text, names, longestFirst(numbers), reader, wordFor)
  // Texts alone are changed: what it was made of stays what it was.
  const masked = deep(body, change) as ConferenceBody
  return {
    ...masked,
    attendees: masked.attendees.map((attendee) =>
      attendee.organisation.includes(HIDDEN_NAME) ? { ...attendee, name: '' } : attendee,
    ),
  }
}
