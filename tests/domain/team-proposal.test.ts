import { describe, expect, test } from 'vitest'
import { aProvider } from '../support/match-fixtures.ts'
import { idsOf, propose, rolesOfTeam } from '../support/team-fixtures.ts'

const ALS = {
  diagnosis: '筋萎縮性側索硬化症',
  treatments: ['人工呼吸器（TPPV）', '吸引', '医療用麻薬'],
  area: '防府市富海',
}
const can = { '人工呼吸器（TPPV）': '可', 吸引: '可', 医療用麻薬: '可', 看取り: '可' } as const
const one = (id: string, role: string, more: Parameters<typeof aProvider>[0] | object = {}) =>
  aProvider({ id, roles: [role], capabilities: can, ...more })

const wanted = rolesOfTeam(ALS)
/** One who fits for every role but those given. */
const others = (...without: string[]) =>
  wanted.filter((role) => !without.includes(role)).map((role) => one(`only-${role}`, role))

test('a team fills every required role, and the rules ask this patient for several', () => {
  expect(wanted).toEqual(expect.arrayContaining(['homeDoctor', 'visitingNurse', 'backupHospital']))
  const [team, ...more] = propose(ALS, others())
  expect(team?.places.map(({ need, members }) => [need.role, members.length])).toEqual(
    expect.arrayContaining(wanted.map((role) => [role, 1])),
  )
  expect(team?.places).toHaveLength(wanted.length)
  expect(more).toEqual([])
})

test('the hospital of the home doctor’s group goes before a nearer one of another group', () => {
  const providers = [
    ...others('homeDoctor', 'backupHospital'),
    one('doctor', 'homeDoctor', { networks: ['防府ネット'] }),
    one('near', 'backupHospital', { km: 1, networks: ['山口ネット'] }),
    one('same', 'backupHospital', { km: 9, networks: ['防府ネット'] }),
  ]
  const [team] = propose(ALS, providers)
  expect(idsOf(team, 'backupHospital')).toEqual(['same'])
  expect(team?.lacks.map(({ kind }) => kind)).not.toContain('otherGroup')
  const [apart] = propose(
    ALS,
    providers.filter(({ id }) => id !== 'same'),
  )
  expect(apart?.lacks).toContainEqual({
    role: 'backupHospital',
    kind: 'otherGroup',
    text: '緊急入院先の架空nearは、在宅医（架空doctor）と別の連携グループ',
  })
})

test('who fills two roles spares the family one more office', () => {
  const both = aProvider({ id: 'both', roles: ['visitingNurse', 'pharmacy'], km: 5, capabilities: can })
  const [team] = propose(ALS, [...others(), both])
  expect(idsOf(team, 'visitingNurse')).toEqual(['both'])
  expect(idsOf(team, 'pharmacy')).toEqual(['both'])
  expect(team?.organisations).toBe(wanted.length - 1)
})

test('somebody with little room left is not loaded with two roles', () => {
  const both = aProvider({
    id: 'both',
    roles: ['visitingNurse', 'pharmacy'],
    km: 1,
    capabilities: can,
    capacity: 'limited',
  })
  const [team] = propose(ALS, [...others(), both])
  const places = team?.places.filter(({ members }) => members.some(({ providerId }) => providerId === 'both'))
  expect(places?.length ?? 0).toBeLessThan(2)
})

describe('partners', () => {
  const existing = [{ role: 'visitingNurse', id: 'known' }]
  test('stay whatever they lack; beside one who leaves the nights open stands one who comes', () => {
    const providers = [
      ...others('visitingNurse'),
      one('known', 'visitingNurse', { night: 'no' }),
      one('night', 'visitingNurse'),
    ]
    const [team] = propose({ ...ALS, existing }, providers)
    expect(idsOf(team, 'visitingNurse')).toEqual(['known', 'night'])
    expect(team?.lacks.filter(({ role }) => role === 'visitingNurse')).toEqual([])
  })
  test('stay alone where nobody comes by night, and the lack says so', () => {
    const [team] = propose({ ...ALS, existing }, [
      ...others('visitingNurse'),
      one('known', 'visitingNurse', { night: 'no' }),
    ])
    expect(idsOf(team, 'visitingNurse')).toEqual(['known'])
    expect(team?.lacks.map(({ kind, text }) => [kind, text])).toContainEqual([
      'nightNone',
      '訪問看護：夜間に対応しない（架空known）',
    ])
  })
  test('whom the directory does not hold still stand there', () => {
    const [team] = propose({ ...ALS, existing: [{ role: 'visitingNurse', id: 'nobody-knows' }] }, others())
    expect(idsOf(team, 'visitingNurse')).toEqual(['nobody-knows'])
  })
})

test('decided members are kept in every proposal', () => {
  const providers = [
    ...others('homeDoctor'),
    one('a', 'homeDoctor', { km: 1 }),
    one('b', 'homeDoctor', { km: 9 }),
  ]
  const decided = new Map([['homeDoctor' as const, new Set(['b'])]])
  for (const team of propose(ALS, providers, { decided })) expect(idsOf(team, 'homeDoctor')).toEqual(['b'])
})

test('whom the patient refuses stands in no proposal, a partner neither', () => {
  const providers = [...others('pharmacy'), one('x', 'pharmacy'), one('y', 'pharmacy', { km: 9 })]
  const file = { ...ALS, existing: [{ role: 'pharmacy', id: 'x' }], refusals: ['x'] }
  const teams = propose(file, providers)
  expect(teams.length).toBeGreaterThan(0)
  expect(JSON.stringify(teams)).not.toContain('"x"')
  expect(idsOf(teams[0], 'pharmacy')).toEqual(['y'])
})

test('nobody for a role: the team says so and whom to ask', () => {
  const [team] = propose(ALS, others('homeDoctor'))
  expect(idsOf(team, 'homeDoctor')).toEqual([])
  expect(team?.lacks[0]).toMatchObject({ role: 'homeDoctor', kind: 'nobody' })
  expect(team?.lacks[0]?.text).toMatch(/見つからない。.+/u)
})

test('nobody who fits: the nearest that does, with what would have to be asked', () => {
  const far = one('far', 'homeDoctor', { serviceArea: { 防府市: '×' } })
  const [team] = propose(ALS, [...others('homeDoctor'), far])
  expect(idsOf(team, 'homeDoctor')).toEqual(['far'])
  expect(team?.lacks[0]).toMatchObject({ role: 'homeDoctor', kind: 'unsuitable' })
  expect(team?.lacks[0]?.text).toContain('架空far')
  expect(team?.lacks[0]?.text).toMatch(/聞く$/u)
})

test('a pharmacy alone is not offered without a word of choice', () => {
  const [alone] = propose(ALS, others())
  expect(alone?.lacks.map(({ kind }) => kind)).toContain('onePharmacy')
  const [chosen] = propose(ALS, [...others(), one('second', 'pharmacy', { km: 8 })])
  expect(chosen?.lacks.map(({ kind }) => kind)).not.toContain('onePharmacy')
  expect(chosen?.places.find(({ need }) => need.role === 'pharmacy')?.others).toHaveLength(1)
})
