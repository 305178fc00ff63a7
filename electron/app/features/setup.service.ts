import { insertAccount } from '../../../db/repositories/account.ts'
import { findHospital, insertHospital } from '../../../db/repositories/hospital.ts'
import type { setupCalls } from '../../../shared/contract/setup.ts'
import { UserId } from '../../../shared/domain/ids.ts'
import { type Handlers, stamp } from '../context.ts'
import { hashPassword } from '../password.ts'
import { fillWithRegion } from '../seeding/fill-with-region.ts'

export const setupHandlers: Handlers<typeof setupCalls> = {
  async 'setup.read'({ services, session }) {
    const { state, problem } = services.stores.ownState()
    const hospital = state === 'ready' ? await findHospital(services.stores.own().db) : undefined
    return {
      state,
      problem,
      dataFolder: services.stores.dataFolder,
      hospitalName: hospital?.name ?? '',
      version: services.version,
      door: session.door,
    }
  },

  async 'setup.create'(ctx, { hospital, admin }) {
    const passwordHash = await hashPassword(admin.password)
    await ctx.services.stores.createOwn(async (store) => {
      await store.db.transaction().execute(async (db) => {
        await insertHospital(db, hospital, false, stamp(ctx))
        const account = {
          id: UserId.parse(ctx.newId()),
          loginName: admin.loginName,
          displayName: admin.displayName,
          role: 'admin' as const,
          passwordHash,
          mustChangePassword: false,
          isActive: true,
          failedTries: 0,
          lockedUntil: null,
          version: 1,
        }
        await insertAccount(db, account, stamp(ctx))
      })
      await fillWithRegion(store, ctx.services, ctx.clock)
    })
    return {}
  },
}
