import { expect, test } from 'vitest'
import type { MatchProvider } from '../../shared/domain/candidate.ts'
import { notifiedAbilities } from '../../shared/domain/notified.ts'
import { match, masters, aProvider, today, verdictOf } from '../support/match-fixtures.ts'

const HPN = { treatments: ['中心静脈栄養'], diagnosis: '末期の胃がん' }
const CODE = 'capability.sterileCompounding'
const since = { notice: '無菌製剤処理', since: '令和6年6月1日' }
const pharmacy = (id: string, more: Partial<MatchProvider> = {}): MatchProvider => ({
  ...aProvider({ id, roles: ['pharmacy'] }),
  ...more,
})
const notified = new Map([['sterileCompounding', since]])
const answering = (answer: '可' | '要相談' | '不可') => new Map([['sterileCompounding', answer]])

test('a 届出 goes before nothing known and behind a confirmed 可, and names itself', () => {
  const found = match('pharmacy', HPN, [
    pharmacy('a-silent'),
    pharmacy('b-notified', { notified }),
    pharmacy('c-yes', { capabilities: answering('可') }),
    pharmacy('d-no', { capabilities: answering('不可') }),
  ])
  expect(found.map(({ providerId }) => providerId)).toEqual(['c-yes', 'b-notified', 'a-silent', 'd-no'])
  expect(verdictOf(found, CODE, 'b-notified')).toMatchObject({ verdict: 'unknown' })
  expect(verdictOf(found, CODE, 'b-notified')?.text).toMatch(
    /^無菌調製：届出あり（要確認）。無菌製剤処理（令和6年6月1日から）。今もできるか.+に聞く$/u,
  )
})

test('our own answer stands whatever was notified, also one that has grown old as a no', () => {
  const found = match('pharmacy', HPN, [
    pharmacy('no', { notified, capabilities: answering('不可') }),
    pharmacy('consult', { notified, capabilities: answering('要相談') }),
    pharmacy('old', {
      notified,
      formerAnswers: new Map([['sterileCompounding', { answer: '不可', on: null }]]),
    }),
  ])
  expect(verdictOf(found, CODE, 'no')).toMatchObject({ verdict: 'unmet', text: '無菌調製：不可' })
  expect(verdictOf(found, CODE, 'consult')?.text).toContain('要相談')
  expect(verdictOf(found, CODE, 'old')?.text).toContain('前の答えは不可')
})

test('nights of which nobody was asked follow a 届出 that holds only with cover at night', () => {
  const night = new Map([['night', { notice: '在支診', since: '令和4年4月1日' }]])
  const doctor = (id: string, more: Partial<MatchProvider>) => ({
    ...aProvider({ id, roles: ['homeDoctor'], night: 'unknown' }),
    ...more,
  })
  const found = match('homeDoctor', { ...HPN, treatments: ['看取り', '中心静脈栄養'] }, [
    doctor('a', {}),
    doctor('b', { notified: night }),
    doctor('c', { notified: night, night: 'no' }),
  ])
  expect(found.map(({ providerId }) => providerId)).toEqual(['b', 'a', 'c'])
  expect(verdictOf(found, 'night', 'b')?.text).toMatch(
    /^夜間の対応：届出あり（要確認）。在支診（令和4年4月1日から）/u,
  )
  expect(verdictOf(found, 'night', 'c')?.verdict).toBe('unmet')
})

test('a public list tells of nights, and is no answer of theirs', () => {
  const doctor = (id: string, more: Partial<MatchProvider>) => ({
    ...aProvider({ id, roles: ['homeDoctor'], night: 'yes' }),
    ...more,
  })
  const found = match('homeDoctor', { ...HPN, treatments: ['看取り', '中心静脈栄養'] }, [
    doctor('a', { isOfficial: true, night: 'unknown' }),
    doctor('b', { isOfficial: true }),
    doctor('c', {}),
  ])
  expect(found.map(({ providerId }) => providerId)).toEqual(['c', 'b', 'a'])
  expect(verdictOf(found, 'night', 'b')).toMatchObject({ verdict: 'unknown' })
  expect(verdictOf(found, 'night', 'b')?.text).toContain('届出などの公表あり（要確認）')
  expect(verdictOf(found, 'night', 'c')?.verdict).toBe('met')
})

test('what is notified is read by the legend of its list, with the day as a person writes it', () => {
  const legends = masters.notificationLegends.entries
  const line = {
    id: 'standards:1',
    origin: 'standards',
    section: '山口県 薬局',
    name: '試験薬局（架空）',
    document: '試験',
    asOf: '2026年7月1日',
  } as const
  const one = (name: string, startsOn: string) => ({ symbol: '', name, number: '', startsOn })
  const facts = {
    lines: [line],
    notifications: [one('無菌製剤処理加算', '令和 6年 6月 1日'), one('知らない加算', '')],
  }
  expect([...notifiedAbilities(legends, facts, 'pharmacy', today)]).toEqual([
    ['sterileCompounding', { notice: '無菌製剤処理', since: '令和6年6月1日' }],
  ])
  expect(notifiedAbilities(legends, facts, 'clinic', today).has('sterileCompounding')).toBe(true)
  expect(notifiedAbilities(legends, { ...facts, lines: [] }, 'clinic', today).size).toBe(0)
})
