import { listAccounts } from '../../../db/repositories/account.ts'
import { findAdmission, insertAdmission, updateAdmission } from '../../../db/repositories/admission.ts'
import { listPatients, listWards } from '../../../db/repositories/patient-list.ts'
import {
  findPatient,
  findSimilarPatients,
  indexPatient,
  insertPatient,
  updatePatient,
} from '../../../db/repositories/patient.ts'
import type { patientCalls } from '../../../shared/contract/patient.ts'
import { AdmissionId, PatientId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { lookUpPostalCode } from '../postal-code.ts'
import { checkPatient, RESPONSIBLE_ROLES } from './patient-rules.ts'
import { readmit } from './patient-readmit.ts'
import { districtName, viewPatient } from './patient-view.ts'

/** Both records of one patient, as they stand; `not-found` where they do not belong together. */
async function readBoth(ctx: Ctx, patientId: string, admissionId: string) {
  const [patient, admission] = [
    await findPatient(ctx.db, patientId),
    await findAdmission(ctx.db, admissionId),
  ]
  if (patient === undefined || admission?.patientId !== patientId) throw new AppError('not-found')
  return { patient, admission }
}

export const patientHandlers: Handlers<typeof patientCalls> = {
  async 'patient.search'({ db, clock }, filter) {
    return { ...(await listPatients(db, filter, clock.today())), wards: await listWards(db) }
  },

  'patient.get': (ctx, { patientId }) => viewPatient(ctx, patientId),

  async 'patient.findSimilar'({ db }, { exceptPatientId, ...like }) {
    const found = await findSimilarPatients(db, { ...like, exceptId: exceptPatientId ?? null })
    return found.map((patient) => ({
      patientId: patient.id,
      chartNo: patient.chartNo,
      name: patient.name,
      kana: patient.kana,
      bornOn: patient.bornOn,
      why: whySimilar(patient, like),
    }))
  },

  async 'patient.register'(ctx, input) {
    const { patient, admission } = await checkPatient(ctx, input)
    const patientId = PatientId.parse(ctx.newId())
    const fresh = { version: 1, ...stamp(ctx) }
    await insertPatient(ctx.db, {
      ...patient,
      id: patientId,
      isFictional: ctx.session.isPractice,
      ...fresh,
    })
    const id = AdmissionId.parse(ctx.newId())
    await insertAdmission(ctx.db, { ...admission, id, patientId, dischargedOn: null, ...fresh })
    return await viewPatient(ctx, patientId)
  },

  async 'patient.update'(ctx, input) {
    const before = await readBoth(ctx, input.patientId, input.admissionId)
    const after = await checkPatient(ctx, input, before)
    const isInHospital = before.admission.dischargedOn === null
    await updatePatient(
      ctx.db,
      { ...before.patient, ...after.patient, version: input.patientVersion, ...stamp(ctx) },
      isInHospital,
    )
    await updateAdmission(ctx.db, {
      ...before.admission,
      ...after.admission,
      version: input.admissionVersion,
      ...stamp(ctx),
    })
    return await viewPatient(ctx, input.patientId)
  },

  async 'patient.discharge'(ctx, { patientId, admissionId, version, dischargedOn }) {
    const { admission } = await readBoth(ctx, patientId, admissionId)
    if (dischargedOn !== null && (dischargedOn < admission.admittedOn || dischargedOn > ctx.clock.today())) {
      throw new AppError('invalid-input', {
        fields: { dischargedOn: '入院日から今日までの日付を入力してください。' },
      })
    }
    await updateAdmission(ctx.db, { ...admission, dischargedOn, version, ...stamp(ctx) })
    await indexPatient(ctx.db, patientId, dischargedOn === null)
    return await viewPatient(ctx, patientId)
  },

  'patient.readmit': readmit,

  async 'patient.listResponsible'({ db }) {
    const accounts = await listAccounts(db)
    return RESPONSIBLE_ROLES.flatMap((role) =>
      accounts
        .filter((account) => account.isActive && account.role === role)
        .map(({ id, displayName }) => ({ userId: id, name: displayName })),
    )
  },

  async 'patient.listDistricts'({ services: { reference } }) {
    const { districts, municipalities } = reference.areas
    const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]))
    return await Promise.resolve(
      districts.map(({ code, name, municipalityCode }) => ({
        code,
        name,
        municipality: nameOf.get(municipalityCode) ?? '',
      })),
    )
  },

  async 'patient.lookUpPostalCode'({ services: { reference } }, { postalCode }) {
    const places = lookUpPostalCode(reference.areas, postalCode)
    return await Promise.resolve(
      places.map(({ prefecture, municipality, oaza, districtCode }) => ({
        address: `${prefecture}${municipality}${oaza}`,
        districtCode,
        districtName: districtName(reference.areas, districtCode),
      })),
    )
  },
}

function whySimilar(patient: { chartNo: string; name: string; kana: string }, like: typeof patient): string {
  if (fold(patient.chartNo) === fold(like.chartNo)) return '患者IDが同じです'
  return fold(patient.name) === fold(like.name) ? '氏名が同じです' : 'カナが同じです'
}
