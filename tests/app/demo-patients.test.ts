import { afterEach, expect, test } from 'vitest'
import { areaPath } from '../../shared/domain/area.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let open: TestApp | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

test('practice begins with fictional patients whose words, districts and dates hold on any day', async () => {
  const { call, app } = (open = await practiceApp({ today: '2028-02-29' }))
  const { rows } = await call('patient.search', { text: '', includesDischarged: true })
  expect(rows.length).toBeGreaterThanOrEqual(20)

  for (const { patientId } of rows) {
    const { patient, admission, ...view } = await call('patient.get', { patientId })
    expect(patient).toMatchObject({ isFictional: true })
    expect(areaPath(app.services.reference.areas, patient.districtCode ?? '')).toBeDefined()
    expect(view.stayDay).toBeGreaterThan(0)
    const { id, version, isFictional: _f, updatedAt: _a, updatedBy: _b, ...patientInput } = patient
    const { id: admissionId, version: admissionVersion, patientId: _p, dischargedOn: _d, ...rest } = admission
    const { updatedAt: _ua, updatedBy: _ub, ...admissionInput } = rest
    // Saved as it is: every rule of the form holds for it.
    const saved = await call('patient.update', {
      patientId: id,
      patientVersion: version,
      admissionId,
      admissionVersion,
      patient: patientInput,
      admission: admissionInput,
    })
    expect(saved.admission.situation).toEqual(admission.situation)
  }
})

test('both colleagues have patients, and namesakes are among them', async () => {
  const { call } = (open = await practiceApp())
  const { rows } = await call('patient.search', { text: '' })

  expect(new Set(rows.map(({ responsibleName }) => responsibleName)).size).toBe(2)
  expect((await call('patient.search', { text: '渡辺' })).rows.map(({ name }) => name)).toEqual([
    '渡辺　幸子',
    '渡邉　ミツ',
  ])
})

test('every word of a fictional patient stands in the masters', async () => {
  const { call, app } = (open = await practiceApp())
  const { masters } = app.services
  const known = (entries: readonly { word: string }[]) => new Set(entries.map(({ word }) => word))
  const { rows } = await call('patient.search', { text: '', includesDischarged: true })
  for (const { patientId } of rows) {
    const { situation } = (await call('patient.get', { patientId })).admission
    const strange = [
      ...situation.treatments.filter((word) => !known(masters.treatments.entries).has(word)),
      ...situation.insurance.filter((word) => !known(masters.insurances.entries).has(word)),
    ]
    expect(strange).toEqual([])
    expect(known(masters.careLevels.entries)).toContain(situation.careLevel)
    expect(known(masters.residences.entries)).toContain(situation.residence)
    expect(known(masters.households.entries)).toContain(situation.household)
    expect(known(masters.disclosures.entries)).toContain(situation.disclosure)
  }
})
