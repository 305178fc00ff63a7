import { z } from 'zod'

/** What a provider does for a patient at home (役割). Order here is the order of the code list, not of calling. */
export const Role = z.enum([
  'homeDoctor',
  'visitingNurse',
  'pharmacy',
  'visitingDentist',
  'visitingRehab',
  'equipment',
  'deviceVendor',
  'backupHospital',
  'publicHealth',
  'lifeSupport',
  'specialist',
  'careManager',
  'communitySupport',
  'disabilityConsultation',
  'homeHelp',
  'visitingBath',
  'dayCare',
  'multiService',
  'respite',
  'advocacy',
  'facility',
  'referralDesk',
])
export type Role = z.infer<typeof Role>

/** How much a patient needs a role: 必須 · 検討 · 継続（すでに担当がいる）· 対象外（理由つき）. */
export const RoleClass = z.enum(['required', 'consider', 'existing', 'excluded'])
export type RoleClass = z.infer<typeof RoleClass>

/** Verdict on one condition of a candidate: 合う · 未確認 · 合わない. Unknown is not unmet. */
export const Verdict = z.enum(['met', 'unknown', 'unmet'])
export type Verdict = z.infer<typeof Verdict>
