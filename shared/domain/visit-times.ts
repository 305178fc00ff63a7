import type { VisitTimeRule } from './masters.ts'

/** Days as the master visit-times names them; `holiday` is 祝日. */
export type VisitDay = VisitTimeRule['days'][number]

/** What a text says of a day: yes, no, or open (応相談, 隔週); a day that is not there was not spoken of. */
export type VisitDays = ReadonlyMap<VisitDay, 'yes' | 'no' | 'open'>

/** A band of the day, in minutes from midnight; one that ends on the next day goes beyond 1440. */
export type VisitBand = { readonly from: number; readonly to: number }

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const LETTERS = '月火水木金土日'
const ALL: readonly VisitDay[] = [...WEEK, 'holiday']
const EVERY_DAY = /毎日|無休|365日|休みなし|曜日を問わ/u
/** Where one thing said ends and the next begins. */
const ENDS = /[。;；/／\n()、,]|ただし|但し/u
/** All but these: 日祝以外, 日曜を除く毎日, 日曜休み, 定休日 日曜. */
const BUT = /を?除[くき]?|以外|は?お?休み|は?休[業診]|定休日?/u
/** Not these, and nothing about the others. */
const NOT = /不可|しない|できない|ません|なし|×/u
/** Left to talk about: 応相談, 第2・第4, only a part of the day. */
const OPEN = /相談|隔週|第[0-9一二三四五]|午前|午後|場合|状況|緊急/u

/** The text without what differs only in writing: full width, kinds of dashes. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[〜～~‐‑–—―−ー]/gu, '-')
    .replaceAll(/[ \t]/gu, '')

/** The letters that stand for days alone: 月曜から金曜 is 月-金; the 日 of 祝日 and 平日 is none. */
const dayLetters = (part: string) =>
  part
    .replaceAll(/平日|祝日|休日|毎日|当日|[0-9]+日/gu, ' ')
    .replaceAll(/曜日?/gu, '')
    .replaceAll('から', '-')

/** Days that a part names: 平日, 月-金, 月・水・金, 土日祝. */
function daysNamed(part: string): VisitDay[] {
  const found: VisitDay[] = [
    ...(part.includes('平日') ? WEEK.slice(0, 5) : []),
    ...(part.includes('週末') ? WEEK.slice(5) : []),
    ...(part.includes('祝') ? (['holiday'] as const) : []),
  ]
  for (const [, first = '', last = first] of dayLetters(part).matchAll(
    /([月火水木金土日])(?:-([月火水木金土日]))?/gu,
  )) {
    const from = LETTERS.indexOf(first)
    // 土-月 runs over the end of the week.
    const length = (LETTERS.indexOf(last) - from + 7) % 7
    found.push(...Array.from({ length: length + 1 }, (_, at) => WEEK[(from + at) % 7] ?? first).filter(isDay))
  }
  return found
}

const isDay = (word: string): word is VisitDay => (ALL as readonly string[]).includes(word)

type Said = Map<VisitDay, 'yes' | 'no' | 'open'>

/** Takes up what one part of the text says. */
function read(part: string, said: Said): void {
  const but = BUT.exec(part)
  if (EVERY_DAY.test(part) && (but === null || !/除|以外/u.test(but[0]))) {
    for (const day of ALL) said.set(day, 'yes')
    return
  }
  if (but !== null) {
    const before = daysNamed(part.slice(0, but.index))
    const not = before.length > 0 ? before : daysNamed(part.slice(but.index + but[0].length))
    if (not.length > 0) for (const day of ALL) if (!said.has(day)) said.set(day, 'yes')
    for (const day of not) said.set(day, 'no')
    return
  }
  const answer = NOT.test(part) ? 'no' : OPEN.test(part) ? 'open' : 'yes'
  for (const day of daysNamed(part)) said.set(day, answer)
}

/** The days of 「訪問できる曜日」 as somebody wrote them; null where no day stands in it. */
export function readVisitDays(text: string): VisitDays | null {
  const said: Said = new Map()
  const parts = plain(text)
    .split(ENDS)
    .filter((part) => part !== '')
  for (const part of parts) read(part, said)
  if (said.size === 0) return null
  // Who lists days goes on no others, unless the rest is left to talk about.
  const rest = parts.some((part) => OPEN.test(part) && daysNamed(part).length === 0) ? 'open' : 'no'
  if ([...said.values()].includes('yes')) for (const day of ALL) if (!said.has(day)) said.set(day, rest)
  return said
}

const TIME = '(午前|午後|翌)?([0-9]{1,2})(?:[:時]([0-9]{2}|半)?分?)?'
/** A telephone number is no band. */
const BAND = new RegExp(`(?<![0-9-])${TIME}(?:-|から)${TIME}(?![0-9-])`, 'gu')

function minutesOf(half: string | undefined, hour: string, part: string | undefined): number {
  const minutes = part === '半' ? 30 : Number(part ?? 0)
  const isAfternoon = half === '午後' && Number(hour) < 12
  return (Number(hour) + (isAfternoon ? 12 : 0)) * 60 + minutes
}

/** The bands of 「訪問できる時間」: 9時から17時, 8:30〜18:00, 24時間. Null where none can be read. */
export function readVisitHours(text: string): VisitBand[] | null {
  const line = plain(text)
  if (/24時間|終日/u.test(line)) return [{ from: 0, to: 1440 }]
  const bands = [...line.matchAll(BAND)].flatMap((found): VisitBand[] => {
    const [, halfA, hourA = '', partA, halfB, hourB = '', partB] = found
    const from = minutesOf(halfA, hourA, partA)
    const to = minutesOf(halfB, hourB, partB)
    if (Number(hourA) > 24 || Number(hourB) > 24 || from === to) return []
    return [{ from, to: to < from ? to + 1440 : to }]
  })
  return bands.length === 0 ? null : bands
}

/** Whether the hours are left to talk about: 9時から17時（時間外は応相談）. */
export const areHoursOpen = (text: string): boolean => /相談|場合|状況|緊急|延長/u.test(text)

/** Whether a band of the day is touched by at least one of the bands. */
export function touches(bands: readonly VisitBand[], { from, to }: VisitBand): boolean {
  return bands.some((band) => band.from < to && from < band.to)
}
