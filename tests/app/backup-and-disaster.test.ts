import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { aPatient } from '../support/a-patient.ts'
import { aPartner } from '../support/a-partner.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
let view: PatientView
let hospital: Awaited<ReturnType<typeof aPartner>>
const TODAY = localDate('2026-11-21')
beforeEach(async () => {
  ward = await hospitalApp({ today: TODAY })
  view = await aPatient(ward, {
    patient: { districtCode: '35206-tonomi' },
    situation: { treatments: ['人工呼吸器（TPPV）', '吸引（気管内）', '在宅酸素（HOT）'] },
  })
  hospital = await aPartner(ward, { name: '架空後方病院', roles: ['backupHospital'], phone: '0835-00-6666' })
})
afterEach(() => ward.close())

type Registration = CallInput<'backupRegistration.save'>['registration']
const register = async (given: Partial<Registration> = {}) =>
  await ward.call('backupRegistration.save', {
    patientId: view.patient.id,
    admissionId: view.admission.id,
    registrationId: null,
    version: 0,
    registration: {
      hospitalId: hospital.id,
      doctorId: null,
      consentOn: TODAY,
      consentBy: '本人',
      registeredOn: TODAY,
      endedOn: null,
      endReason: '',
      note: '',
      ...given,
    },
  })
const give = (registrationId: string, version: number, givenOn = TODAY) =>
  ward.call('backupRegistration.recordGiving', {
    registrationId,
    version,
    giving: { givenOn, way: '文書', givenTo: '地域連携室', note: '' },
  } as CallInput<'backupRegistration.recordGiving'>)

test('a registration is due at once, and three months after each time information was given', async () => {
  const made = await register()
  expect(made).toMatchObject({ hospitalName: '架空後方病院', nextDueOn: TODAY })
  expect(await ward.call('backupRegistration.due', {})).toMatchObject([{ patientName: '髙﨑 花子' }])
  const given = await give(made.id, made.version)

  expect(given).toMatchObject({ lastGivenOn: TODAY, nextDueOn: '2027-02-21' })
  expect(await ward.call('backupRegistration.due', {})).toEqual([])
  const { registrations } = await ward.call('backupRegistration.listOf', { patientId: view.patient.id })
  expect(registrations).toMatchObject([{ givings: [{ way: '文書', byName: '管理 一郎（架空）' }] }])
})

test('nothing is given without a consent, and who has not agreed is not on the hospital’s list', async () => {
  const made = await register({ consentOn: null, consentBy: '' })
  await expect(give(made.id, made.version)).rejects.toMatchObject({ code: 'blocked' })
  expect(await ward.call('backupRegistration.print', { hospitalId: hospital.id })).toMatchObject({
    count: 0,
    leftOut: 1,
  })
})

test('one patient is registered once at a hospital; an ended registration makes room and is not due', async () => {
  const made = await register()
  await expect(register()).rejects.toMatchObject({ code: 'duplicate' })
  const { id, version, hospitalId, doctorId, consentOn, consentBy, registeredOn, note } = made
  const ended = await ward.call('backupRegistration.save', {
    patientId: view.patient.id,
    admissionId: view.admission.id,
    registrationId: id,
    version,
    registration: {
      hospitalId,
      doctorId,
      consentOn,
      consentBy,
      registeredOn,
      note,
      endedOn: TODAY,
      endReason: '施設へ',
    },
  })
  expect(ended.nextDueOn).toBeNull()
  await register()
})

test('the emergency card says that the hospital knows the patient, and the access log that it was read', async () => {
  await register()
  const { prepared } = await ward.call('paper.open', {
    kind: 'emergency-card',
    admissionId: view.admission.id,
  })
  const labels = prepared.sections.flatMap(({ fields }) => fields).map(({ label }) => label)
  expect(labels.join('\n')).toMatch(/架空後方病院\n（入院希望を登録済み）/)
  await ward.call('backupRegistration.listOf', { patientId: view.patient.id })
  const { rows } = await ward.call('accessLog.list', {})
  expect(rows[0]).toMatchObject({ call: 'backupRegistration.listOf', about: view.patient.id })
})

test('the list for a disaster holds who needs power, says what nobody asked, and fills with the plan', async () => {
  await aPatient(ward, { situation: { treatments: ['服薬管理'] } })
  const list = () => ward.call('disaster.list', { areaCodes: ['35206'] })
  const [row, ...others] = await list()
  expect(others).toEqual([])
  expect(row).toMatchObject({
    name: '髙﨑 花子',
    devices: [{ code: 'ventilator' }, { code: 'oxygen' }, { code: 'suction' }],
    missing: ['battery', 'oxygen', 'evacuation', 'checkedBy', 'vendor'],
  })
  const plan = {
    batteryHours: 8.5,
    oxygenHours: 12,
    powerSource: '外部バッテリー2本',
    powerCompany: '架空電力',
    vendor: '架空機器 0835-00-1234',
    evacuationPlace: '架空小学校',
    checkedBy: '架空訪問看護',
    note: '',
    confirmedOn: TODAY,
    leftOutReason: '',
  }
  const { version } = await ward.call('disaster.savePlan', { patientId: view.patient.id, version: 0, plan })
  expect((await list())[0]).toMatchObject({ missing: [], plan: { batteryHours: 8.5 } })
  await expect(
    ward.call('disaster.savePlan', { patientId: view.patient.id, version: 0, plan }),
  ).rejects.toMatchObject({ code: 'conflict' })
  const leftOut = { ...plan, leftOutReason: '人工呼吸を終了' }
  await ward.call('disaster.savePlan', { patientId: view.patient.id, version, plan: leftOut })
  expect(await list()).toEqual([])
  expect(await ward.call('disaster.list', { areaCodes: ['35203'], includesLeftOut: true })).toEqual([])
})

test('an agreement with the fire department is about a patient or about an area', async () => {
  const agreement = {
    patientId: view.patient.id,
    areaCodes: [],
    hospitalId: hospital.id,
    fireDepartment: '架空市消防本部',
    agreedBy: '',
    agreedOn: TODAY,
    untilOn: null,
    conditions: '',
    note: '',
  }
  const save = (given: Partial<CallInput<'disaster.saveAgreement'>['agreement']>) =>
    ward.call('disaster.saveAgreement', {
      agreementId: null,
      version: 0,
      agreement: { ...agreement, ...given },
    })
  await save({})
  await save({ patientId: null, areaCodes: ['35206-tonomi'] })
  await expect(save({ patientId: null })).rejects.toHaveProperty(['fields', 'agreement.areaCodes'])
  expect((await ward.call('disaster.get', { patientId: view.patient.id })).agreements).toHaveLength(1)
  expect(await ward.call('disaster.listAgreements', {})).toMatchObject([{ place: '防府市 富海' }])
  const { agreed } = await ward.call('careGroup.coverOfTeam', { admissionId: view.admission.id })
  expect(agreed).toMatchObject([{ name: '架空後方病院', with: '架空市消防本部' }])
})
