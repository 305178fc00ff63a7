import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir } from '../../electron/app/project-dir.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { holdsOn } from '../../shared/domain/care-group.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { referenceGroups } from '../../shared/domain/reference-groups.ts'
import { masters } from '../support/match-fixtures.ts'

const reference = await loadReferenceData(join(projectDir(), 'seeds'))
const groups = referenceGroups(reference.careGroups, reference.regionalPlans, reference.areas)

test('each group of the documents has its own id, a kind of the master, known areas and a source', () => {
  const kinds = new Set(masters.careGroups.entries.map(({ code }) => code))
  const areas = new Set(reference.areas.medicalAreas.map(({ code }) => code))
  const towns = new Set(reference.areas.municipalities.map(({ code }) => code))
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  for (const { content, source } of groups) {
    expect(kinds).toContain(content.kind)
    if (content.medicalAreaCode !== null) expect(areas).toContain(content.medicalAreaCode)
    for (const code of content.municipalityCodes) expect(towns).toContain(code)
    expect(source.document).not.toBe('')
  }
})

test('the desks of 防府市 and the council of 山口・防府 are there as the documents name them', () => {
  const named = (text: string) => groups.find(({ content }) => content.name.includes(text))
  expect(named('在宅医紹介窓口（医師会）')?.content).toMatchObject({
    kind: 'homeDoctorDesk',
    status: 'running',
    phone: '',
    municipalityCodes: ['35206'],
  })
  expect(named('山口・防府圏域')?.participants).toContain('防府医師会')
  // Only a plan: nobody must be told that it works.
  expect(named('宇部・小野田）')?.content.status).toBe('planned')
})

test('every role of a kind is a role of the master', () => {
  const roles = new Set(masters.careGroups.roles.map(({ code }) => code))
  for (const kind of masters.careGroups.entries) for (const role of kind.roles) expect(roles).toContain(role)
})

test('limits hold on their own days, and an open limit holds always', () => {
  const limits = { from: localDate('2026-04-01'), to: localDate('2026-11-21') }
  expect(holdsOn(limits, localDate('2026-03-31'))).toBe(false)
  expect(holdsOn(limits, localDate('2026-04-01'))).toBe(true)
  expect(holdsOn(limits, localDate('2026-11-21'))).toBe(true)
  expect(holdsOn(limits, localDate('2026-11-22'))).toBe(false)
  expect(holdsOn({ from: null, to: null }, localDate('1999-01-01'))).toBe(true)
})
