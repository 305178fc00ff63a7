import { z } from 'zod'
import { Doubt } from '../domain/match-doubt.ts'
import { Role, Verdict } from '../domain/role.ts'

const Place = z.number().int().positive().nullable()
const Choice = z.strictObject({ value: z.string(), word: z.string() })

/** What is tried: which entry of a master, as it would be, on whom and where; null and '' are chosen by the program. */
export const WeightTrialInput = z.strictObject({
  key: z.string().max(200),
  entry: z.record(z.string(), z.unknown()),
  /** Code of a test patient. */
  patient: z.string().max(80).nullable(),
  /** Code of the municipality where the patient is taken to live. */
  area: z.string().max(20),
})

/** Who was tried and who may be chosen instead. */
const Tried = {
  /** Why nothing can be tried yet; '' where it was. */
  problem: z.string(),
  areas: z.array(Choice),
  area: z.string(),
  patient: z.string(),
}

const Said = z.strictObject({ verdict: Verdict, doubt: Doubt.nullable(), text: z.string() }).nullable()

export const OrderTrial = z.strictObject({
  ...Tried,
  /** Test patients who need the role; how many of the first candidates stand elsewhere, and whether it is asked for them. */
  patients: z.array(
    z.strictObject({
      code: z.string(),
      who: z.string(),
      moved: z.number().int(),
      asked: z.enum(['before', 'after', 'both', 'never']),
    }),
  ),
  roles: z.array(Choice),
  role: Role.nullable(),
  /** Candidates in the order as it would be, then those who left the first places. */
  rows: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      before: Place,
      after: Place,
      sentence: z.string(),
      /** What the condition says of them as it is and as it would be; null where it is not put to them. */
      conditionBefore: Said,
      condition: Said,
    }),
  ),
  /** All candidates of the role there. */
  total: z.number().int(),
})
export type OrderTrial = z.infer<typeof OrderTrial>

export const TeamTrial = z.strictObject({
  ...Tried,
  patients: z.array(z.strictObject({ code: z.string(), who: z.string() })),
  /** The proposals as they would be, then those that would no longer be made. */
  proposals: z.array(
    z.strictObject({
      before: Place,
      after: Place,
      organisations: z.number().int(),
      lacks: z.number().int(),
      toAsk: z.number().int(),
      places: z.array(
        z.strictObject({
          role: Role,
          word: z.string(),
          names: z.array(z.string()),
          /** Filled otherwise than in the first proposal before. */
          isOther: z.boolean(),
        }),
      ),
    }),
  ),
})
export type TeamTrial = z.infer<typeof TeamTrial>
