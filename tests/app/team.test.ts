import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import { addDays } from '../../shared/domain/local-date.ts'
import { aPatient } from '../support/a-patient.ts'
import { aPartner } from '../support/a-partner.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
let view: PatientView
let nurse: Awaited<ReturnType<typeof aPartner>>
beforeEach(async () => {
  ward = await hospitalApp({ today: '2026-11-21' })
  view = await aPatient(ward)
  nurse = await aPartner(ward, { name: '架空みなと訪問看護', roles: ['visitingNurse'], contact: '受付' })
})
afterEach(() => ward.close())

const whom = () => ({
  admissionId: view.admission.id,
  role: 'visitingNurse' as const,
  providerId: nurse.id,
})
const answer = (answer: 'accepted' | 'conditional' | 'declined' | 'waiting', reason = '', version = 0) =>
  ward.call('inquiry.answer', {
    ...whom(),
    version,
    answer,
    reason,
    method: 'phone',
    contactPerson: '管理者 空野',
    callBackOn: null,
    callBackTime: '',
  })
const decide = (isExisting = false) => ward.call('team.decide', { ...whom(), isExisting })
const team = () => ward.call('team.list', { admissionId: view.admission.id })
const states = async () =>
  (await ward.call('inquiry.list', { admissionId: view.admission.id })).map(({ state }) => state)

test('who said 可 joins with the person who said it, and the inquiry is decided', async () => {
  await answer('accepted')
  const member = await decide()

  expect(member).toMatchObject({
    providerName: '架空みなと訪問看護',
    person: '管理者 空野',
    phoneDay: '0835-00-1111',
    fax: '0835-00-1112',
    isExisting: false,
    sinceOn: '2026-11-21',
  })
  expect((await team()).members).toEqual([member])
  expect(await states()).toEqual(['decided'])
})

test('the condition that was agreed on stands with the member', async () => {
  await answer('conditional', '夜間は電話のみ')
  expect((await decide()).note).toBe('夜間は電話のみ')
})

test('nobody joins without an answer, nor after 不可 or while it is waited for', async () => {
  await expect(decide()).rejects.toMatchObject({ code: 'blocked' })
  await answer('waiting')
  await expect(decide()).rejects.toMatchObject({ code: 'blocked' })
  await answer('declined', '満床', 1)
  await expect(decide()).rejects.toMatchObject({ code: 'blocked' })
  expect((await team()).members).toEqual([])
})

test('who was on the case before joins without an inquiry, and no day of beginning is invented', async () => {
  expect(await decide(true)).toMatchObject({ isExisting: true, sinceOn: null, person: '受付' })
})

test('the same provider joins a role once', async () => {
  await decide(true)
  await expect(decide(true)).rejects.toMatchObject({ code: 'duplicate' })
})

test('while decided, another answer is refused and says where to change it', async () => {
  await answer('accepted')
  await decide()
  await expect(answer('declined', '満床', 2)).rejects.toMatchObject({
    code: 'blocked',
    detail: expect.stringContaining('在宅チームから外して') as unknown,
  })
})

test('a member is changed by the version that was read', async () => {
  const member = await decide(true)
  const { person, phoneDay, fax, holiday, isExisting, sinceOn, note } = member
  const change = {
    person,
    phoneDay,
    fax,
    holiday,
    isExisting,
    sinceOn,
    note,
    memberId: member.id,
    version: 1,
    night: 'yes' as const,
    phoneNight: '090-0000-1111',
    firstVisitOn: addDays(ward.clock.today(), 10),
  }
  expect(await ward.call('team.save', change)).toMatchObject({ night: 'yes', version: 2 })
  await expect(ward.call('team.save', { ...change, night: 'no' })).rejects.toMatchObject({ code: 'conflict' })
  expect((await team()).members[0]).toMatchObject({ night: 'yes', firstVisitOn: '2026-12-01' })
})

test('a removed member leaves, the inquiry is what it was, and restoring puts both back', async () => {
  await answer('accepted')
  const { id } = await decide()
  const removed = await ward.call('team.remove', { memberId: id, version: 1, reason: '家族の希望で変更' })
  expect((await team()).members).toEqual([])
  expect(await states()).toEqual(['accepted'])

  await ward.call('team.restore', { memberId: id, version: removed.version })
  expect((await team()).members).toHaveLength(1)
  expect(await states()).toEqual(['decided'])
})

test('a member who was removed and decided on again is not restored twice', async () => {
  const { id } = await decide(true)
  const { version } = await ward.call('team.remove', { memberId: id, version: 1, reason: '' })
  await decide(true)
  await expect(ward.call('team.restore', { memberId: id, version })).rejects.toMatchObject({
    code: 'duplicate',
  })
  expect((await team()).members).toHaveLength(1)
})

test('the gaps of the team follow the needed roles and the members', async () => {
  const before = await team()
  expect(before.gaps).toContainEqual({ role: 'visitingNurse', kind: 'nobody', names: [] })

  await answer('accepted')
  await decide()
  const { gaps } = await team()
  expect(gaps.filter(({ role }) => role === 'visitingNurse')).toEqual([
    { role: 'visitingNurse', kind: 'nightUnknown', names: ['架空みなと訪問看護'] },
  ])
})

test('members stand in calling order of their roles, not in the order they joined', async () => {
  const help = await aPartner(ward, { name: '架空訪問介護', roles: ['homeHelp'] })
  await ward.call('team.decide', { ...whom(), role: 'homeHelp', providerId: help.id, isExisting: true })
  await decide(true)
  expect((await team()).members.map(({ role }) => role)).toEqual(['visitingNurse', 'homeHelp'])
})
