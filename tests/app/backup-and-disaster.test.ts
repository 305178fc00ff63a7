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

test('the history of a plan says who wrote what, field by field; saving the same again leaves no line', async () => {
  const plan = {
    batteryHours: 8.5,
    oxygenHours: null,
    powerSource: '',
    powerCompany: '',
    vendor: '架空機器',
    evacuationPlace: '',
    checkedBy: '',
    note: '',
    confirmedOn: TODAY,
    leftOutReason: '',
  }
  const save = (version: number, given: Partial<typeof plan>) =>
    ward.call('disaster.savePlan', { patientId: view.patient.id, version, plan: { ...plan, ...given } })
  await save(0, {})
  await save(1, { batteryHours: 4, vendor: '' })
  await save(2, { batteryHours: 4, vendor: '' })

  const history = await ward.call('disaster.planHistory', { patientId: view.patient.id })
  expect(history.map(({ step, byName }) => [step, byName])).toEqual([
    ['changed', '管理 一郎（架空）'],
    ['made', '管理 一郎（架空）'],
  ])
  expect(history[0]!.fields).toEqual([
    { field: 'batteryHours', before: '8.5時間', after: '4時間' },
    { field: 'vendor', before: '架空機器', after: '' },
  ])
  expect(history[1]!.fields.map(({ field }) => field)).toEqual(['batteryHours', 'vendor', 'confirmedOn'])
})

test('the history of an agreement is about its patient; one that was refused leaves no line', async () => {
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
  const made = await ward.call('disaster.saveAgreement', { agreementId: null, version: 0, agreement })
  const change = { ...agreement, conditions: '夜間', untilOn: localDate('2027-03-31') }
  const saved = { agreementId: made.id, agreement: change }
  await ward.call('disaster.saveAgreement', { ...saved, version: 1 })
  await expect(ward.call('disaster.saveAgreement', { ...saved, version: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })

  const { patientId, changes } = await ward.call('disaster.agreementHistory', { agreementId: made.id })
  expect(patientId).toBe(view.patient.id)
  expect(changes.map(({ step, title }) => [step, title])).toEqual([
    ['changed', '架空後方病院'],
    ['made', '架空後方病院'],
  ])
  expect(changes[0]!.fields).toEqual([
    { field: 'untilOn', before: '', after: '2027-03-31' },
    { field: 'conditions', before: '', after: '夜間' },
  ])
  const { rows } = await ward.call('accessLog.list', {})
  expect(rows[0]).toMatchObject({ call: 'disaster.agreementHistory', about: view.patient.id })
})
