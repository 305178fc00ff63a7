import { DisasterPlan } from '../../shared/domain/disaster.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { DisasterPlanRow } from '../tables/disaster.ts'

/** The first plan of a patient (version 0) or a changed one; `conflict` where somebody saved since it was read. */
export async function saveDisasterPlan(db: Db, plan: DisasterPlan): Promise<DisasterPlan> {
  const next = { ...plan, version: plan.version + 1 }
  if (plan.version === 0) {
    if ((await findDisasterPlan(db, plan.patientId)) !== undefined) throw new AppError('conflict')
    await db.insertInto('disaster_plan').values(toRow(next)).execute()
    return next
  }
  const { numUpdatedRows } = await db
    .updateTable('disaster_plan')
    .set(toRow(next))
    .where('patient_id', '=', plan.patientId)
    .where('version', '=', plan.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

export async function findDisasterPlan(db: Db, patientId: string): Promise<DisasterPlan | undefined> {
  const row = await db
    .selectFrom('disaster_plan')
    .selectAll()
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

type PlanColumns = { [Column in keyof DisasterPlanRow]: DisasterPlanRow[Column] | null }

/** The plan in a row that was joined to a patient's; null where the patient has none. */
export function readDisasterPlan(row: PlanColumns): DisasterPlan | null {
  return row.patient_id === null ? null : fromRow(row)
}

function toRow(plan: DisasterPlan): DisasterPlanRow {
  return {
    patient_id: plan.patientId,
    battery_hours: plan.batteryHours,
    oxygen_hours: plan.oxygenHours,
    power_source: plan.powerSource,
    power_company: plan.powerCompany,
    vendor: plan.vendor,
    evacuation_place: plan.evacuationPlace,
    checked_by: plan.checkedBy,
    note: plan.note,
    confirmed_on: plan.confirmedOn,
    left_out_reason: plan.leftOutReason,
    version: plan.version,
    updated_at: plan.updatedAt,
    updated_by: plan.updatedBy,
  }
}

function fromRow(row: PlanColumns): DisasterPlan {
  return DisasterPlan.parse({
    patientId: row.patient_id,
    batteryHours: row.battery_hours,
    oxygenHours: row.oxygen_hours,
    powerSource: row.power_source,
    powerCompany: row.power_company,
    vendor: row.vendor,
    evacuationPlace: row.evacuation_place,
    checkedBy: row.checked_by,
    note: row.note,
    confirmedOn: row.confirmed_on,
    leftOutReason: row.left_out_reason,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
