import { HomePosition, type StoredHomePosition } from '../../shared/domain/home-position.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { HomePositionTableRow } from '../tables/home-position.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }
type Placed = Pick<HomePosition, 'latitude' | 'longitude' | 'errorKm' | 'way'>

/** Where the home of a patient was placed; undefined where nobody ever did. */
export async function findHomePosition(db: Db, patientId: string): Promise<StoredHomePosition | undefined> {
  const row = await db
    .selectFrom('home_position')
    .selectAll()
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  return row && { position: positionOf(row), placedFor: row.placed_for, version: row.version }
}

/** Places the home, or takes its position back (null); `conflict` where `version` is not the one that stands. */
export async function saveHomePosition(
  db: Db,
  whose: { readonly patientId: string; readonly placedFor: string; readonly version: number },
  placed: Placed | null,
  by: Changed,
): Promise<void> {
  const values = {
    latitude: placed?.latitude ?? null,
    longitude: placed?.longitude ?? null,
    error_km: placed?.errorKm ?? 0,
    way: placed?.way ?? 'map',
    placed_for: whose.placedFor,
    version: whose.version + 1,
    updated_at: by.updatedAt,
    updated_by: by.updatedBy,
  }
  if (whose.version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('home_position')
      .values({ ...values, patient_id: whose.patientId })
      .onConflict((conflict) => conflict.column('patient_id').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw new AppError('conflict')
    return
  }
  const { numUpdatedRows } = await db
    .updateTable('home_position')
    .set(values)
    .where('patient_id', '=', whose.patientId)
    .where('version', '=', whose.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new AppError('conflict')
}

function positionOf(row: HomePositionTableRow): HomePosition | null {
  const { latitude, longitude } = row
  if (latitude === null || longitude === null) return null
  return HomePosition.parse({
    latitude,
    longitude,
    errorKm: row.error_km,
    way: row.way,
    setAt: row.updated_at,
    setBy: row.updated_by,
    version: row.version,
  })
}
