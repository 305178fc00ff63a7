import { z } from 'zod'
import { Instant } from './local-date.ts'
import { Role } from './role.ts'

/** How a role came onto a patient's list: by the rules, added by hand, or set out of scope by hand (対象外). */
export const RoleChoice = z.enum(['byRule', 'added', 'outOfScope'])
export type RoleChoice = z.infer<typeof RoleChoice>

/** What the department decided about one role of one stay; `reason` is why it is out of scope or was added. */
export const RoleDecision = z.strictObject({
  role: Role,
  choice: RoleChoice,
  reason: z.string(),
  version: z.number().int().positive(),
})
export type RoleDecision = z.infer<typeof RoleDecision>

/** 不足: nobody was found for a role, with how many had been asked and how many had declined by then. */
export const RoleGap = z.strictObject({
  role: Role,
  isOpen: z.boolean(),
  districtCode: z.string().nullable(),
  askedCount: z.number().int().nonnegative(),
  declinedCount: z.number().int().nonnegative(),
  note: z.string(),
  recordedAt: Instant,
})
export type RoleGap = z.infer<typeof RoleGap>
