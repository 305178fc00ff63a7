import type { OfficialDetail, SourceLine } from '../../../../shared/domain/source-line.ts'

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

type Row = (field: string) => string

/**
 * 0 is closed and 1 is open, in every flag column, though the columns are called 休診 and 閉店: the definition
 * (定義書「フォーマット」欄) says so, and the hours in the same data agree (慈啓会病院: 月–金 1 with hours, 日 0 without;
 * checked over all institutions by three public users of the data). Empty: not stated.
 */
const isClosed = (flag: string) => flag === '0' || flag === '０'
const isOpen = (flag: string) => flag === '1' || flag === '１'

/** Weeks of the month in which the day is closed; all five say the same as the weekly flag. */
function closedWeeks(row: Row, day: string): number[] {
  return WEEKS.filter((week) => isClosed(row(weekField(week, day))))
}

export type OpenDays = Pick<SourceLine, 'openDays' | 'holiday'> & { readonly doubts: OfficialDetail[] }

/** Open days in words: 「月・火・水・木・金・土（土は第1・3週休み）、祝日休み」; empty where no flag is given. */
export function openDaysOf(row: Row): OpenDays {
  const open = DAYS.filter((day) => isOpen(row(dayField(day))))
  const always = open.filter((day) => closedWeeks(row, day).length === WEEKS.length)
  const exceptions = open.flatMap((day) => {
    const weeks = closedWeeks(row, day)
    return weeks.length === 0 || weeks.length === WEEKS.length ? [] : [`${day}は第${weeks.join('・')}週休み`]
  })
  const holiday = row('holiday')
  const days = `${open.join('・')}${exceptions.length === 0 ? '' : `（${exceptions.join('、')}）`}`
  return {
    openDays: [days, isClosed(holiday) ? '祝日休み' : isOpen(holiday) ? '祝日' : '']
      .filter((text) => text !== '')
      .join('、'),
    holiday: holidayOf(row(dayField('日')), holiday),
    doubts:
      always.length === 0
        ? []
        : [
            {
              label: '診療日',
              text: `${always.join('・')}曜は、毎週開いているとも第1〜5週すべて休みとも書かれています（要確認）`,
            },
          ],
  }
}

/** Whether they work on Sundays or holidays; one flag alone that says closed leaves it open. */
function holidayOf(sunday: string, holiday: string): SourceLine['holiday'] {
  if (isOpen(sunday) || isOpen(holiday)) return 'yes'
  return isClosed(sunday) && isClosed(holiday) ? 'no' : 'unknown'
}
