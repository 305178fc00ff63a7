import { z } from 'zod'
import { TransportAgreement } from '../../shared/domain/transport-agreement.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { TransportAgreementRow } from '../tables/disaster.ts'
import { readList } from './json-list.ts'

/** A new agreement (version 0) or a changed one; `conflict` where somebody saved since it was read. */
export async function saveTransportAgreement(
  db: Db,
  agreement: TransportAgreement,
): Promise<TransportAgreement> {
  const next = { ...agreement, version: agreement.version + 1 }
  if (agreement.version === 0) {
    await db.insertInto('transport_agreement').values(toRow(next)).execute()
    return next
  }
  const { numUpdatedRows } = await db
    .updateTable('transport_agreement')
    .set(toRow(next))
    .where('id', '=', agreement.id)
    .where('version', '=', agreement.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

export async function findTransportAgreement(db: Db, id: string): Promise<TransportAgreement | undefined> {
  const row = await db.selectFrom('transport_agreement').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Agreements about areas, or those about one patient; the last agreed first. */
export async function listTransportAgreements(
  db: Db,
  patientId: string | null,
): Promise<TransportAgreement[]> {
  const rows = await db
    .selectFrom('transport_agreement')
    .selectAll()
    .where((the) => (patientId === null ? the('patient_id', 'is', null) : the('patient_id', '=', patientId)))
    .orderBy('agreed_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

function toRow(agreement: TransportAgreement): TransportAgreementRow {
  return {
    id: agreement.id,
    patient_id: agreement.patientId,
    area_codes: JSON.stringify(agreement.areaCodes),
    hospital_id: agreement.hospitalId,
    hospital_name: agreement.hospitalName,
    fire_department: agreement.fireDepartment,
    agreed_by: agreement.agreedBy,
    agreed_on: agreement.agreedOn,
    until_on: agreement.untilOn,
    conditions: agreement.conditions,
    note: agreement.note,
    version: agreement.version,
    updated_at: agreement.updatedAt,
    updated_by: agreement.updatedBy,
  }
}

function fromRow(row: TransportAgreementRow): TransportAgreement {
  return TransportAgreement.parse({
    id: row.id,
    patientId: row.patient_id,
    areaCodes: readList(z.string(), row.area_codes),
    hospitalId: row.hospital_id,
    hospitalName: row.hospital_name,
    fireDepartment: row.fire_department,
    agreedBy: row.agreed_by,
    agreedOn: row.agreed_on,
    untilOn: row.until_on,
    conditions: row.conditions,
    note: row.note,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
