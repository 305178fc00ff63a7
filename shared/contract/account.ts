import { z } from 'zod'
import { UserId } from '../domain/ids.ts'
import { DisplayName, LoginName, Password, UserRole } from '../domain/user.ts'
import { command, query } from './call.ts'

/** An account as the administrator sees it; the password's hash never leaves the core. */
export const AccountView = z.strictObject({
  userId: UserId,
  loginName: z.string(),
  displayName: z.string(),
  role: UserRole,
  isActive: z.boolean(),
  mustChangePassword: z.boolean(),
  isResting: z.boolean(),
  version: z.number().int(),
})
export type AccountView = z.infer<typeof AccountView>

/** Accounts: one person, one account. */
export const accountCalls = {
  'account.list': query({ allow: ['admin'], input: z.strictObject({}), output: z.array(AccountView) }),
  /** The first password is set by the administrator and changed by the person at the first sign-in. */
  'account.add': command({
    allow: ['admin'],
    input: z.strictObject({
      loginName: LoginName,
      displayName: DisplayName,
      role: UserRole,
      password: Password,
    }),
    output: AccountView,
    isLogged: true,
  }),
  /** `blocked` where it would leave the store without an active administrator. */
  'account.update': command({
    allow: ['admin'],
    input: z.strictObject({
      userId: UserId,
      version: z.number().int(),
      displayName: DisplayName,
      role: UserRole,
      isActive: z.boolean(),
      /** A new first password, where the old one is lost. */
      password: Password.optional(),
    }),
    output: AccountView,
    isLogged: true,
  }),
}
