import { z } from 'zod'
import { PatientId, ProviderId } from './ids.ts'
import { Instant } from './local-date.ts'

/** Who said so: 本人 or 家族. */
export const RefusalBy = z.enum(['patient', 'family'])
export type RefusalBy = z.infer<typeof RefusalBy>

/** この事業所は希望しない: for the department alone, never on a paper that leaves. */
export const ProviderRefusal = z.strictObject({
  id: z.uuid(),
  patientId: PatientId,
  providerId: ProviderId,
  providerName: z.string(),
  saidBy: RefusalBy,
  reason: z.string(),
  saidAt: Instant,
  version: z.number().int().positive(),
})
export type ProviderRefusal = z.infer<typeof ProviderRefusal>
