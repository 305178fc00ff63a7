import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import { addDays } from '../../shared/domain/local-date.ts'
import { aPartner } from '../support/a-partner.ts'
import { aPatient } from '../support/a-patient.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
let view: PatientView
let nurse: Awaited<ReturnType<typeof aPartner>>
beforeEach(async () => {
  ward = await hospitalApp({ today: '2026-11-21' })
  view = await aPatient(ward, { patient: { name: '山田 花子' } })
  nurse = await aPartner(ward, { name: '架空みなと訪問看護', roles: ['visitingNurse'] })
})
afterEach(() => ward.close())

const SAID = {
  method: 'phone' as const,
  contactPerson: '管理者 空野',
  reason: '',
  callBackOn: null,
  callBackTime: '',
}
const whom = (version: number) => ({
  admissionId: view.admission.id,
  role: 'visitingNurse' as const,
  providerId: nurse.id,
  version,
})
const ask = (version = 0) => ward.call('inquiry.record', { ...whom(version), ...SAID, state: 'asked' })
const list = () => ward.call('inquiry.list', { admissionId: view.admission.id })

test('every step is kept: who, when, how, and what they said', async () => {
  await ask()
  ward.clock.moveTo('2026-11-21T04:30:00.000Z')
  await ward.call('inquiry.answer', {
    ...whom(1),
    ...SAID,
    answer: 'conditional',
    reason: '夜間は電話のみ',
  })

  const [inquiry] = await list()
  expect(inquiry).toMatchObject({
    providerName: '架空みなと訪問看護',
    state: 'conditional',
    reason: '夜間は電話のみ',
    askedAt: '2026-11-21T03:00:00.000Z',
    answeredAt: '2026-11-21T04:30:00.000Z',
    version: 2,
  })
  expect(inquiry?.steps.map(({ state, byName, method }) => [state, byName, method])).toEqual([
    ['asked', '管理 一郎（架空）', 'phone'],
    ['conditional', '管理 一郎（架空）', 'phone'],
  ])
})

test('an answer on the first call needs no step before it', async () => {
  await ward.call('inquiry.answer', { ...whom(0), ...SAID, answer: 'accepted' })

  expect(await list()).toMatchObject([{ state: 'accepted', answeredAt: '2026-11-21T03:00:00.000Z' }])
})

test('a condition and a refusal without words are refused at the field, and nothing is stored', async () => {
  for (const answer of ['conditional', 'declined'] as const) {
    await expect(ward.call('inquiry.answer', { ...whom(0), ...SAID, answer })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { reason: expect.stringContaining('入力') as unknown },
    })
  }
  expect(await list()).toEqual([])
})

