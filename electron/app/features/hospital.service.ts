import { findHospital, updateHospital } from '../../../db/repositories/hospital.ts'
import type { hospitalCalls } from '../../../shared/contract/hospital.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'

export const hospitalHandlers: Handlers<typeof hospitalCalls> = {
  async 'hospital.read'({ db }) {
    const hospital = await findHospital(db)
    if (hospital === undefined) throw new AppError('not-found')
    return hospital
  },

  async 'hospital.update'(ctx, { version, ...hospital }) {
    await updateHospital(ctx.db, hospital, version, stamp(ctx))
    return { ...hospital, version: version + 1 }
  },
}
