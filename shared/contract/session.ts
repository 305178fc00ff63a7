import { z } from 'zod'
import { Hospital } from '../domain/hospital.ts'
import { EVERYBODY, Password, User, UserRole } from '../domain/user.ts'
import { command, query } from './call.ts'

export const SessionState = z.strictObject({
  user: User.nullable(),
  /** 練習モード: fictional patients in a store of their own. */
  isPractice: z.boolean(),
  mustChangePassword: z.boolean(),
  hospital: Hospital.nullable(),
  today: z.string(),
})
export type SessionState = z.infer<typeof SessionState>

/** Sign-in, sign-out, practice. */
export const sessionCalls = {
  'session.read': query({
    allow: 'anyone',
    withoutStore: true,
    input: z.strictObject({}),
    output: SessionState,
  }),
  'session.signIn': command({
    allow: 'anyone',
    input: z.strictObject({
      loginName: z.string().trim().min(1).max(40),
      password: z.string().min(1).max(200),
    }),
    output: SessionState,
    isLogged: true,
  }),
  /** Opens the practice store as a fictional colleague; no password, because nothing real is in it. */
  'session.startPractice': command({
    allow: 'anyone',
    withoutStore: true,
    input: z.strictObject({ role: UserRole }),
    output: SessionState,
  }),
  'session.signOut': command({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: SessionState,
    isLogged: true,
  }),
  'session.changePassword': command({
    allow: EVERYBODY,
    input: z.strictObject({ current: z.string().min(1).max(200), next: Password }),
    output: SessionState,
    isLogged: true,
  }),
}
