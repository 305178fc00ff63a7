import { expect, test } from 'vitest'
import { addMonths, backupRuleOn, nextDue } from '../../shared/domain/backup-registration.ts'
import { bedValidUntil, newestStates, type BedState } from '../../shared/domain/bed-board.ts'
import { devicesOf } from '../../shared/domain/disaster.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { masters } from '../support/match-fixtures.ts'

const day = localDate

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
  expect(addMonths(day('2027-11-30'), 3)).toBe('2028-02-29')
  expect(addMonths(day('2026-11-21'), 3)).toBe('2027-02-21')
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
})

test('information is due at once, then by the rule of the day it was given; never after the end', () => {
  const rules = [
    { ...masters.backupRules.entries[0]!, months: 3, effectiveFrom: day('2014-04-01') },
    { ...masters.backupRules.entries[0]!, months: 6, effectiveFrom: day('2026-06-01') },
  ]
  const of = { registeredOn: day('2026-01-10'), lastGivenOn: null, endedOn: null }
  expect(nextDue(of, rules)).toBe('2026-01-10')
  expect(nextDue({ ...of, lastGivenOn: day('2026-05-31') }, rules)).toBe('2026-08-31')
  expect(nextDue({ ...of, lastGivenOn: day('2026-06-01') }, rules)).toBe('2026-12-01')
  expect(nextDue({ ...of, endedOn: day('2026-06-01') }, rules)).toBeNull()
  expect(backupRuleOn(rules, day('2000-01-01'))?.months).toBe(3)
})

test('the rule of every three months stands in the master with its source, not yet compared with the original', () => {
  expect(masters.backupRules.entries[0]).toMatchObject({ months: 3 })
  expect(masters.backupRules.entries[0]?.verified).toContain('要確認')
})

const state = (given: Record<string, string>): BedState =>
  ({
    providerId: 'a',
    bedKind: 'general',
    asOf: '2026-11-21T00:00:00.000Z',
    recordedAt: '2026-11-21T00:00:00.000Z',
    ...given,
  }) as unknown as BedState

test('of one kind of bed the last told counts, also where an older one was written down later', () => {
  const older = state({ id: 'old', asOf: '2026-11-20T00:00:00.000Z', recordedAt: '2026-11-22T00:00:00.000Z' })
  const newer = state({ id: 'new' })
  const other = state({ id: 'other', bedKind: 'respite' })
  expect(newestStates([newer, older, other]).map(({ id }) => id)).toEqual(['new', 'other'])
})

test('what is told of a bed is believed for the days of its kind', () => {
  expect(bedValidUntil(masters.bedKinds.entries, 'general', day('2026-11-21'))).toBe('2026-11-23')
  expect(bedValidUntil(masters.bedKinds.entries, 'unheard', day('2026-11-21'))).toBe('2026-11-21')
})

test('devices of a disaster are codes of the treatments, the most urgent first', () => {
  const known = new Set(masters.treatments.entries.map(({ code }) => code))
  const { entries } = masters.disasterDevices
  for (const { treatments } of entries) for (const code of treatments) expect(known).toContain(code)
  const words = devicesOf(['oxygen', 'invasiveVentilator', 'stoma'], entries).map(({ code }) => code)
  expect(words).toEqual(['ventilator', 'oxygen'])
})
