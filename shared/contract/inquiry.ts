import { z } from 'zod'
import { AdmissionId, InquiryId, PatientId, ProviderId, UserId } from '../domain/ids.ts'
import { Inquiry, InquiryAnswer, InquiryMethod, InquiryStep } from '../domain/inquiry.ts'
import { LocalDate } from '../domain/local-date.ts'
import { plainLine, plainText } from '../domain/plain-text.ts'
import { Role } from '../domain/role.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** One provider, one role, one stay. `version` 0: nobody has asked them yet. */
const WHOM = {
  admissionId: AdmissionId,
  role: Role,
  providerId: ProviderId,
  version: z.number().int().nonnegative(),
}

/** What a person writes down of a call, a FAX, a talk. */
export const InquirySaid = z.strictObject({
  method: InquiryMethod,
  contactPerson: plainLine(60),
  /** Condition (条件付き) or reason (不可). */
  reason: plainText(500),
  callBackOn: LocalDate.nullable(),
  /** 14:30, 夕方 …, as it was said. */
  callBackTime: plainLine(20),
})
export type InquirySaid = z.infer<typeof InquirySaid>

/** An inquiry with all its steps, oldest first. */
export const InquiryView = Inquiry.extend({ steps: z.array(InquiryStep) })
export type InquiryView = z.infer<typeof InquiryView>

/** An inquiry without an answer, as 今日 lists it. */
export const WaitingInquiry = z.strictObject({
  inquiry: Inquiry,
  patientId: PatientId,
  patientName: z.string(),
  ward: z.string(),
  room: z.string(),
  plannedDischargeOn: LocalDate.nullable(),
  responsibleUserId: UserId,
  responsibleName: z.string(),
  roleWord: z.string(),
  /** As the directory has it now; empty where it has none. */
  phone: z.string(),
  /** Whole minutes since the provider was last asked. */
  waitedMinutes: z.number().int().nonnegative(),
  /** The day of the promised call has come. */
  isCallBackDue: z.boolean(),
})
export type WaitingInquiry = z.infer<typeof WaitingInquiry>

/** 打診: whom we asked, what they said. Every step is kept. */
export const inquiryCalls = {
  /** Asked by phone, FAX …; `waiting` where they have promised to call back. Moves on an inquiry that is there. */
  'inquiry.record': command({
    allow: WRITERS,
    input: z.strictObject({ ...WHOM, ...InquirySaid.shape, state: z.enum(['asked', 'waiting']) }),
    output: Inquiry,
    about: ({ admissionId }) => admissionId,
  }),
  /** 1 可 · 2 条件付き (the condition) · 3 不可 (the reason) · 4 折返し待ち (when). */
  'inquiry.answer': command({
    allow: WRITERS,
    input: z.strictObject({ ...WHOM, ...InquirySaid.shape, answer: InquiryAnswer }),
    output: Inquiry,
    about: ({ admissionId }) => admissionId,
  }),
  'inquiry.withdraw': command({
    allow: WRITERS,
    input: z.strictObject({
      inquiryId: InquiryId,
      version: z.number().int().positive(),
      reason: plainText(500),
    }),
    output: Inquiry,
    about: (_input, { admissionId }) => admissionId,
  }),
  /** Takes back the last step (a slip of the key); the step stays on record as taken back. */
  'inquiry.undo': command({
    allow: WRITERS,
    input: z.strictObject({ inquiryId: InquiryId, version: z.number().int().positive() }),
    output: Inquiry,
    about: (_input, { admissionId }) => admissionId,
  }),
  'inquiry.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.array(InquiryView),
  }),
  /** Patients in hospital whose inquiries have no answer: calls due first, then the longest waiting. */
  'inquiry.listWaiting': query({
    allow: EVERYBODY,
    input: z.strictObject({ responsibleUserId: UserId.optional(), ward: z.string().max(30).optional() }),
    output: z.array(WaitingInquiry),
  }),
}
