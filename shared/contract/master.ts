import { z } from 'zod'
import { RoleWord } from '../domain/masters.ts'
import { Role } from '../domain/role.ts'
import { EVERYBODY } from '../domain/user.ts'
import { query } from './call.ts'

const Words = z.array(z.string())

/** Words of the masters for fields and lists. */
export const MasterWords = z.strictObject({
  careLevels: Words,
  residences: Words,
  households: Words,
  disclosures: Words,
  insurances: Words,
  wishes: Words,
  treatments: Words,
  roles: z.array(
    RoleWord.pick({ code: true, word: true, shortWord: true, order: true, group: true, does: true }),
  ),
  providerKinds: z.array(z.strictObject({ code: z.string(), word: z.string(), roles: z.array(Role) })),
})
export type MasterWords = z.infer<typeof MasterWords>

/** A master as the settings show it: what it is, since when, from where, and whether anybody compared it. */
export const MasterSheet = z.strictObject({
  name: z.string(),
  title: z.string(),
  effectiveFrom: z.string(),
  source: z.string(),
  verified: z.string(),
  rows: z.array(
    z.strictObject({ label: z.string(), detail: z.string(), source: z.string(), verified: z.string() }),
  ),
})
export type MasterSheet = z.infer<typeof MasterSheet>

export const masterCalls = {
  'master.words': query({ allow: EVERYBODY, input: z.strictObject({}), output: MasterWords }),
  'master.list': query({ allow: EVERYBODY, input: z.strictObject({}), output: z.array(MasterSheet) }),
}
