import { z } from 'zod'
import { LocalDate } from './local-date.ts'

const Dated = { source: z.string().min(1), verified: z.string().min(1), effectiveFrom: LocalDate }

/**
 * What a kind of group does. `standsIn`: its doctors come for one another's patients; `takesPatients`: its hospital
 * takes the patients of its clinics; `isDesk`: it is asked, and has no members that go to patients.
 */
export const CareGroupTrait = z.enum(['standsIn', 'takesPatients', 'isDesk'])
/** What a member does in the group; the same words for one member. `advises`: technical advice to the others. */
export const CareGroupRoleTrait = z.enum(['standsIn', 'takesPatients', 'advises', 'leads'])

/** A kind of group (在宅医療連携グループ …) with the roles that its members may have. */
export const CareGroupKindWord = z.strictObject({
  code: z.string().min(1).max(40),
  word: z.string(),
  about: z.string(),
  roles: z.array(z.string()),
  traits: z.array(CareGroupTrait),
  ...Dated,
})
export type CareGroupKindWord = z.infer<typeof CareGroupKindWord>

/** A member's role in a group: 後方支援病院, 幹事, 連携診療所 … */
export const CareGroupRoleWord = z.strictObject({
  code: z.string().min(1).max(40),
  word: z.string(),
  traits: z.array(CareGroupRoleTrait),
})
export type CareGroupRoleWord = z.infer<typeof CareGroupRoleWord>

/** What an institution is in the region's plan, or takes part in: 積極的役割を担う医療機関 … */
export const ProviderFlagWord = z.strictObject({
  code: z.string().min(1).max(40),
  word: z.string(),
  about: z.string(),
  ...Dated,
})
export type ProviderFlagWord = z.infer<typeof ProviderFlagWord>
