import {
  findAccount,
  findAccountByLogin,
  recordTry,
  updateAccount,
} from '../../../db/repositories/account.ts'
import { findHospital } from '../../../db/repositories/hospital.ts'
import type { SessionState, sessionCalls } from '../../../shared/contract/session.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, prepared, stamp } from '../context.ts'
import { removeAllIncoming } from '../importing/incoming-files.ts'
import { hashPassword, isPassword } from '../password.ts'
import { practiceUser } from '../seeding/practice-users.ts'

/** After this many wrong passwords in a row the account rests. */
const TRIES_BEFORE_REST = 5
const REST_MINUTES = 10

async function stateOf(ctx: Ctx): Promise<SessionState> {
  const { session } = ctx
  const hospital = session.user === null ? undefined : await findHospital(ctx.db)
  const { version: _version, ...details } = hospital ?? {
    version: 0,
    name: '',
    department: '',
    postalCode: '',
    address: '',
    phone: '',
    fax: '',
  }
  return {
    user: session.user,
    isPractice: session.isPractice,
    mustChangePassword: session.mustChangePassword,
    hospital: hospital === undefined ? null : details,
    today: ctx.clock.today(),
  }
}

async function checkPassword(ctx: Ctx, loginName: string, password: string) {
  const account = await findAccountByLogin(ctx.db, loginName)
  if (account === undefined || !account.isActive) {
    // As slow as a wrong password: the answer does not tell whether the name exists.
    await hashPassword(password)
    throw new AppError('wrong-password')
  }
  if (account.lockedUntil !== null && account.lockedUntil > ctx.clock.now())
    throw new AppError('too-many-tries')
  if (await isPassword(password, account.passwordHash)) return account
  const tries = account.failedTries + 1
  const rests = tries >= TRIES_BEFORE_REST
  const until = new Date(Date.parse(ctx.clock.now()) + REST_MINUTES * 60_000).toISOString()
  await recordTry(ctx.db, account.id, rests ? 0 : tries, rests ? until : null)
  throw new AppError('wrong-password')
}

export const sessionHandlers: Handlers<typeof sessionCalls> = {
  'session.read': stateOf,

  'session.signIn': prepared({
    prepare: (ctx, { loginName, password }) => checkPassword(ctx, loginName, password),
    async run(ctx, _input, account) {
      await recordTry(ctx.db, account.id, 0, null)
      ctx.session.user = { id: account.id, displayName: account.displayName, role: account.role }
      ctx.session.mustChangePassword = account.mustChangePassword
      return await stateOf(ctx)
    },
  }),

  async 'session.startPractice'(ctx, { role }) {
    const store = await ctx.services.stores.practice()
    ctx.session.user = practiceUser(role)
    ctx.session.isPractice = true
    ctx.session.mustChangePassword = false
    return await stateOf({ ...ctx, db: store.db, store })
  },

  async 'session.signOut'(ctx) {
    await removeAllIncoming(ctx.session)
    ctx.session.user = null
    ctx.session.mustChangePassword = false
    const state = await stateOf(ctx)
    ctx.session.isPractice = false
    return { ...state, isPractice: false }
  },

  'session.changePassword': prepared({
    async prepare(ctx, { current, next }) {
      const account = await findAccount(ctx.db, ctx.user.id)
      if (account === undefined) throw new AppError('not-found')
      if (!(await isPassword(current, account.passwordHash))) {
        throw new AppError('wrong-password', { fields: { current: '今のパスワードが違います。' } })
      }
      return { ...account, passwordHash: await hashPassword(next), mustChangePassword: false }
    },
    async run(ctx, _input, account) {
      await updateAccount(ctx.db, account, stamp(ctx))
      ctx.session.mustChangePassword = false
      return await stateOf(ctx)
    },
  }),
}
