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

/** What a provider can answer at once: 可 · 条件付き · 不可 · 折返し待ち. */
export const InquiryAnswer = z.enum(['accepted', 'conditional', 'declined', 'waiting'])
export type InquiryAnswer = z.infer<typeof InquiryAnswer>

/** One step of an inquiry, kept for good: who wrote it down, when, how we spoke, and what was said. */
export const InquiryStep = z.strictObject({
  /** 1 for the first step; the version of the inquiry after it. */
  no: z.number().int().positive(),
  at: Instant,
  by: UserId,
  byName: z.string(),
  /** `undo` takes back the last step that still stood. */
  kind: z.enum(['step', 'undo']),
  state: InquiryState,
  method: InquiryMethod,
  contactPerson: z.string(),
  reason: z.string(),
  callBackOn: LocalDate.nullable(),
  callBackTime: z.string(),
})
export type InquiryStep = z.infer<typeof InquiryStep>
