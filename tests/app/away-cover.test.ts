import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { aPatient } from '../support/a-patient.ts'
import { aPartner } from '../support/a-partner.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

type Member = CallInput<'careGroup.saveMember'>['member']
type Given = Partial<Member> & Pick<Member, 'providerId' | 'role'>

let ward: TestApp
let view: PatientView
beforeEach(async () => {
  ward = await hospitalApp({ today: '2026-11-21' })
  view = await aPatient(ward)
})
afterEach(() => ward.close())

async function aGroup(visibility: 'public' | 'internal', members: readonly Given[]) {
  const { id: groupId } = await ward.call('careGroup.save', {
    groupId: null,
    version: 0,
    group: {
      kind: 'backupGroup',
      name: `架空グループ（${visibility}）`,
      about: '',
      operator: '',
      phone: '',
      fax: '',
      contact: '',
      status: 'running',
      medicalAreaCode: null,
      municipalityCodes: [],
      visibility,
      sinceOn: null,
      untilOn: null,
      note: '',
    },
  })
  for (const given of members)
    await ward.call('careGroup.saveMember', {
      groupId,
      memberId: null,
      version: 0,
      member: {
        name: '',
        person: '',
        standsInFor: [],
        standInNote: '',
        standInOrder: 0,
        fromOn: null,
        toOn: null,
        note: '',
        ...given,
      },
    })
}

async function team() {
  const doctor = await aPartner(ward, { name: '架空主治医クリニック', roles: ['homeDoctor'] })
  const standIn = await aPartner(ward, {
    name: '架空代診医院',
    roles: ['homeDoctor'],
    phone: '0835-00-7777',
    phoneNight: '0835-00-8888',
  })
  const hospital = await aPartner(ward, {
    name: '架空後方病院',
    roles: ['backupHospital'],
    phone: '0835-00-6666',
  })
  await ward.call('team.decide', {
    admissionId: view.admission.id,
    role: 'homeDoctor',
    providerId: doctor.id,
    isExisting: true,
  })
  return { doctor, standIn, hospital }
}

const cover = () => ward.call('careGroup.coverOfTeam', { admissionId: view.admission.id })
const card = async () => {
  const { prepared } = await ward.call('paper.open', {
    kind: 'emergency-card',
    admissionId: view.admission.id,
  })
  return prepared.sections.flatMap(({ fields }) => fields).map(({ label, value }) => `${label} ${value}`)
}

test('the emergency card names who comes for the home doctor and the hospital of the group', async () => {
  const { doctor, standIn, hospital } = await team()
  await aGroup('public', [
    { providerId: doctor.id, role: 'homeClinic' },
    { providerId: standIn.id, role: 'homeClinic', standsInFor: 'everybody', standInNote: '平日の夜間' },
    { providerId: hospital.id, role: 'backupHospital' },
  ])
  const { standIns, hospitals, hasDoctor } = await cover()

  expect(hasDoctor).toBe(true)
  expect(standIns).toMatchObject([{ name: '架空代診医院', note: '平日の夜間', isPublic: true }])
  expect(hospitals).toMatchObject([{ name: '架空後方病院', isInTeam: false }])
  const printed = (await card()).join('\n')
  expect(printed).toMatch(/不在のとき\n架空代診医院\n（平日の夜間） 0835-00-7777\n夜 0835-00-8888/)
  expect(printed).toMatch(/急変時の入院先\n架空後方病院 0835-00-6666/)
})

test('what a group keeps inside is on our screen and not on the family’s paper', async () => {
  const { doctor, standIn, hospital } = await team()
  await aGroup('internal', [
    { providerId: doctor.id, role: 'homeClinic' },
    { providerId: standIn.id, role: 'homeClinic', standsInFor: 'everybody' },
    { providerId: hospital.id, role: 'backupHospital' },
  ])

  expect((await cover()).standIns).toMatchObject([{ name: '架空代診医院', isPublic: false }])
  expect((await card()).join('\n')).not.toMatch(/架空代診医院|架空後方病院/)
})

test('a membership that has ended covers nothing', async () => {
  const { doctor, standIn } = await team()
  await aGroup('public', [
    { providerId: doctor.id, role: 'homeClinic' },
    { providerId: standIn.id, role: 'homeClinic', standsInFor: 'everybody', toOn: '2026-11-20' } as Given,
  ])
  expect(await cover()).toMatchObject({ standIns: [], hospitals: [] })
})
