import type { Db } from '../schema.ts'

/** A role for which nobody was found for one patient of a district; no patient is named. */
export type Shortage = {
  readonly role: string
  /** null where the patient's district is unknown. */
  readonly districtCode: string | null
  readonly isOpen: boolean
  readonly askedCount: number
  readonly declinedCount: number
  readonly recordedAt: string
}

/** Shortages recorded from `sinceInstant` on, the newest first: by district, role and day, for the region's matrix. */
export async function listShortages(db: Db, sinceInstant: string, limit = 5000): Promise<Shortage[]> {
  const rows = await db
    .selectFrom('role_gap')
    .select(['role', 'district_code', 'is_open', 'asked_count', 'declined_count', 'recorded_at'])
    .where('recorded_at', '>=', sinceInstant)
    .orderBy('recorded_at', 'desc')
    .orderBy('role')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    role: row.role,
    districtCode: row.district_code,
    isOpen: row.is_open === 1,
    askedCount: row.asked_count,
    declinedCount: row.declined_count,
    recordedAt: row.recorded_at,
  }))
}
