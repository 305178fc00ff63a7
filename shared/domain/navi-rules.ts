import { z } from 'zod'
import { Role } from './role.ts'

/** A value of 機関区分 in 医療情報ネット（ナビイ）; the third digit of an ID is the same. */
export const NaviKind = z.strictObject({
  code: z.string().regex(/^\d$/),
  /** The part of the source that one file replaces as a whole. */
  section: z.string(),
  /** Codes of the master provider-kinds: without beds, and with beds. */
  kind: z.string(),
  kindWithBeds: z.string(),
  /** Only what every institution of the kind does: who visits at home is not in this source. */
  roles: z.array(Role),
})
export type NaviKind = z.infer<typeof NaviKind>

/** From when on a published time is more likely a slip of the pen than an opening hour. */
export const NaviTimeRule = z.strictObject({
  earliest: z.string(),
  latest: z.string(),
  /** A band over midnight as long as this or longer. */
  nightHours: z.number(),
  /** 診療科目コード whose hours are round the clock by nature (救急科). */
  emergencyDepartments: z.array(z.string()),
})
export type NaviTimeRule = z.infer<typeof NaviTimeRule>
