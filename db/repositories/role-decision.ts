import { Role } from '../../shared/domain/role.ts'
import { LocalDate } from '../../shared/domain/local-date.ts'
import { RoleDecision, RoleGap } from '../../shared/domain/role-decision.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

export async function listRoleDecisions(db: Db, admissionId: string): Promise<RoleDecision[]> {
  const rows = await db
    .selectFrom('role_decision')
    .select(['role', 'choice', 'reason', 'version'])
    .where('admission_id', '=', admissionId)
    .execute()
  return rows.map((row) => RoleDecision.parse(row))
}

/** Saves a decision; `version` is the one read, 0 where the role had none. `conflict` where somebody was faster. */
export async function saveRoleDecision(
  db: Db,
  admissionId: string,
  decision: Omit<RoleDecision, 'version'>,
  version: number,
  by: Changed,
): Promise<RoleDecision> {
  const next = { ...decision, version: version + 1 }
  const changed = { ...next, updated_at: by.updatedAt, updated_by: by.updatedBy }
  const saved =
    version === 0
      ? await db
          .insertInto('role_decision')
          .values({ admission_id: admissionId, ...changed })
          .onConflict((on) => on.columns(['admission_id', 'role']).doNothing())
          .returning('role')
          .executeTakeFirst()
      : await db
          .updateTable('role_decision')
          .set(changed)
          .where('admission_id', '=', admissionId)
          .where('role', '=', decision.role)
          .where('version', '=', version)
          .returning('role')
          .executeTakeFirst()
  if (saved === undefined) throw new AppError('conflict')
  return next
}

/** Records that a role stays unfilled, or that it no longer does; the last record of a role stands. */
export async function saveRoleGap(
  db: Db,
  admissionId: string,
  gap: RoleGap,
  recordedBy: string,
): Promise<void> {
  const row = {
    is_open: gap.isOpen ? 1 : 0,
    district_code: gap.districtCode,
    asked_count: gap.askedCount,
    declined_count: gap.declinedCount,
    note: gap.note,
    recorded_at: gap.recordedAt,
    recorded_by: recordedBy,
  }
  await db
    .insertInto('role_gap')
    .values({ admission_id: admissionId, role: gap.role, ...row })
    .onConflict((on) => on.columns(['admission_id', 'role']).doUpdateSet(row))
    .execute()
}

export async function listRoleGaps(db: Db, admissionId: string): Promise<RoleGap[]> {
  const rows = await db.selectFrom('role_gap').selectAll().where('admission_id', '=', admissionId).execute()
  return rows.map((row) =>
    RoleGap.parse({
      role: row.role,
      isOpen: row.is_open === 1,
      districtCode: row.district_code,
      askedCount: row.asked_count,
      declinedCount: row.declined_count,
      note: row.note,
      recordedAt: row.recorded_at,
    }),
  )
}

/** A shortage without its patient: for the region's own lists. */
export type RecordedGap = Pick<
  RoleGap,
  'role' | 'districtCode' | 'askedCount' | 'declinedCount' | 'isOpen'
> & {
  readonly recordedOn: LocalDate
}

/** Every shortage that was ever recorded, newest first, without whom it was for. */
export async function listRecordedShortages(db: Db, limit = 500): Promise<RecordedGap[]> {
  const rows = await db
    .selectFrom('role_gap')
    .select(['role', 'is_open', 'district_code', 'asked_count', 'declined_count', 'recorded_at'])
    .orderBy('recorded_at', 'desc')
    .orderBy('role')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    role: Role.parse(row.role),
    isOpen: row.is_open === 1,
    districtCode: row.district_code,
    askedCount: row.asked_count,
    declinedCount: row.declined_count,
    recordedOn: LocalDate.parse(row.recorded_at.slice(0, 10)),
  }))
}
