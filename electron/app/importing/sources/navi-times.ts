import type { NaviTimeRule } from '../../../../shared/domain/navi-rules.ts'
import type { OpeningHours, Weekday } from '../../../../shared/domain/source-line.ts'
import { clip } from './source-text.ts'

/** The days of the time columns, and what we call them. */
export const TIME_DAYS: readonly (readonly [string, Weekday])[] = [
  ['月', 'mon'],
  ['火', 'tue'],
  ['水', 'wed'],
  ['木', 'thu'],
  ['金', 'fri'],
  ['土', 'sat'],
  ['日', 'sun'],
  ['祝', 'holiday'],
]
const WORDS = new Map(TIME_DAYS.map(([word, day]) => [day, word]))

export type Band = Pick<OpeningHours, 'day' | 'from' | 'to'>

/** A handful of times stands in half a million rows: each way of writing one is read once. */
const knownTimes = new Map<string, string | undefined>()

/** HH:MM with two digits each; undefined where it is no time of a day. */
function timeOf(text: string): string | undefined {
  const known = knownTimes.get(text)
  if (known !== undefined || text.length > 12) return known
  const found = /^(\d{1,2}):(\d{2})(?::00)?$/u.exec(text.normalize('NFKC').trim())
  if (found === null || Number(found[1]) > 24 || Number(found[2]) > 59) return undefined
  const time = `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`
  if (knownTimes.size < 5_000) knownTimes.set(text, time)
  return time
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** A band as published: times, `doubt` where one of them is hardly meant (00:45), or words that are no times. */
export type ReadBand = { readonly band?: Band; readonly doubt?: string }

/** Where the two times of a band stand in a row. */
export type BandPlace = { readonly day: Weekday; readonly from: number; readonly to: number }

/** The bands of a row that say something. */
export function bandsIn(
  cells: readonly string[],
  places: readonly BandPlace[],
  rule: NaviTimeRule,
): ReadBand[] {
  const bands: ReadBand[] = []
  for (const { day, from, to } of places) {
    const [opens, closes] = [cells[from] ?? '', cells[to] ?? '']
    if (opens === '' && closes === '') continue
    const band = bandOf(day, opens, closes, rule)
    if (band !== undefined) bands.push(band)
  }
  return bands
}

/** Empty, and 00:00–00:00, say nothing: undefined. */
export function bandOf(
  day: Weekday,
  fromText: string,
  toText: string,
  rule: NaviTimeRule,
): ReadBand | undefined {
  if (fromText === '' && toText === '') return undefined
  const from = timeOf(fromText)
  const to = timeOf(toText)
  const shown = () => clip(`${WORDS.get(day)} ${fromText}〜${toText}`, 40)
  if (from === undefined || to === undefined) return { doubt: shown() }
  if (from === to) return undefined
  const band = { day, from, to }
  return isDoubtful(from, to, rule) ? { band, doubt: shown() } : { band }
}

/** Over midnight is a night shift unless it lasts too long; by day it must lie in the hours that exist. */
function isDoubtful(from: string, to: string, { earliest, latest, nightHours }: NaviTimeRule): boolean {
  if (to < from) return minutes(to) + 1440 - minutes(from) >= nightHours * 60
  return from < earliest || to > latest
}

const DAY_ORDER = new Map(TIME_DAYS.map(([, day], at) => [day, at]))

/** By day, then time; each once. */
export function inOrder(bands: readonly Band[]): Band[] {
  const sorted = bands.toSorted(
    (a, b) =>
      (DAY_ORDER.get(a.day) ?? 0) - (DAY_ORDER.get(b.day) ?? 0) ||
      (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0),
  )
  return sorted.filter((band, at) => {
    const before = sorted[at - 1]
    return before?.day !== band.day || before.from !== band.from || before.to !== band.to
  })
}

/** Bands in words, days of the same times together: 「月・火・木 09:00〜12:30、14:00〜17:00　土 09:00〜12:30」. */
export function bandsText(bands: readonly Band[]): string {
  const byDay = new Map<Weekday, string[]>()
  for (const { day, from, to } of inOrder(bands))
    byDay.set(day, [...(byDay.get(day) ?? []), `${from}〜${to}`])
  const byTimes = new Map<string, string[]>()
  for (const [day, times] of byDay) {
    const key = times.join('、')
    byTimes.set(key, [...(byTimes.get(key) ?? []), WORDS.get(day) ?? ''])
  }
  return [...byTimes].map(([times, days]) => `${days.join('・')} ${times}`).join('　')
}
