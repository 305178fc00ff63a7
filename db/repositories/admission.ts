import { Admission } from '../../shared/domain/admission.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { AdmissionTableRow } from '../tables/patient.ts'

/** Adds a stay; a patient who is still in hospital gets no second one: `conflict`. */
export async function insertAdmission(db: Db, admission: Admission): Promise<void> {
  await refuseSecondStay(db, admission)
  await db.insertInto('admission').values(toRow(admission)).execute()
}

/** Saves only if nobody saved since `admission.version` was read. */
export async function updateAdmission(db: Db, admission: Admission): Promise<void> {
  if (admission.dischargedOn === null) await refuseSecondStay(db, admission)
  const { numUpdatedRows } = await db
    .updateTable('admission')
    .set({ ...toRow(admission), version: admission.version + 1 })
    .where('id', '=', admission.id)
    .where('version', '=', admission.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

export async function findAdmission(db: Db, id: string): Promise<Admission | undefined> {
  const row = await db.selectFrom('admission').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** The stay that a patient's page shows: the open one, else the last. */
export async function findCurrentAdmission(db: Db, patientId: string): Promise<Admission | undefined> {
  const stays = await listAdmissions(db, patientId)
  return stays.find(({ dischargedOn }) => dischargedOn === null) ?? stays[0]
}

/** All stays of a patient, the last first. */
export async function listAdmissions(db: Db, patientId: string): Promise<Admission[]> {
  const rows = await db
    .selectFrom('admission')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('admitted_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

async function refuseSecondStay(db: Db, { id, patientId }: Admission): Promise<void> {
  const open = await db
    .selectFrom('admission')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('discharged_on', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (open !== undefined) throw new AppError('conflict', { detail: 'この患者は、すでに入院中です。' })
}

function toRow(admission: Admission): AdmissionTableRow {
  const { situation, consent } = admission
  return {
    id: admission.id,
    patient_id: admission.patientId,
    admitted_on: admission.admittedOn,
    ward: admission.ward,
    room: admission.room,
    department: admission.department,
    attending_doctor: admission.attendingDoctor,
    planned_discharge_on: admission.plannedDischargeOn,
    discharged_on: admission.dischargedOn,
    care_level: situation.careLevel,
    residence: situation.residence,
    household: situation.household,
    diagnosis: situation.diagnosis,
    disclosure: situation.disclosure,
    insurance: JSON.stringify(situation.insurance),
    treatments: JSON.stringify(situation.treatments),
    wishes: JSON.stringify(situation.wishes),
    scenes: JSON.stringify(situation.scenes),
    course: admission.course,
    care_summary: admission.careSummary,
    medication: admission.medication,
    consent_state: consent.state,
    consent_given_by: consent.givenBy,
    consent_given_on: consent.givenOn,
    consent_except: consent.except,
    version: admission.version,
    updated_at: admission.updatedAt,
    updated_by: admission.updatedBy,
  }
}

const words = (text: string): unknown => JSON.parse(text)

function fromRow(row: AdmissionTableRow): Admission {
  return Admission.parse({
    id: row.id,
    patientId: row.patient_id,
    admittedOn: row.admitted_on,
    ward: row.ward,
    room: row.room,
    department: row.department,
    attendingDoctor: row.attending_doctor,
    plannedDischargeOn: row.planned_discharge_on,
    dischargedOn: row.discharged_on,
    situation: {
      careLevel: row.care_level,
      residence: row.residence,
      household: row.household,
      diagnosis: row.diagnosis,
      disclosure: row.disclosure,
      insurance: words(row.insurance),
      treatments: words(row.treatments),
      wishes: words(row.wishes),
      scenes: words(row.scenes),
    },
    course: row.course,
    careSummary: row.care_summary,
    medication: row.medication,
    consent: {
      state: row.consent_state,
      givenBy: row.consent_given_by,
      givenOn: row.consent_given_on,
      except: row.consent_except,
    },
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
