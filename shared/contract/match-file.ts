import { z } from 'zod'
import { InsuranceKind } from '../domain/masters.ts'
import { Role, RoleClass, Verdict } from '../domain/role.ts'
import { EVERYBODY } from '../domain/user.ts'
import { query } from './call.ts'

const Cover = z.enum(['yes', 'no', 'unknown'])

/** The answer of `ieji match --json`. */
export const MatchFileReport = z.strictObject({
  roles: z.array(
    z.strictObject({
      role: Role,
      class: RoleClass,
      reasons: z.array(z.string()),
      insurance: InsuranceKind.optional(),
      candidates: z.array(
        z.strictObject({
          providerId: z.string(),
          name: z.string(),
          rank: z.number().int(),
          existing: z.boolean(),
          conditions: z.array(z.strictObject({ code: z.string(), verdict: Verdict, text: z.string() })),
        }),
      ),
    }),
  ),
  /** With `--team`: whole teams, the best first. */
  teams: z
    .array(
      z.strictObject({
        organisations: z.number().int(),
        places: z.array(
          z.strictObject({
            role: Role,
            members: z.array(
              z.strictObject({
                providerId: z.string(),
                name: z.string(),
                existing: z.boolean(),
                night: Cover,
                holiday: Cover,
              }),
            ),
          }),
        ),
        lacks: z.array(z.strictObject({ role: Role, kind: z.string(), text: z.string() })),
        /** Roles filled otherwise than in the first team. */
        differs: z.array(Role),
      }),
    )
    .max(5)
    .optional(),
  gaps: z.array(z.string()),
  tasks: z.array(z.string()),
})
export type MatchFileReport = z.infer<typeof MatchFileReport>

export const matchFileCalls = {
  /**
   * Needs and candidates of a patient who is in no store: a file in the words of the masters (resources/schemas).
   * What is wrong in a file comes back as `invalid-input`, a field a fault.
   */
  'matchFile.run': query({
    allow: EVERYBODY,
    input: z.strictObject({
      patient: z.unknown(),
      providers: z.unknown().optional(),
      withTeams: z.boolean().default(false),
    }),
    output: MatchFileReport,
    isLogged: true,
  }),
}
