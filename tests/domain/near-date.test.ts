import { expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { parseNearDate, parseTimeOfDay } from '../../shared/domain/near-date.ts'

const TODAY = localDate('2026-11-21')

test.each([
  ['12/1', '2026-12-01'],
  ['１２／１', '2026-12-01'],
  ['12月1日(火)', '2026-12-01'],
  ['1201', '2026-12-01'],
  ['1/5', '2027-01-05'],
  ['11/20', '2026-11-20'],
  ['2026/12/1', '2026-12-01'],
  ['R8.12.1', '2026-12-01'],
  ['2/29', '2028-02-29'],
  ['2/30', undefined],
  ['13/1', undefined],
  ['来週', undefined],
  ['', undefined],
])('%s is %s, seen from 21 November 2026', (text, day) => {
  const today = text === '2/29' ? localDate('2028-01-10') : TODAY
  expect(parseNearDate(text, today)).toBe(day)
})

test.each([
  ['14:00', '14:00'],
  ['1400', '14:00'],
  ['９：３０', '09:30'],
  ['14時半', '14:30'],
  ['9時', '09:00'],
  ['9', '09:00'],
  ['25:00', undefined],
  ['14:00ごろ', undefined],
  ['', undefined],
])('the time %s is %s', (text, time) => {
  expect(parseTimeOfDay(text)).toBe(time)
})
