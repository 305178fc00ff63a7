import { expect, test } from 'vitest'
import type { Role } from '../../shared/domain/role.ts'
import { toMatchPatient } from '../../shared/domain/match-patient.ts'
import { matchRole } from '../../shared/domain/matching.ts'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import type { PatientFile } from '../../shared/domain/patient-file.ts'
import { aPatient, aProvider, HOFU, masters, today } from '../support/match-fixtures.ts'

const OFFICES = [
  ['homeHelp', 'homeHelp', 'disabilityHomeHelp'],
  ['dayCare', 'dayCare', 'disabilityDayCare'],
  ['respite', 'shortStay', 'disabilityShortStay'],
] satisfies [Role, string, string][]

/** The order of the two offices of a role; the one for disabled people is nearer and has the earlier name. */
function ordered([role, kind, disabilityKind]: readonly [Role, string, string], file: Partial<PatientFile>) {
  const input = aPatient(file)
  const needs = deriveNeeds(input, masters, today)
  const [some] = needs.roles
  if (some === undefined) throw new Error('nothing is needed')
  const need = { ...some, role, class: 'required' as const, capabilities: [], scenes: [] }
  const offices = [
    aProvider({ id: 'a', kind: disabilityKind, roles: [role], km: 1 }),
    aProvider({ id: 'b', kind, roles: [role], km: 9 }),
  ]
  const found = matchRole(need, toMatchPatient(input, needs, masters, HOFU), offices, masters)
  const asked = found.filter(({ conditions }) => conditions.some(({ code }) => code === 'careInsuranceFirst'))
  return {
    order: found.map(({ providerId }) => providerId),
    asked: asked.map(({ providerId }) => providerId),
  }
}

test.each(OFFICES)('of an old patient the offices of %s by care insurance go first', (...office) => {
  expect(ordered(office, { age: 80, careLevel: '要介護3' })).toEqual({ order: ['b', 'a'], asked: ['a'] })
  expect(ordered(office, { age: 70, careLevel: '未申請' })).toEqual({ order: ['b', 'a'], asked: ['a'] })
  expect(ordered(office, { age: 58, diagnosis: '脳梗塞', careLevel: '要介護2' }).order).toEqual(['b', 'a'])
})

test.each(OFFICES)('%s: with a certificate of disability, or young, nobody is set back', (...office) => {
  const free = { order: ['a', 'b'], asked: [] }
  expect(ordered(office, { age: 80, insurance: ['身体障害者手帳'] })).toEqual(free)
  expect(ordered(office, { age: 40, careLevel: '非該当' })).toEqual(free)
})

test('it is no bar: the office stays suitable, and says why it stands behind', () => {
  const input = aPatient({ age: 80 })
  const needs = deriveNeeds(input, masters, today)
  const need = { ...needs.roles[0]!, role: 'homeHelp' as const, class: 'required' as const, capabilities: [] }
  const office = aProvider({ id: 'a', kind: 'disabilityHomeHelp', roles: ['homeHelp'] })
  const [found] = matchRole(need, toMatchPatient(input, needs, masters, HOFU), [office], masters)
  expect(found?.conditions.find(({ code }) => code === 'careInsuranceFirst')).toMatchObject({
    verdict: 'unmet',
    isHard: false,
  })
  expect(found?.sentence).toContain('介護保険の事業所が先')
})
