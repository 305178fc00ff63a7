import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/contract.ts'
import { aPartner } from '../support/a-partner.ts'
import { hospitalApp, practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeEach(async () => {
  ward = await hospitalApp({ today: '2026-11-21' })
})
afterEach(() => ward.close())

type Group = CallInput<'careGroup.save'>['group']
type Member = CallInput<'careGroup.saveMember'>['member']
const group: Group = {
  kind: 'backupGroup',
  name: '試験グループ（架空）',
  about: '',
  operator: '',
  phone: '',
  fax: '',
  contact: '',
  status: 'running',
  medicalAreaCode: null,
  municipalityCodes: ['35206'],
  visibility: 'public',
  sinceOn: null,
  untilOn: null,
  note: '',
}
const member: Member = {
  providerId: null,
  name: '',
  role: 'partner',
  person: '',
  standsInFor: [],
  standInNote: '',
  standInOrder: 0,
  fromOn: null,
  toOn: null,
  note: '',
}
const rows = async () => (await ward.call('careGroup.list', {})).groups

test('a new group gets members, and an official institution gets our card by that', async () => {
  const { id } = await ward.call('careGroup.save', { groupId: null, version: 0, group })
  const doctor = await aPartner(ward, 'official')
  const { member: added } = await ward.call('careGroup.saveMember', {
    groupId: id,
    memberId: null,
    version: 0,
    member: { ...member, providerId: doctor.id, role: 'homeClinic' },
  })

  expect(added.name).toBe(doctor.name)
  expect(added.providerId).not.toBe(doctor.id)
  const found = await ward.call('careGroup.get', { groupId: id })
  expect(found.members).toMatchObject([{ providerName: doctor.name, isCurrent: true }])
  expect(found.changes.map(({ step }) => step)).toEqual(['memberAdded', 'made'])
  const { memberships } = await ward.call('careGroup.ofProvider', { providerId: doctor.id })
  expect(memberships).toMatchObject([{ group: { name: group.name }, isCurrent: true }])
})

test('a desk of the documents is shown at once and becomes ours, with its source, when somebody writes on it', async () => {
  const before = (await rows()).find(({ name }) => name === '在宅医紹介窓口（医師会）')
  expect(before).toMatchObject({ isReference: true, memberCount: 0, phone: '' })
  const { group: read } = await ward.call('careGroup.get', { groupId: before!.id })
  const { source, ...rest } = read
  const {
    id: _id,
    referenceCode: _code,
    isFictional: _f,
    version: _v,
    updatedAt: _a,
    updatedBy: _b,
    ...content
  } = rest
  const saved = await ward.call('careGroup.save', {
    groupId: before!.id,
    version: 0,
    group: { ...content, phone: '0835-00-9999' },
  })

  const after = (await rows()).filter(({ name }) => name === '在宅医紹介窓口（医師会）')
  expect(after).toMatchObject([{ id: saved.id, isReference: false, phone: '0835-00-9999' }])
  // The old address still leads there.
  const found = await ward.call('careGroup.get', { groupId: before!.id })
  expect(found.group).toMatchObject({ id: saved.id, source })
})

test('participants of a council of the documents come along by name', async () => {
  const council = (await rows()).find(({ name }) => name.startsWith('山口・防府圏域'))!
  const { groupId } = await ward.call('careGroup.saveMember', {
    groupId: council.id,
    memberId: null,
    version: 0,
    member: { ...member, name: '架空市 高齢福祉課' },
  })
  const { members } = await ward.call('careGroup.get', { groupId })
  expect(members.map(({ providerName }) => providerName)).toEqual(
    expect.arrayContaining(['防府医師会', '架空市 高齢福祉課']),
  )
})

test('a name on cards is shown until it is made a group, and no card loses it', async () => {
  const hospital = await aPartner(ward, {
    name: '架空病院',
    roles: ['backupHospital'],
    networks: ['架空の会'],
  })
  await aPartner(ward, { name: '架空医院', roles: ['homeDoctor'], networks: ['架空の会'] })
  expect((await ward.call('careGroup.list', {})).written).toMatchObject([
    { word: '架空の会', providers: [{ name: '架空医院' }, { name: '架空病院' }] },
  ])
  const { id } = await ward.call('careGroup.makeFromWord', { word: '架空の会', kind: 'backupGroup' })

  expect((await ward.call('careGroup.list', {})).written).toEqual([])
  const { members } = await ward.call('careGroup.get', { groupId: id })
  expect(members.map(({ providerName, member: { role } }) => [providerName, role])).toEqual([
    ['架空病院', 'backupHospital'],
    ['架空医院', 'homeClinic'],
  ])
  const { provider } = await ward.call('provider.get', { providerId: hospital.id })
  expect(provider.networks).toEqual(['架空の会'])
})

test('unknown kinds and roles, crossed days and a nameless member are refused at their fields', async () => {
  const save = (given: Partial<Group>) =>
    ward.call('careGroup.save', { groupId: null, version: 0, group: { ...group, ...given } })
  await expect(save({ kind: 'club' })).rejects.toHaveProperty(['fields', 'group.kind'])
  await expect(
    save({ sinceOn: '2026-04-02', untilOn: '2026-04-01' } as Partial<Group>),
  ).rejects.toHaveProperty(['fields', 'group.untilOn'])
  const { id } = await save({})
  const add = (given: Partial<Member>) =>
    ward.call('careGroup.saveMember', {
      groupId: id,
      memberId: null,
      version: 0,
      member: { ...member, ...given },
    })
  await expect(add({ name: 'だれか', role: 'king' })).rejects.toHaveProperty(['fields', 'member.role'])
  await expect(add({})).rejects.toHaveProperty(['fields', 'member.name'])
})

test('two people change the same group: the second is told', async () => {
  const { id, version } = await ward.call('careGroup.save', { groupId: null, version: 0, group })
  await ward.call('careGroup.save', { groupId: id, version, group: { ...group, phone: '0835-00-0001' } })
  await expect(
    ward.call('careGroup.save', { groupId: id, version, group: { ...group, phone: '0835-00-0002' } }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('practice mode has fictional groups with who stands in for whom', async () => {
  const practice = await practiceApp({ today: '2026-11-21' })
  try {
    const { groups, written } = await practice.call('careGroup.list', {})
    const network = groups.find(({ name }) => name === '架空さばがわ在宅診療ネット')!
    expect(network).toMatchObject({ isFictional: true, memberCount: 3, isReference: false })
    const { members } = await practice.call('careGroup.get', { groupId: network.id })
    const hibari = members.find(({ providerName }) => providerName.includes('ひばり'))!
    const yamabiko = members.find(({ providerName }) => providerName.includes('やまびこ'))!
    expect(hibari.member.standsInFor).toEqual([yamabiko.member.id])
    // The names on the fictional cards are groups here.
    expect(written).toEqual([])
  } finally {
    await practice.close()
  }
})
