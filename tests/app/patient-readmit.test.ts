import { afterEach, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { aPatient } from '../support/a-patient.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
afterEach(() => ward.close())

const again = { admittedOn: localDate('2026-11-21'), ward: '3階', room: '301' }

test('a patient who comes back gets a new stay from the last one, with the team as earlier partners and consent asked anew', async () => {
  ward = await hospitalApp()
  const view = await aPatient(ward, {
    admission: { consent: { state: 'given', givenBy: '長女', givenOn: localDate('2026-11-20'), except: '' } },
  })
  const { patient, admission } = view
  const [provider] = (await ward.call('provider.search', { text: '中司内科', limit: 1 })).rows
  if (provider === undefined) throw new Error('the region is empty')
  await ward.call('team.decide', {
    admissionId: admission.id,
    role: 'homeDoctor',
    providerId: provider.id,
    isExisting: true,
  })
  await ward.call('patient.discharge', {
    patientId: patient.id,
    admissionId: admission.id,
    version: admission.version,
    dischargedOn: localDate('2026-11-21'),
  })

  const back = await ward.call('patient.readmit', { patientId: patient.id, ...again })

  expect(back.admission).toMatchObject({
    ...again,
    dischargedOn: null,
    consent: { state: 'none' },
    situation: admission.situation,
  })
  expect(back.admission.id).not.toBe(admission.id)
  const { members } = await ward.call('team.list', { admissionId: back.admission.id })
  expect(members).toMatchObject([{ providerName: provider.name, isExisting: true }])
  expect((await ward.call('patient.search', { text: patient.name })).rows).toHaveLength(1)
})

test('a patient who is still here is not admitted twice, nor before the last discharge', async () => {
  ward = await hospitalApp()
  const { patient, admission } = await aPatient(ward)
  await expect(ward.call('patient.readmit', { patientId: patient.id, ...again })).rejects.toMatchObject({
    code: 'conflict',
  })

  await ward.call('patient.discharge', {
    patientId: patient.id,
    admissionId: admission.id,
    version: admission.version,
    dischargedOn: localDate('2026-11-21'),
  })
  const early = { ...again, admittedOn: localDate('2026-11-20') }
  await expect(ward.call('patient.readmit', { patientId: patient.id, ...early })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { admittedOn: expect.stringContaining('前回の退院日') as string },
  })
})
