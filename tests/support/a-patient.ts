import type { CallInput } from '../../shared/contract/contract.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { addDays } from '../../shared/domain/local-date.ts'
import type { TestApp } from './test-app.ts'

type Registration = CallInput<'patient.register'>
type Situation = Registration['admission']['situation']

/** What a test changes of the fictional patient. */
export type PatientOverrides = {
  readonly patient?: Partial<Registration['patient']>
  readonly admission?: Partial<Omit<Registration['admission'], 'situation'>>
  readonly situation?: Partial<Situation>
}

let registered = 0

/** The input of 'patient.register' for a fictional patient of 防府市, admitted four days ago; each with an own chart number. */
export async function aRegistration(test: TestApp, overrides: PatientOverrides = {}): Promise<Registration> {
  registered += 1
  const [responsible] = await test.call('patient.listResponsible', {})
  const today = test.clock.today()
  return {
    patient: {
      chartNo: `9${String(registered).padStart(7, '0')}`,
      name: '髙﨑 花子',
      kana: 'タカサキ ハナコ',
      bornOn: addDays(today, -89 * 366),
      sex: 'female',
      postalCode: '747-1221',
      address: '山口県防府市（架空）1-1',
      districtCode: null,
      phone: '0835-00-0000',
      contacts: [
        { name: '髙﨑 一郎', relation: '長男', phone: '090-0000-0000', isKeyPerson: true, isMainCarer: true },
      ],
      infection: '',
      allergy: '',
      responsibleUserId: responsible!.userId,
      ...overrides.patient,
    },
    admission: {
      admittedOn: addDays(today, -4),
      ward: '5階東病棟',
      room: '512',
      department: '内科',
      attendingDoctor: '架空 太郎',
      plannedDischargeOn: addDays(today, 10),
      course: '',
      careSummary: '',
      medication: '',
      consent: { state: 'given', givenBy: '本人', givenOn: addDays(today, -2), except: '' },
      ...overrides.admission,
      situation: {
        careLevel: '要介護3',
        residence: '自宅',
        household: '家族と同居',
        diagnosis: '慢性心不全',
        disclosure: '告知済み',
        insurance: ['後期高齢者医療', '介護保険'],
        treatments: [],
        wishes: [],
        scenes: [],
        ...overrides.situation,
      },
    },
  }
}

/** A fictional patient, registered through the core; signed in is whoever `test` says. */
export async function aPatient(test: TestApp, overrides: PatientOverrides = {}): Promise<PatientView> {
  return await test.call('patient.register', await aRegistration(test, overrides))
}
