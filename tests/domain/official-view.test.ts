import { expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { officialView, openingTable, readNotifications } from '../../shared/domain/official-view.ts'
import type { OpeningHours } from '../../shared/domain/source-line.ts'
import { masters } from '../support/match-fixtures.ts'

const legends = masters.notificationLegends.entries
const today = localDate('2026-11-21')
const line = (origin: 'standards' | 'nursing' | 'kaigo', section: string, asOf: string) => ({
  id: `${origin}:1`,
  origin,
  section,
  name: '試験（架空）',
  document: '試験の出典（架空）',
  asOf,
})
const report = (symbol: string, name = '') => ({ symbol, name, number: '第1号', startsOn: '2022-04-01' })

test('届出 come with their meaning, unknown ones behind and as published', () => {
  const facts = {
    lines: [line('standards', '山口県 医科', '2026年7月1日')],
    notifications: [
      report('（未知１）', '未知の加算'),
      report('（支援診１）', '在宅療養支援診療所'),
      report('支援診２ア'),
    ],
  }
  const read = readNotifications(legends, facts, 'clinic', today)
  expect(read.map(({ symbol, meaning }) => [symbol, meaning?.word ?? null, meaning?.isSure])).toEqual([
    ['（支援診１）', '在支診（機能強化型・単独）', true],
    ['支援診２ア', '在支診（機能強化型・連携）ア', false],
    ['（未知１）', null, undefined],
  ])
})

test('the legend is that of the day of the list, not of today', () => {
  const asOf = (day: string) => ({
    lines: [line('kaigo', '訪問看護', '2026年8月1日'), line('standards', '山口県 医科', day)],
    notifications: [report('支援診２')],
  })
  const word = (day: string) => readNotifications(legends, asOf(day), 'clinic', today)[0]?.meaning?.word
  expect(word('2026年5月1日')).toBe('在支診（機能強化型・連携）')
  expect(word('2026年7月1日')).toBeUndefined()
})

test('a hospital reads the 届出 of its dental side and its station by their own legends', () => {
  const facts = {
    lines: [
      line('standards', '山口県 医科', ''),
      line('standards', '山口県 歯科', ''),
      line('nursing', '山口県 訪問看護', ''),
    ],
    notifications: [report('在後病'), report('', '在宅療養支援歯科診療所１'), report('訪看23')],
  }
  const words = readNotifications(legends, facts, 'hospital', today).map(({ meaning }) => meaning?.word)
  expect(words).toEqual(['在宅療養後方支援病院', '歯援診', '24時間対応体制 イ'])
})

test('hours: a row for departments that keep the same, bands in the order of time, nothing where closed', () => {
  const band = (department: string, day: OpeningHours['day'], from: string, to: string) => ({
    department,
    day,
    from,
    to,
  })
  const rows = openingTable([
    band('内科', 'mon', '14:00', '18:00'),
    band('内科', 'mon', '09:00', '12:00'),
    band('外科', 'mon', '09:00', '12:00'),
    band('外科', 'mon', '14:00', '18:00'),
    band('眼科', 'holiday', '09:00', '12:00'),
  ])
  expect(rows).toEqual([
    { departments: ['内科', '外科'], days: { mon: ['09:00–12:00', '14:00–18:00'] } },
    { departments: ['眼科'], days: { holiday: ['09:00–12:00'] } },
  ])
  expect(openingTable([])).toEqual([])
})

test('numbers of rows in lists that people made are nobody’s business', () => {
  const facts = {
    lines: [],
    notifications: [],
    hours: [],
    details: [],
    numbers: [
      { kind: 'listRow' as const, value: '7' },
      { kind: 'medicalCode' as const, value: '3510612345' },
    ],
  }
  expect(officialView(facts, 'clinic', legends, today).numbers).toEqual([
    { kind: 'medicalCode', value: '3510612345' },
  ])
})
