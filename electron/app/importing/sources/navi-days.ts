import type { OfficialDetail, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { Places } from './columns.ts'

/** Days in the order of the columns; 祝 has a flag of its own. */
export const DAYS = ['月', '火', '水', '木', '金', '土', '日'] as const
const WEEKS = [1, 2, 3, 4, 5] as const

/** Names of the flag columns of one kind of file: each speaks of its closing days with a word of its own. */
export type DayColumns = {
  readonly weekly: (day: string) => string
  readonly weekOfMonth: (week: number, day: string) => string
  readonly holiday: string
  readonly otherDays: string
}

/** Fields of a row that hold the flags: weekly月, week1月 … */
export const dayField = (day: string) => `weekly${day}`
export const weekField = (week: number, day: string) => `week${week}${day}`

/** Field → column name, for every flag. */
export function dayColumns({ weekly, weekOfMonth, holiday, otherDays }: DayColumns): Record<string, string> {
  const names: Record<string, string> = { holiday, otherDays }
  for (const day of DAYS) {
    names[dayField(day)] = weekly(day)
    for (const week of WEEKS) names[weekField(week, day)] = weekOfMonth(week, day)
  }
  return names
}

/** Where the flags stand in a row, found once a file: half a million rows are read by these. */
export type DayPlaces = {
  readonly days: readonly { readonly word: string; readonly at: number; readonly weeks: readonly number[] }[]
  readonly sunday: number
  readonly holiday: number
}

export function dayPlaces(at: Places<string>): DayPlaces {
  const place = (field: string) => at[field] ?? -1
  return {
    days: DAYS.map((word) => ({
      word,
      at: place(dayField(word)),
      weeks: WEEKS.map((week) => place(weekField(week, word))),
    })),
    sunday: place(dayField('日')),
    holiday: place('holiday'),
  }
}

/**
 * 0 is closed and 1 is open, in every flag column, though the columns are called 休診 and 閉店: the definition
 * (定義書「フォーマット」欄) says so, and the hours in the same data agree (慈啓会病院: 月–金 1 with hours, 日 0 without;
 * checked over all institutions by three public users of the data). Empty: not stated.
 */
const isClosed = (flag: string | undefined) => flag === '0' || flag === '０'
const isOpen = (flag: string | undefined) => flag === '1' || flag === '１'

/** Weeks of the month in which the day is closed; all five say the same as the weekly flag. */
function closedWeeks(cells: readonly string[], weeks: readonly number[]): number[] {
  return WEEKS.filter((_, index) => isClosed(cells[weeks[index] ?? -1]))
}

export type OpenDays = Pick<SourceLine, 'openDays' | 'holiday'> & { readonly doubts: OfficialDetail[] }

/** Open days in words: 「月・火・水・木・金・土（土は第1・3週休み）、祝日休み」; empty where no flag is given. */
export function openDaysOf(cells: readonly string[], places: DayPlaces): OpenDays {
  const open: string[] = []
  const always: string[] = []
  const exceptions: string[] = []
  for (const { word, at, weeks } of places.days) {
    if (!isOpen(cells[at])) continue
    open.push(word)
    const closed = closedWeeks(cells, weeks)
    if (closed.length === WEEKS.length) always.push(word)
    else if (closed.length > 0) exceptions.push(`${word}は第${closed.join('・')}週休み`)
  }
  const holiday = cells[places.holiday]
  const days = `${open.join('・')}${exceptions.length === 0 ? '' : `（${exceptions.join('、')}）`}`
  const onHolidays = isClosed(holiday) ? '祝日休み' : isOpen(holiday) ? '祝日' : ''
  return {
    openDays: days === '' || onHolidays === '' ? `${days}${onHolidays}` : `${days}、${onHolidays}`,
    holiday: holidayOf(cells[places.sunday], holiday),
    doubts: always.length === 0 ? [] : [doubtOf(always)],
  }
}

const doubtOf = (days: readonly string[]): OfficialDetail => ({
  label: '診療日',
  text: `${days.join('・')}曜は、毎週開いているとも第1〜5週すべて休みとも書かれています（要確認）`,
})

/** Whether they work on Sundays or holidays; one flag alone that says closed leaves it open. */
function holidayOf(sunday: string | undefined, holiday: string | undefined): SourceLine['holiday'] {
  if (isOpen(sunday) || isOpen(holiday)) return 'yes'
  return isClosed(sunday) && isClosed(holiday) ? 'no' : 'unknown'
}
