import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { loadMasters } from '../../electron/app/masters.ts'
import { fromProviderLine } from '../../shared/domain/candidate.ts'
import type { MatchProvider } from '../../shared/domain/candidate.ts'
import { regionOfText } from '../../shared/domain/match-context.ts'
import type { MatchRegion } from '../../shared/domain/match-context.ts'
import { matchRole } from '../../shared/domain/matching.ts'
import { toMatchPatient } from '../../shared/domain/match-patient.ts'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import type { Role } from '../../shared/domain/role.ts'
import { compileMasters } from '../../shared/domain/compiled-masters.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import type { PatientFile } from '../../shared/domain/patient-file.ts'
import type { ProviderLine } from '../../shared/domain/providers-file.ts'
import { readPatientFile } from '../../shared/domain/read-patient-file.ts'
import type { ReadPatient } from '../../shared/domain/read-patient-file.ts'

export const masters = await loadMasters(fileURLToPath(new URL('../../resources', import.meta.url)))
export const compiled = compileMasters(masters)
export const today = localDate('2026-11-20')

/** A patient as a file would give them: 80 years, 要介護3, own home, family, nothing else. */
export function aPatient(more: Partial<PatientFile> = {}): ReadPatient {
  const file = {
    age: 80,
    residence: '自宅',
    household: '家族と同居',
    diagnosis: '高血圧症',
    careLevel: '要介護3',
    ...more,
  }
  const reading = readPatientFile(file, masters)
  if (!reading.ok)
    throw new Error(reading.problems.map(({ field, message }) => `${field}: ${message}`).join('\n'))
  return reading.patient
}

/** A fictional provider of one role that fits everybody in 防府市. */
export function aProvider(more: Partial<ProviderLine> & { id: string }): MatchProvider {
  return fromProviderLine(
    {
      name: `架空${more.id}`,
      roles: ['visitingNurse'],
      km: 3,
      confirmedDaysAgo: 10,
      serviceArea: { 防府市: '○' },
      networks: [],
      scenes: ['daily', 'acute', 'endOfLife'],
      night: 'yes',
      holiday: 'yes',
      ...more,
    },
    compiled,
  )
}

/** `expect.stringMatching` with a type that says nothing more than "some value". */
export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}

export const HOFU = regionOfText('防府市富海')

/** The candidates of one needed role, for a patient in 防府市富海 where nothing else is said. */
export function match(
  role: Role,
  file: Partial<PatientFile>,
  candidates: readonly MatchProvider[],
  region: MatchRegion = HOFU,
  limit?: number,
) {
  const input = aPatient(file)
  const needs = deriveNeeds(input, masters, today)
  const need = needs.roles.find((one) => one.role === role)
  if (!need) throw new Error(`${role} is not needed`)
  return matchRole(need, toMatchPatient(input, needs, masters, region), candidates, masters, limit)
}

/** What was found on one condition of a candidate, of the first where no id is given. */
export const verdictOf = (candidates: ReturnType<typeof match>, code: string, id?: string) =>
  candidates
    .find(({ providerId }) => id === undefined || providerId === id)
    ?.conditions.find((condition) => condition.code === code)
