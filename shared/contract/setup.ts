import { z } from 'zod'
import { Hospital } from '../domain/hospital.ts'
import { DisplayName, LoginName, Password } from '../domain/user.ts'
import { command, query } from './call.ts'

/** The first start: where data lies, what is there, and the wizard that makes the store. */
export const setupCalls = {
  'setup.read': query({
    allow: 'anyone',
    withoutStore: true,
    input: z.strictObject({}),
    output: z.strictObject({
      /** `lost`: a store is expected in the folder but its file is missing. `locked`: it is there but does not open. */
      state: z.enum(['empty', 'ready', 'lost', 'locked']),
      problem: z.string(),
      dataFolder: z.string(),
      hospitalName: z.string(),
      version: z.string(),
      door: z.string(),
    }),
  }),
  'setup.create': command({
    allow: 'anyone',
    withoutStore: true,
    input: z.strictObject({
      hospital: Hospital,
      admin: z.strictObject({ loginName: LoginName, displayName: DisplayName, password: Password }),
    }),
    output: z.strictObject({}),
  }),
}
