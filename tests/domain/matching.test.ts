import { describe, expect, test } from 'vitest'
import type { MatchRegion } from '../../shared/domain/match-context.ts'
import { HOFU, aProvider, like, match } from '../support/match-fixtures.ts'

describe('order of candidates', () => {
  test('met before unknown before unmet, whatever the distance', () => {
    const found = match('visitingNurse', { treatments: ['胃瘻'] }, [
      aProvider({ id: 'unmet', km: 1, capabilities: { 胃ろう: '不可' } }),
      aProvider({ id: 'unknown', km: 2, capabilities: {} }),
      aProvider({ id: 'met', km: 12, capabilities: { PEG: '可' } }),
      aProvider({ id: 'consult', km: 1.5, capabilities: { 胃瘻: '要相談' } }),
    ])

    expect(found.map(({ providerId }) => providerId)).toEqual(['met', 'consult', 'unknown', 'unmet'])
    expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3, 4])
    expect(found.map(({ sentence }) => sentence)).toEqual([
      like(/すべて合う/),
      like(/確かめる点1件：胃瘻（PEG）（要相談）/),
      like(/確かめる点1件：胃瘻（PEG）（未確認）/),
      like(/合わない条件1件：胃瘻（PEG）：不可/),
    ])
  })

  test('the partner stands first although they cannot do it', () => {
    const found = match(
      'visitingNurse',
      { treatments: ['TPPV'], existing: [{ role: 'visitingNurse', id: 'old' }] },
      [
        aProvider({ id: 'new', capabilities: { TPPV: '可' } }),
        aProvider({ id: 'old', capabilities: { TPPV: '不可' }, night: 'no' }),
      ],
    )

    expect(found.map(({ providerId, existing }) => [providerId, existing])).toEqual([
      ['old', true],
      ['new', false],
    ])
    expect(found[0]?.sentence).toMatch(/^これまでの担当/)
  })

  test('a partner whom nobody listed is still first, to be found out', () => {
    const found = match('homeDoctor', { existing: [{ role: 'homeDoctor', id: 'gone' }] }, [
      aProvider({ id: 'd', roles: ['homeDoctor'] }),
    ])

    expect(found[0]).toMatchObject({
      providerId: 'gone',
      existing: true,
      conditions: [{ code: 'registered', verdict: 'unknown' }],
    })
  })

  test('the same conditions are ordered by district, distance, freshness, name', () => {
    const region: MatchRegion = { ...HOFU, districtSteps: ({ id }) => (id === 'neighbour' ? 1 : 0) }
    const found = match(
      'careManager',
      {},
      [
        aProvider({ id: 'b', name: '架空い', roles: ['careManager'], km: 5 }),
        aProvider({ id: 'neighbour', roles: ['careManager'], km: 1 }),
        aProvider({ id: 'stale', name: '架空あ', roles: ['careManager'], km: 5, confirmedDaysAgo: 30 }),
        aProvider({ id: 'a', name: '架空あ', roles: ['careManager'], km: 5 }),
        aProvider({ id: 'near', roles: ['careManager'], km: 4 }),
      ],
      region,
    )

    expect(found.map(({ providerId }) => providerId)).toEqual(['near', 'a', 'b', 'stale', 'neighbour'])
  })

  test('who does not fill the role is no candidate; who is behind the limit is cut', () => {
    const candidates = [
      aProvider({ id: 'p', roles: ['pharmacy'] }),
      ...['1', '2', '3'].map((id) => aProvider({ id, km: Number(id) })),
    ]

    expect(match('visitingNurse', {}, candidates, HOFU, 2).map(({ providerId }) => providerId)).toEqual([
      '1',
      '2',
    ])
  })

  test('an excluded role has no candidates', () => {
    const file = { residence: '介護付き有料老人ホーム', household: '施設' }
    expect(match('careManager', file, [aProvider({ id: 'c', roles: ['careManager'] })])).toEqual([])
  })
})

describe('bands of candidates', () => {
  test('the bands stand one below the other: 合う, to be asked, with a hard no', () => {
    const found = match('visitingNurse', { treatments: ['胃瘻'] }, [
      aProvider({ id: 'no', capabilities: { 胃ろう: '不可' } }),
      aProvider({ id: 'blank', capabilities: {}, serviceArea: {}, night: 'unknown', holiday: 'unknown' }),
      aProvider({ id: 'one', capabilities: {} }),
      aProvider({ id: 'all', capabilities: { 胃ろう: '可' } }),
    ])

    expect(found.map(({ providerId, band }) => [providerId, band])).toEqual([
      ['all', 'fits'],
      ['one', 'ask'],
      ['blank', 'ask'],
      ['no', 'unfit'],
    ])
  })

  test('a wish that is not met is talked about: it stands before nothing known, and behind all met', () => {
    const file = { treatments: ['胃瘻'], wishes: ['土曜の訪問'] }
    const found = match('visitingNurse', file, [
      aProvider({ id: 'blank', capabilities: {}, serviceArea: {}, night: 'unknown', holiday: 'unknown' }),
      aProvider({ id: 'weekdays', capabilities: { 胃ろう: '可' }, facts: { 'visit:days': '平日' } }),
      aProvider({ id: 'daily', capabilities: { 胃ろう: '可' }, facts: { 'visit:days': '毎日' } }),
    ])

    expect(found.map(({ providerId, band }) => [providerId, band])).toEqual([
      ['daily', 'fits'],
      ['weekdays', 'ask'],
      ['blank', 'ask'],
    ])
  })
})
