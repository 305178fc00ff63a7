import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import { aPartner } from '../support/a-partner.ts'
import { aPatient, aRegistration } from '../support/a-patient.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

/** A house in the west of 富海, and one of its digits that no other number of the test has. */
const HOME = { latitude: 34.0412347, longitude: 131.6298761 }
const patient = (districtCode: string | null) =>
  aPatient(ward, { patient: { districtCode, address: '山口県防府市（架空）7-1' } })
const get = (view: PatientView) => ward.call('homePosition.get', { patientId: view.patient.id })
const set = (view: PatientView, version: number, place: typeof HOME = HOME) =>
  ward.call('homePosition.set', {
    patientId: view.patient.id,
    version,
    ...place,
    errorKm: 0.05,
    way: 'typed',
  })

async function distanceTo(view: PatientView, providerId: string) {
  const { candidates } = await ward.call('match.candidates', {
    admissionId: view.admission.id,
    role: 'homeDoctor',
    limit: 100,
  })
  const found = candidates.find((one) => one.providerId === providerId)
  return { shown: found?.distance, condition: found?.conditions.find(({ code }) => code === 'distance') }
}

test('as long as nobody placed the home, the middle of the district stands in, about', async () => {
  const doctor = await aPartner(ward, {
    name: '架空ちかい医院',
    roles: ['homeDoctor'],
    latitude: 34.06,
    longitude: 131.55,
  })
  const view = await patient('35206-matsuzaki')
  const found = await get(view)
  expect(found).toMatchObject({ position: null, version: 0, areaName: '防府市 松崎・佐波' })
  expect(found.middle?.reachKm).toBeGreaterThan(0.5)
  expect(found.start).toEqual({ latitude: found.middle?.latitude, longitude: found.middle?.longitude })

  const { shown, condition } = await distanceTo(view, doctor.id)
  expect(shown?.isApproximate).toBe(true)
  expect(condition).toMatchObject({ verdict: 'met' })
  expect(condition?.text).toContain('地区の中心から直線で約')
})

test('where the district has no middle the home stays unknown until it is placed; then it is measured', async () => {
  const doctor = await aPartner(ward, {
    name: '架空とおい医院',
    roles: ['homeDoctor'],
    latitude: 34.06,
    longitude: 131.55,
  })
  const view = await patient('35206-tonomi')
  expect(await get(view)).toMatchObject({ middle: null, medicalAreaCode: 'yamaguchi-hofu' })
  expect((await get(view)).start).not.toBeNull()
  expect((await distanceTo(view, doctor.id)).condition).toMatchObject({ verdict: 'unknown', doubt: 'check' })

  expect(await set(view, 0)).toMatchObject({
    version: 1,
    isMoved: false,
    position: { ...HOME, way: 'typed' },
  })
  const { shown, condition } = await distanceTo(view, doctor.id)
  expect(shown).toEqual({ km: 7.6, isApproximate: false })
  expect(condition).toMatchObject({ verdict: 'met', text: '自宅から直線で7.6 km（16 km以内）' })
})

test('who read an older version does not overwrite a newer one; taken back, the middle stands in again', async () => {
  const view = await patient('35206-matsuzaki')
  await set(view, 0)
  await expect(set(view, 0)).rejects.toMatchObject({ code: 'conflict' })
  await set(view, 1, { latitude: 34.05, longitude: 131.57 })
  await expect(set(view, 1)).rejects.toMatchObject({ code: 'conflict' })
  const clear = (version: number) => ward.call('homePosition.clear', { patientId: view.patient.id, version })
  await expect(clear(1)).rejects.toMatchObject({ code: 'conflict' })
  expect(await clear(2)).toMatchObject({ position: null, version: 3 })
  await expect(clear(3)).rejects.toMatchObject({ code: 'conflict' })
  expect(await set(view, 3)).toMatchObject({ version: 4, position: HOME })
})

test('a position outside Japan is refused', async () => {
  const view = await patient(null)
  await expect(set(view, 0, { latitude: 51.5, longitude: -0.1 })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('who moves has to be placed anew', async () => {
  const view = await patient('35206-matsuzaki')
  const at = await set(view, 0)
  const { patient: written, admission } = await aRegistration(ward, {
    patient: {
      chartNo: view.patient.chartNo,
      districtCode: '35206-matsuzaki',
      address: '山口県防府市（架空）9-9',
    },
  })
  await ward.call('patient.update', {
    patientId: view.patient.id,
    patientVersion: view.patient.version,
    admissionId: view.admission.id,
    admissionVersion: view.admission.version,
    patient: written,
    admission,
  })
  const moved = await get(view)
  expect(moved).toMatchObject({ isMoved: true, version: at.version })
  expect(moved.start).toEqual({ latitude: moved.middle?.latitude, longitude: moved.middle?.longitude })
  expect(await set(view, at.version)).toMatchObject({ isMoved: false })
})

test('where somebody lives stands in no line of the log', async () => {
  const view = await patient('35206-matsuzaki')
  await set(view, 0)
  await set(view, 9).catch(() => undefined)
  await get(view)
  const lines = ward.logLines.join('\n')
  expect(lines).toContain('homePosition.set')
  expect(lines).not.toContain('34.04')
  expect(lines).not.toContain('131.62')
})
