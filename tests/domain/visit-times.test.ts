import { expect, test } from 'vitest'
import { visitVerdict } from '../../shared/domain/match-visit-times.ts'
import { readVisitDays, readVisitHours, type VisitDay } from '../../shared/domain/visit-times.ts'
import { masters } from '../support/match-fixtures.ts'

const WEEK: readonly VisitDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday']
/** ○ yes, × no, △ left to talk about, - not spoken of; Monday to Sunday, 祝日 at the end. */
const signs = (text: string) => {
  const days = readVisitDays(text)
  const sign = { yes: '○', no: '×', open: '△' } as const
  return days === null
    ? null
    : WEEK.map((day) => {
        const said = days.get(day)
        return said === undefined ? '-' : sign[said]
      }).join('')
}

test.each([
  ['月〜金', '○○○○○×××'],
  ['月曜から金曜', '○○○○○×××'],
  ['月曜日～土曜日', '○○○○○○××'],
  ['平日', '○○○○○×××'],
  ['平日のみ', '○○○○○×××'],
  ['平日、土曜', '○○○○○○××'],
  ['月・水・金', '○×○×○×××'],
  ['火木土', '×○×○×○××'],
  ['土日祝', '×××××○○○'],
  ['毎日', '○○○○○○○○'],
  ['３６５日', '○○○○○○○○'],
  ['年中無休', '○○○○○○○○'],
  ['日曜・祝日を除く毎日', '○○○○○○××'],
  ['日祝以外', '○○○○○○××'],
  ['日曜・祝日休み', '○○○○○○××'],
  ['定休日：日曜', '○○○○○○×○'],
  ['月〜金（土曜は応相談）', '○○○○○△××'],
  ['月〜金。ほかの曜日は相談', '○○○○○△△△'],
  ['月〜金、土曜は午前のみ', '○○○○○△××'],
  ['第2・4土曜', '-----△--'],
  ['日曜は不可', '------×-'],
  ['金〜日', '××××○○○×'],
])('days of visits are read: %s', (text, expected) => {
  expect(signs(text)).toBe(expected)
})

test.each(['応相談', '要確認', '電話で', '', '連絡は担当まで'])('no day is read out of 「%s」', (text) => {
  expect(readVisitDays(text)).toBeNull()
})

test.each([
  ['9時から17時', [[540, 1020]]],
  ['８：３０〜１８：００', [[510, 1080]]],
  ['午前9時～午後5時半', [[540, 1050]]],
  [
    '9時〜12時、13時〜17時',
    [
      [540, 720],
      [780, 1020],
    ],
  ],
  ['24時間', [[0, 1440]]],
  ['18時〜翌2時', [[1080, 1560]]],
])('hours of visits are read: %s', (text, expected) => {
  expect(readVisitHours(text)?.map(({ from, to }) => [from, to])).toEqual(expected)
})

test.each(['応相談', '日中', '0835-00-1111', ''])('no hours are read out of 「%s」', (text) => {
  expect(readVisitHours(text)).toBeNull()
})

const rule = (code: string) => masters.visitTimes.entries.find((one) => one.code === code)!

test('a wish is met, not met, or left to a person', () => {
  expect(visitVerdict(rule('saturday'), '月〜土')).toBe('met')
  expect(visitVerdict(rule('saturday'), '平日')).toBe('unmet')
  expect(visitVerdict(rule('saturday'), '平日、土曜は応相談')).toBe('unknown')
  expect(visitVerdict(rule('saturday'), '要相談')).toBe('unknown')
  expect(visitVerdict(rule('evening'), '9時から19時')).toBe('met')
  expect(visitVerdict(rule('evening'), '9時から17時')).toBe('unmet')
  expect(visitVerdict(rule('evening'), '9時から17時（時間外は応相談）')).toBe('unknown')
  expect(visitVerdict(rule('early'), '7:30〜17:00')).toBe('met')
})
