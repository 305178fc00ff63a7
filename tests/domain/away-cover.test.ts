import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { awayCover } from '../../shared/domain/away-cover.ts'
import { CareGroupId, CareGroupMemberId, type Membership } from '../../shared/domain/care-group.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { masters } from '../support/match-fixtures.ts'

const words = { kinds: masters.careGroups.entries, roles: masters.careGroups.roles }

function inGroup(group: string, provider: string, given: Partial<Membership> = {}): Membership {
  return {
    groupId: CareGroupId.parse(group),
    groupName: group,
    kind: 'doctorNetwork',
    visibility: 'public',
    memberId: CareGroupMemberId.parse(randomUUID()),
    providerId: ProviderId.parse(provider),
    role: 'homeClinic',
    standsInFor: [],
    standInNote: '',
    standInOrder: 0,
    ...given,
  }
}
const names = (found: readonly Membership[]) => found.map(({ providerId }) => providerId)

test('who stands in for the doctor comes in calling order; who stands in for others does not', () => {
  const doctor = inGroup('net', 'doctor')
  const other = inGroup('net', 'other')
  const all = [
    doctor,
    other,
    inGroup('net', 'second', { standsInFor: 'everybody', standInOrder: 2 }),
    inGroup('net', 'first', { standsInFor: [doctor.memberId], standInOrder: 1 }),
    inGroup('net', 'elsewhere', { standsInFor: [other.memberId] }),
    inGroup('stranger', 'stranger', { standsInFor: 'everybody' }),
  ]
  expect(names(awayCover(['doctor'], all, words).standIns)).toEqual(['first', 'second'])
  expect(names(awayCover(['nobody'], all, words).standIns)).toEqual([])
})

test('two doctors of one team do not stand in for each other on its list, and nobody stands twice', () => {
  const all = [
    inGroup('net', 'a', { standsInFor: 'everybody' }),
    inGroup('net', 'b', { standsInFor: 'everybody' }),
    inGroup('net', 'c', { standsInFor: 'everybody' }),
  ]
  expect(names(awayCover(['a', 'b'], all, words).standIns)).toEqual(['c'])
})

test('the hospital that takes the patient is the one of the home doctor’s group, of a kind that takes patients', () => {
  const all = [
    inGroup('backup', 'doctor', { kind: 'backupGroup' }),
    inGroup('backup', 'hospital', { kind: 'backupGroup', role: 'backupHospital' }),
    inGroup('council', 'doctor', { kind: 'council' }),
    inGroup('council', 'big-hospital', { kind: 'council', role: 'backupHospital' }),
    inGroup('backup', 'adviser', { kind: 'backupGroup', role: 'adviser' }),
  ]
  const cover = awayCover(['doctor'], all, words)
  expect(names(cover.hospitals)).toEqual(['hospital'])
  expect(names(cover.advisers)).toEqual(['adviser'])
  expect(cover.standIns).toEqual([])
})
