import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEraDate, toEraDate } from '../../shared/domain/japanese-era.ts'
import { addDays, localDate } from '../../shared/domain/local-date.ts'

test.each([
  ['2026-11-21', '令和8年11月21日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1937-03-04', '昭和12年3月4日'],
  ['1926-12-24', '大正15年12月24日'],
  ['1912-07-29', '明治45年7月29日'],
  ['1867-12-31', '1867年12月31日'],
])('%s is written %s', (day, written) => {
  expect(toEraDate(localDate(day))).toBe(written)
})

test.each([
  '昭和12年3月4日',
  '昭和１２年３月４日',
  '昭和 12年 3月 4日',
  '昭12.3.4',
  'S12.3.4',
  's12/3/4',
  'Ｓ１２－３－４',
  'S.12.3.4',
  'S120304',
  '1937-03-04',
  '1937/3/4',
  '1937年3月4日',
  '19370304',
])('%s is read as 4 March 1937', (text) => {
  expect(parseEraDate(text)).toBe('1937-03-04')
})

test('the first year may be written 元 or 1', () => {
  expect(parseEraDate('令和元年5月1日')).toBe('2019-05-01')
  expect(parseEraDate('R1.5.1')).toBe('2019-05-01')
})

test.each([
  '',
  '昭和',
  '昭和12年',
  '昭和12年2月30日',
  '昭和0年3月4日',
  '平成31年5月1日',
  '昭和元年12月24日',
  '昭和65年1月1日',
  '12年3月4日',
  '37/3/4',
  '2026-02-29',
  '患者',
])('%j is no day', (text) => {
  expect(parseEraDate(text)).toBeUndefined()
})

test('every day since Meiji reads back as it was written', () => {
  const start = localDate('1868-01-25')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 65_000 }), (days) => {
      const day = addDays(start, days)
      expect(parseEraDate(toEraDate(day))).toBe(day)
    }),
  )
})
