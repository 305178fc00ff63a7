import { z } from 'zod'
import { AdmissionId, ProviderId, TeamMemberId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { Role } from './role.ts'

/** When a member can be reached: 日中 · 夜間 · 休日. Night and holiday unknown is a gap to ask about. */
export const Cover = z.enum(['yes', 'no', 'unknown'])
export type Cover = z.infer<typeof Cover>

/** One place of the home-care team (在宅チーム): role, institution, person, phone by day and by night, since when. */
export const TeamMember = z.strictObject({
  id: TeamMemberId,
  admissionId: AdmissionId,
  role: Role,
  providerId: ProviderId,
  providerName: z.string(),
  person: z.string(),
  phoneDay: z.string(),
  phoneNight: z.string(),
  fax: z.string(),
  night: Cover,
  holiday: Cover,
  /** 継続: was already on the case before this stay. */
  isExisting: z.boolean(),
  sinceOn: LocalDate.nullable(),
  firstVisitOn: LocalDate.nullable(),
  note: z.string(),
  version: z.number().int().positive(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type TeamMember = z.infer<typeof TeamMember>
