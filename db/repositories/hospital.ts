import type { Hospital } from '../../shared/domain/hospital.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** Writes down the hospital at set-up; there is one. */
export async function insertHospital(
  db: Db,
  hospital: Hospital,
  isPractice: boolean,
  by: Changed,
): Promise<void> {
  await db
    .insertInto('hospital')
    .values({
      id: 'own',
      ...columns(hospital),
      is_practice: isPractice ? 1 : 0,
      version: 1,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .execute()
}

export async function findHospital(db: Db): Promise<(Hospital & { version: number }) | undefined> {
  const row = await db.selectFrom('hospital').selectAll().executeTakeFirst()
  if (row === undefined) return undefined
  return {
    name: row.name,
    department: row.department,
    postalCode: row.postal_code,
    address: row.address,
    phone: row.phone,
    fax: row.fax,
    version: row.version,
  }
}

/** Saves only if nobody saved since `version` was read. */
export async function updateHospital(
  db: Db,
  hospital: Hospital,
  version: number,
  by: Changed,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('hospital')
    .set({ ...columns(hospital), version: version + 1, updated_at: by.updatedAt, updated_by: by.updatedBy })
    .where('id', '=', 'own')
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

function columns(hospital: Hospital) {
  return {
    name: hospital.name,
    department: hospital.department,
    postal_code: hospital.postalCode,
    address: hospital.address,
    phone: hospital.phone,
    fax: hospital.fax,
  }
}
