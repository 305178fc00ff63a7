import { BackupGiving, BackupRegistration } from '../../shared/domain/backup-registration.ts'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { BackupRegistrationRow } from '../tables/backup-registration.ts'

/** A new registration (version 0) or a changed one. One that holds at the same hospital already is a `duplicate`. */
export async function saveBackupRegistration(db: Db, given: BackupRegistration): Promise<BackupRegistration> {
  const next = { ...given, version: given.version + 1 }
  if (given.endedOn === null) await refuseTwice(db, given)
  if (given.version === 0) {
    await db.insertInto('backup_registration').values(toRow(next)).execute()
    return next
  }
  const { numUpdatedRows } = await db
    .updateTable('backup_registration')
    .set(toRow(next))
    .where('id', '=', given.id)
    .where('version', '=', given.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

async function refuseTwice(db: Db, { id, patientId, hospitalId }: BackupRegistration): Promise<void> {
  const other = await db
    .selectFrom('backup_registration')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('hospital_id', '=', hospitalId)
    .where('ended_on', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other !== undefined)
    throw new AppError('duplicate', { detail: 'この患者は、この病院にすでに登録されています。' })
}

export async function findBackupRegistration(db: Db, id: string): Promise<BackupRegistration | undefined> {
  const row = await db.selectFrom('backup_registration').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** All registrations of a patient, those that hold first. */
export async function listBackupRegistrations(db: Db, patientId: string): Promise<BackupRegistration[]> {
  const rows = await db
    .selectFrom('backup_registration')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('registered_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow).toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))
}

/** Registrations that hold, at one hospital or at all, by due day. */
export async function listHoldingRegistrations(
  db: Db,
  hospitalId: string | null,
): Promise<BackupRegistration[]> {
  const all = db
    .selectFrom('backup_registration')
    .selectAll()
    .where('ended_on', 'is', null)
    .orderBy('next_due_on')
    .orderBy('id')
  const rows = await (hospitalId === null ? all : all.where('hospital_id', '=', hospitalId)).execute()
  return rows.map(fromRow)
}

/** Registrations whose information is due on or before `until`. */
export async function listDueRegistrations(db: Db, until: LocalDate): Promise<BackupRegistration[]> {
  const rows = await db
    .selectFrom('backup_registration')
    .selectAll()
    .where('ended_on', 'is', null)
    .where('next_due_on', '<=', until)
    .orderBy('next_due_on')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

export async function insertBackupGiving(db: Db, giving: BackupGiving): Promise<void> {
  const { id, registrationId, givenOn, way, givenTo, note, at, byName } = giving
  await db
    .insertInto('backup_giving')
    .values({
      id,
      registration_id: registrationId,
      given_on: givenOn,
      way,
      given_to: givenTo,
      note,
      at,
      by_name: byName,
    })
    .execute()
}

/** Each time that information was given for one registration, the last first. */
export async function listBackupGivings(db: Db, registrationId: string): Promise<BackupGiving[]> {
  const rows = await db
    .selectFrom('backup_giving')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .orderBy('given_on', 'desc')
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) =>
    BackupGiving.parse({
      id: row.id,
      registrationId: row.registration_id,
      givenOn: row.given_on,
      way: row.way,
      givenTo: row.given_to,
      note: row.note,
      at: row.at,
      byName: row.by_name,
    }),
  )
}

function toRow(given: BackupRegistration): BackupRegistrationRow {
  return {
    id: given.id,
    patient_id: given.patientId,
    admission_id: given.admissionId,
    hospital_id: given.hospitalId,
    hospital_name: given.hospitalName,
    doctor_id: given.doctorId,
    doctor_name: given.doctorName,
    consent_on: given.consentOn,
    consent_by: given.consentBy,
    registered_on: given.registeredOn,
    ended_on: given.endedOn,
    end_reason: given.endReason,
    last_given_on: given.lastGivenOn,
    next_due_on: given.nextDueOn,
    note: given.note,
    version: given.version,
    updated_at: given.updatedAt,
    updated_by: given.updatedBy,
  }
}

function fromRow(row: BackupRegistrationRow): BackupRegistration {
  return BackupRegistration.parse({
    id: row.id,
    patientId: row.patient_id,
    admissionId: row.admission_id,
    hospitalId: row.hospital_id,
    hospitalName: row.hospital_name,
    doctorId: row.doctor_id,
    doctorName: row.doctor_name,
    consentOn: row.consent_on,
    consentBy: row.consent_by,
    registeredOn: row.registered_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    lastGivenOn: row.last_given_on,
    nextDueOn: row.next_due_on,
    note: row.note,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
