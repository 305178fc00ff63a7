import { describe, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import { aPatient, masters, today } from '../support/match-fixtures.ts'
import { careCases } from '../support/needs-cases-care.ts'
import { coordinationCases } from '../support/needs-cases.ts'

const cases = [...coordinationCases, ...careCases]

describe('needed roles', () => {
  test.each(cases)('$name', ({ patient, roles, reasons = {}, tasks = [], noTasks = [] }) => {
    const needs = deriveNeeds(aPatient(patient), masters, today)

    const found = Object.fromEntries(
      Object.entries(roles).map(([role, expected]) => {
        const need = needs.roles.find((one) => one.role === role)
        const text = expected.includes('/') ? `${need?.class}/${need?.insurance}` : (need?.class ?? '-')
        return [role, text]
      }),
    )
    expect(found).toEqual(roles)
    for (const [role, reason] of Object.entries(reasons)) {
      expect(needs.roles.find((one) => one.role === role)?.reasons.join('\n')).toMatch(reason)
    }
    for (const task of tasks) expect(needs.tasks.join('\n')).toMatch(task)
    for (const task of noTasks) expect(needs.tasks.join('\n')).not.toMatch(task)
  })

  test.each(cases)('every role has a finished reason, in calling order: $name', ({ patient }) => {
    const needs = deriveNeeds(aPatient(patient), masters, today)

    for (const { reasons } of needs.roles) expect(reasons.length).toBeGreaterThan(0)
    for (const text of [...needs.roles.flatMap(({ reasons }) => reasons), ...needs.tasks]) {
      expect(text).not.toMatch(/[{}]|（）|undefined|^(なので|が|を|は|の|で|に)|：。/)
    }
    const orders = needs.roles.map(({ order }) => order)
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
  })

  test('a rule holds from its day on', () => {
    const patient = aPatient({ careLevel: '要支援1' })

    const before = deriveNeeds(patient, masters, localDate('2024-03-31'))
    const after = deriveNeeds(patient, masters, localDate('2024-04-01'))

    expect(before.roles.some(({ role }) => role === 'careManager')).toBe(false)
    expect(after.roles.find(({ role }) => role === 'careManager')?.class).toBe('consider')
  })
})
