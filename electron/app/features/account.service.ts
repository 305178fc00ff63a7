import {
  type Account,
  findAccount,
  insertAccount,
  listAccounts,
  updateAccount,
} from '../../../db/repositories/account.ts'
import type { AccountView, accountCalls } from '../../../shared/contract/account.ts'
import { UserId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, prepared, stamp } from '../context.ts'
import { hashPassword } from '../password.ts'

function viewOf(account: Account, ctx: Ctx): AccountView {
  return {
    userId: account.id,
    loginName: account.loginName,
    displayName: account.displayName,
    role: account.role,
    isActive: account.isActive,
    mustChangePassword: account.mustChangePassword,
    isResting: account.lockedUntil !== null && account.lockedUntil > ctx.clock.now(),
    version: account.version,
  }
}

/** Somebody must be able to let others in: the last active administrator stays one. */
async function assertAdminRemains(ctx: Ctx, changed: Account): Promise<void> {
  const others = (await listAccounts(ctx.db)).filter(({ id }) => id !== changed.id)
  const remains = [...others, changed].some(({ role, isActive }) => role === 'admin' && isActive)
  if (!remains) throw new AppError('blocked', { detail: '使える管理者がいなくなるため、変更できません。' })
}

export const accountHandlers: Handlers<typeof accountCalls> = {
  async 'account.list'(ctx) {
    return (await listAccounts(ctx.db)).map((account) => viewOf(account, ctx))
  },

  'account.add': prepared({
    prepare: (_ctx, { password }) => hashPassword(password),
    async run(ctx, { loginName, displayName, role }, passwordHash) {
      const account: Account = {
        id: UserId.parse(ctx.newId()),
        loginName,
        displayName,
        role,
        passwordHash,
        mustChangePassword: true,
        isActive: true,
        failedTries: 0,
        lockedUntil: null,
        version: 1,
      }
      await insertAccount(ctx.db, account, stamp(ctx))
      return viewOf(account, ctx)
    },
  }),

  'account.update': prepared({
    prepare: async (_ctx, { password }) =>
      password === undefined ? undefined : await hashPassword(password),
    async run(ctx, { userId, version, displayName, role, isActive }, newHash) {
      const account = await findAccount(ctx.db, userId)
      if (account === undefined) throw new AppError('not-found')
      const password =
        newHash === undefined ? {} : { passwordHash: newHash, mustChangePassword: true, lockedUntil: null }
      const changed: Account = { ...account, displayName, role, isActive, version, ...password }
      await assertAdminRemains(ctx, changed)
      await updateAccount(ctx.db, changed, stamp(ctx))
      return viewOf({ ...changed, version: version + 1 }, ctx)
    },
  }),
}
