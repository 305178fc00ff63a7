import { expect, test } from 'vitest'
import { fromProvider } from '../../shared/domain/candidate.ts'
import {
  answerProblem,
  answerWord,
  concerns,
  factItem,
  isPublicFact,
  lifeOf,
} from '../../shared/domain/fact-master.ts'
import { addDays, localDate } from '../../shared/domain/local-date.ts'
import { capacityIn, capacityOn } from '../../shared/domain/provider-capacity.ts'
import { CompactFact, countingValue, freshnessOf, groupOf } from '../../shared/domain/provider-fact.ts'
import { compiled, masters } from '../support/match-fixtures.ts'
import { provider } from '../support/sample-patient.ts'

const master = masters.providerFacts
const today = localDate('2026-11-21')
const fact = (code: string, value: string | number | null, confirmedOn: string, days: number | null) =>
  CompactFact.parse({
    code,
    value,
    confirmedOn,
    validUntil: days === null ? null : addDays(localDate(confirmedOn), days),
  })

test.each([
  ['on its first day', '2026-11-21', 14, 'fresh'],
  ['ten days on', '2026-11-11', 14, 'fresh'],
  ['in its last quarter', '2026-11-10', 14, 'fading'],
  ['on its last day', '2026-11-07', 14, 'fading'],
  ['a day later', '2026-11-06', 14, 'old'],
  ['without an end', '2020-01-01', null, 'fresh'],
] as const)('a capacity of two weeks %s', (_when, confirmedOn, days, freshness) => {
  expect(freshnessOf(fact('capacity:state', 'open', confirmedOn, days), today, master.fadingShare)).toBe(
    freshness,
  )
})

test('what nobody dated is told apart, and an old answer counts as none', () => {
  const undated = { ...fact('cover:night', 'yes', '2026-01-01', null), confirmedOn: null }
  expect(freshnessOf(undated, today, 0.25)).toBe('undated')
  expect(countingValue(undated, today)).toBe('yes')
  expect(countingValue(fact('cover:night', 'yes', '2024-01-01', 365), today)).toBeNull()
  expect(countingValue(undefined, today)).toBeNull()
})

test('capacity counts until its day, and then it is unknown', () => {
  const capacity = capacityIn([
    fact('capacity:state', 'limited', '2026-11-10', 14),
    fact('capacity:firstVisitDays', 3, '2026-11-10', 14),
  ])
  expect(capacity).toEqual({
    state: 'limited',
    daysToFirstVisit: 3,
    confirmedOn: '2026-11-10',
    validUntil: '2026-11-24',
  })
  expect(capacityOn(capacity, today)).toBe('limited')
  expect(capacityOn(capacity, localDate('2026-11-25'))).toBe('unknown')
})

test('matching reads what is old as unknown and can quote the former answer', () => {
  const card = provider(1, '架空わかば医院', '', {
    facts: [
      fact('treatment:胃瘻（PEG）', '可', '2026-06-01', 365),
      fact('treatment:人工呼吸器（TPPV）', '可', '2025-03-01', 365),
      fact('cover:night', 'yes', '2025-03-01', 365),
      fact('area:防府市', '○', '2025-03-01', 365),
      fact('capacity:state', 'open', '2026-11-20', 14),
    ],
    capabilities: { '胃瘻（PEG）': '可', '人工呼吸器（TPPV）': '可' },
    serviceArea: { 防府市: '○' },
    night: 'yes',
    capacity: capacityIn([fact('capacity:state', 'open', '2026-11-20', 14)]),
  })
  const matched = fromProvider(card, compiled, today)
  expect([...matched.capabilities]).toEqual([['gastrostomy', '可']])
  expect(matched.formerAnswers.get('invasiveVentilator')).toEqual({ answer: '可', on: '2025-03-01' })
  expect(matched).toMatchObject({ night: 'unknown', serviceArea: [], capacity: 'open' })
  expect(fromProvider(card, compiled, localDate('2025-04-01'))).toMatchObject({ night: 'yes' })
})

test('every item of the master belongs to a group, has an answer that exists, and asks roles that exist', () => {
  const groups = new Set(master.groups.map(({ code }) => code))
  const answers = new Set(['text', 'number', ...master.choices.map(({ code }) => code)])
  expect(master.entries.filter(({ code }) => !groups.has(groupOf(code)))).toEqual([])
  expect(master.entries.filter(({ answer }) => !answers.has(answer))).toEqual([])
  expect(new Set(master.entries.map(({ code }) => code)).size).toBe(master.entries.length)
  expect(master.entries.filter(({ answer, max }) => answer === 'number' && max === null)).toEqual([])
})

test('days, publicity and answers come from the master; an open group takes any word, a closed one none', () => {
  expect(lifeOf(master, 'capacity:state')).toBe(14)
  expect(lifeOf(master, 'treatment:人工呼吸器（TPPV）')).toBe(365)
  expect(lifeOf(master, 'free:handover')).toBeNull()
  expect(isPublicFact(master, 'contact:person')).toBe(false)
  expect(isPublicFact(master, 'treatment:胃瘻（PEG）')).toBe(true)
  expect(isPublicFact(master, 'unheard:of')).toBe(false)
  expect(factItem(master, 'cover:unheardOf')).toBeUndefined()
  const sterile = factItem(master, 'pharmacy:sterile')
  if (sterile === undefined) throw new Error('no such item')
  expect(concerns(sterile, ['homeDoctor'])).toBe(false)
  expect(concerns(sterile, ['pharmacy', 'equipment'])).toBe(true)
  expect(answerProblem(master, sterile, 'yes')).toMatch(/選択肢/)
  expect(answerProblem(master, sterile, '要相談')).toBeNull()
  const days = factItem(master, 'capacity:firstVisitDays')
  if (days === undefined) throw new Error('no such item')
  expect(answerProblem(master, days, 91)).toMatch(/90/)
  expect(answerProblem(master, days, 2.5)).toMatch(/90/)
  expect(answerWord(master, days, 3)).toBe('3日')
})