test('two colleagues who phone at once: the second is told of a conflict', async () => {
  await ask()

  await expect(ask(0)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    ward.call('inquiry.answer', { ...whom(7), ...SAID, answer: 'accepted' }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a slip of the key is undone: the state before stands again and the slip stays on record', async () => {
  await ask()
  const slip = await ward.call('inquiry.answer', { ...whom(1), ...SAID, answer: 'declined', reason: '満床' })
  const undone = await ward.call('inquiry.undo', { inquiryId: slip.id, version: slip.version })

  expect(undone).toMatchObject({ state: 'asked', reason: '', answeredAt: null, version: 3 })
  expect((await list())[0]?.steps.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'step asked',
    'step declined',
    'undo asked',
  ])

  const first = await ward.call('inquiry.undo', { inquiryId: slip.id, version: 3 })
  expect(first.state).toBe('notAsked')
  await expect(ward.call('inquiry.undo', { inquiryId: slip.id, version: 4 })).rejects.toMatchObject({
    code: 'blocked',
  })
})

test('who was withdrawn can be asked again, in the same row', async () => {
  const { id, version } = await ask()
  await ward.call('inquiry.withdraw', { inquiryId: id, version, reason: '別の事業所に決まった' })
  await ask(2)

  expect(await list()).toMatchObject([{ id, state: 'asked', version: 3, reason: '' }])
})

test('asking makes our card of an official entry, and the inquiry hangs on the card', async () => {
  const official = await aPartner(ward, 'official')
  const inquiry = await ward.call('inquiry.record', {
    ...whom(0),
    ...SAID,
    role: 'homeDoctor',
    providerId: official.id,
    state: 'asked',
  })

  expect(inquiry.providerId).not.toBe(official.id)
  expect(inquiry.providerName).toBe(official.name)
  const again = { ...whom(1), ...SAID, role: 'homeDoctor' as const, providerId: official.id }
  await ward.call('inquiry.answer', { ...again, answer: 'accepted' })
  expect(await list()).toMatchObject([{ id: inquiry.id, state: 'accepted' }])
})

test('an unknown provider is not found', async () => {
  const nobody = '00000000-0000-4000-8000-00000000dead' as typeof nurse.id
  await expect(
    ward.call('inquiry.record', { ...whom(0), ...SAID, providerId: nobody, state: 'asked' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('今日 lists the waiting ones: calls due first, then the longest waiting; answered ones are gone', async () => {
  const late = await aPartner(ward, { name: '架空おそい薬局', roles: ['pharmacy'] })
  const today = ward.clock.today()
  await ask()
  ward.clock.moveTo('2026-11-21T05:00:00.000Z')
  await ward.call('inquiry.answer', {
    ...whom(0),
    ...SAID,
    role: 'pharmacy',
    providerId: late.id,
    answer: 'waiting',
    callBackOn: today,
    callBackTime: '16:00',
  })
  const answered = { ...whom(0), ...SAID, role: 'careManager' as const }
  await ward.call('inquiry.answer', { ...answered, answer: 'accepted' })
  ward.clock.moveTo('2026-11-21T06:00:00.000Z')

  const waiting = await ward.call('inquiry.listWaiting', {})
  expect(waiting.map(({ inquiry }) => inquiry.providerName)).toEqual(['架空おそい薬局', '架空みなと訪問看護'])
  expect(waiting[0]).toMatchObject({ isCallBackDue: true, roleWord: '訪問薬局', waitedMinutes: 60 })
  expect(waiting[1]).toMatchObject({
    isCallBackDue: false,
    patientName: '山田 花子',
    phone: '0835-00-1111',
    waitedMinutes: 180,
  })
})

test('the waiting list can be asked for one responsible person or ward, and holds nobody who went home', async () => {
  await ask()
  const { responsibleUserId } = view.patient
  const nobody = '00000000-0000-4000-8000-000000000000' as typeof responsibleUserId
  expect(await ward.call('inquiry.listWaiting', { responsibleUserId })).toHaveLength(1)
  expect(await ward.call('inquiry.listWaiting', { responsibleUserId: nobody })).toEqual([])
  expect(await ward.call('inquiry.listWaiting', { ward: '9階' })).toEqual([])

  await ward.call('patient.discharge', {
    patientId: view.patient.id,
    admissionId: view.admission.id,
    version: 1,
    dischargedOn: ward.clock.today(),
  })
  expect(await ward.call('inquiry.listWaiting', {})).toEqual([])
})

test('a call back in the past and a text of 10,000 characters are refused', async () => {
  const past = { ...SAID, callBackOn: addDays(ward.clock.today(), -1) }
  await expect(ward.call('inquiry.answer', { ...whom(0), ...past, answer: 'waiting' })).rejects.toMatchObject(
    { code: 'invalid-input', fields: { callBackOn: expect.any(String) as unknown } },
  )
  const long = { ...SAID, reason: '長'.repeat(10_000) }
  await expect(
    ward.call('inquiry.answer', { ...whom(0), ...long, answer: 'declined' }),
  ).rejects.toMatchObject({ code: 'invalid-input', fields: { reason: expect.any(String) as unknown } })
  expect(await list()).toEqual([])
})
