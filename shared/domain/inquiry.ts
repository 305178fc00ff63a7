import { z } from 'zod'
import { AdmissionId, InquiryId, ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { Role } from './role.ts'

/** 打診の状態: 未打診 · 打診中 · 返事待ち · 可 · 条件付き · 不可 · 取り下げ · 決定. */
export const InquiryState = z.enum([
  'notAsked',
  'asked',
  'waiting',
  'accepted',
  'conditional',
  'declined',
  'withdrawn',
  'decided',
])
export type InquiryState = z.infer<typeof InquiryState>

/** How we asked: 電話 · FAX · 面談 · メール. */
export const InquiryMethod = z.enum(['phone', 'fax', 'visit', 'mail'])
export type InquiryMethod = z.infer<typeof InquiryMethod>

/** One provider asked about one role for one stay. */
export const Inquiry = z.strictObject({
  id: InquiryId,
  admissionId: AdmissionId,
  role: Role,
  providerId: ProviderId,
  providerName: z.string(),
  state: InquiryState,
  method: InquiryMethod,
  askedAt: Instant,
  askedBy: UserId,
  /** The person who answered there. */
  contactPerson: z.string(),
  /** Condition (条件付き) or reason (不可). */
  reason: z.string(),
  callBackOn: LocalDate.nullable(),
  callBackTime: z.string(),
  answeredAt: Instant.nullable(),
  version: z.number().int().positive(),
})
export type Inquiry = z.infer<typeof Inquiry>
