import { expect, test } from 'vitest'
import { factsAskedIn, factWordings } from '../../shared/domain/fact-words.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import type { PastAnswers } from '../../shared/domain/match-context.ts'
import { toMatchPatient } from '../../shared/domain/match-patient.ts'
import { matchRole } from '../../shared/domain/matching.ts'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import { aPatient, aProvider, HOFU, masters, today } from '../support/match-fixtures.ts'

const ALS = { diagnosis: '筋萎縮性側索硬化症', treatments: ['人工呼吸器（TPPV）'], plannedDischargeInDays: 5 }
const nurse = (id: string) => aProvider({ id, roles: ['visitingNurse'] })

function matched(providers: ReturnType<typeof nurse>[], past: [string, PastAnswers][] = []) {
  const input = aPatient(ALS)
  const needs = deriveNeeds(input, masters, today)
  const need = needs.roles.find(({ role }) => role === 'visitingNurse')!
  const patient = { ...toMatchPatient(input, needs, masters, HOFU), pastAnswers: new Map(past) }
  return matchRole(need, patient, providers, masters)
}
const conditionOf = (found: ReturnType<typeof matched>, code: string, id: string) =>
  found.find(({ providerId }) => providerId === id)?.conditions.find((one) => one.code === code)

test('who takes ALS goes before who does not; of whom nothing is known is not asked', () => {
  const list = [
    { ...nurse('no'), facts: new Map([['target:als', '不可']]) },
    { ...nurse('silent') },
    { ...nurse('yes'), facts: new Map([['target:als', '可']]) },
  ]
  const found = matched(list)
  expect(conditionOf(found, 'target.als', 'yes')?.verdict).toBe('met')
  expect(conditionOf(found, 'target.als', 'no')).toMatchObject({
    verdict: 'unmet',
    text: 'ALS・神経難病の受け入れ：不可',
  })
  expect(conditionOf(found, 'target.als', 'silent')).toBeUndefined()
  expect(found.at(-1)?.providerId).toBe('no')
})

test('an answer that has grown old reads as 期限切れ and is quoted', () => {
  const old = {
    ...nurse('old'),
    formerAnswers: new Map([['invasiveVentilator', { answer: '可', on: localDate('2025-01-10') }]]),
  }
  const condition = conditionOf(matched([old]), 'capability.invasiveVentilator', 'old')
  expect(condition?.verdict).toBe('unknown')
  expect(condition?.text).toContain('期限切れ・要再確認（前の答えは可、2025-01-10）')
})

test('days to the first visit are held beside the days to the discharge', () => {
  const found = matched([
    { ...nurse('late'), daysToFirstVisit: 9 },
    { ...nurse('soon'), daysToFirstVisit: 3 },
    nurse('silent'),
  ])
  expect(conditionOf(found, 'firstVisit', 'late')).toMatchObject({
    verdict: 'unmet',
    text: '初回訪問まで9日かかる（退院まで5日）',
  })
  expect(conditionOf(found, 'firstVisit', 'soon')?.verdict).toBe('met')
  expect(conditionOf(found, 'firstVisit', 'silent')).toBeUndefined()
})

test('past answers and their speed are said; a no long ago counts for nothing', () => {
  const past = (more: Partial<PastAnswers>): PastAnswers => ({
    accepted: 0,
    declined: 1,
    lastWasYes: false,
    lastReason: '満床',
    lastDaysAgo: 20,
    medianHours: 3,
    ...more,
  })
  const found = matched(
    [nurse('no'), nurse('yes'), nurse('longAgo')],
    [
      ['no', past({})],
      ['yes', past({ accepted: 2, declined: 0, lastWasYes: true, lastReason: '', medianHours: 48 })],
      ['longAgo', past({ lastDaysAgo: 800 })],
    ],
  )
  expect(conditionOf(found, 'pastAnswer', 'no')).toMatchObject({ verdict: 'unknown' })
  expect(conditionOf(found, 'pastAnswer', 'no')?.text).toMatch(
    /不可（可0・不可1）「満床」、返事まで中央値3時間/u,
  )
  expect(conditionOf(found, 'pastAnswer', 'yes')?.text).toContain('返事まで中央値2日')
  expect(conditionOf(found, 'pastAnswer', 'longAgo')).toBeUndefined()
})

test('rules of special groups ask only for facts that there are', () => {
  const known = new Set(factWordings(masters).map(({ fact }) => fact))
  const asked = masters.targetRules.entries.flatMap(({ when }) => factsAskedIn(when))
  expect(asked.filter((fact) => !known.has(fact))).toEqual([])
  const codes = new Set(masters.providerFacts.entries.map(({ code }) => code))
  expect(masters.targetRules.entries.filter(({ code }) => !codes.has(code))).toEqual([])
})
