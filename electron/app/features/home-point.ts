import { findHomePosition } from '../../../db/repositories/home-position.ts'
import { placeKey } from '../../../shared/domain/home-position.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Ctx } from '../context.ts'
import type { HomePoint } from './match-region.ts'

/** Where the home was placed; null where nobody did, or where the address has changed since. */
export async function findHomePoint(ctx: Ctx, patient: Patient): Promise<HomePoint | null> {
  const stored = await findHomePosition(ctx.db, patient.id)
  if (stored === undefined || stored.position === null || stored.placedFor !== placeKey(patient)) return null
  const { latitude, longitude, errorKm } = stored.position
  return { latitude, longitude, errorKm }
}
