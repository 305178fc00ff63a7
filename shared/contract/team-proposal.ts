import { z } from 'zod'
import { AdmissionId, PatientId, ProviderId } from '../domain/ids.ts'
import { InquiryState } from '../domain/inquiry.ts'
import { plainText } from '../domain/plain-text.ts'
import { ProviderRefusal, RefusalBy } from '../domain/provider-refusal.ts'
import { Role, RoleClass } from '../domain/role.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

const Cover = z.enum(['yes', 'no', 'unknown'])

/** Who would fill a role, to phone by. */
export const ProposedMemberView = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  place: z.string(),
  phone: z.string(),
  /** これまでの担当. */
  existing: z.boolean(),
  /** Decided on, or their answer is 可 or 条件付き. */
  isKept: z.boolean(),
  night: Cover,
  holiday: Cover,
  /** What is known of nights and holidays where the role asks for them, in a sentence; '' elsewhere. */
  nightText: z.string(),
  holidayText: z.string(),
  counts: z.strictObject({ met: z.number(), unknown: z.number(), unmet: z.number() }),
  firstReason: z.string(),
  inquiryState: InquiryState.nullable(),
  isPublic: z.boolean(),
})

export const ProposedPlaceView = z.strictObject({
  role: Role,
  word: z.string(),
  class: RoleClass,
  /** ケアマネへ依頼, or null where the department calls itself. */
  group: z.string().nullable(),
  needsNight: z.boolean(),
  needsHoliday: z.boolean(),
  members: z.array(ProposedMemberView),
  /** Others who fit, by name: the choice is the patient's. */
  others: z.array(z.strictObject({ providerId: ProviderId, name: z.string() })),
  /** Filled otherwise than in the first proposal. */
  differs: z.boolean(),
})

export const TeamProposalView = z.strictObject({
  places: z.array(ProposedPlaceView),
  organisations: z.number().int(),
  lacks: z.array(z.strictObject({ role: Role, kind: z.string(), text: z.string() })),
})
export type TeamProposalView = z.infer<typeof TeamProposalView>

/** チームで見る: whole teams side by side; nothing is decided here. */
export const teamProposalCalls = {
  'teamProposal.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.strictObject({
      proposals: z.array(TeamProposalView).max(5),
      /** Where was looked, the widest of the roles; empty: everywhere. */
      areaWords: z.array(z.string()),
      /** Whom patient and family do not want: left out of every proposal. */
      refusals: z.array(ProviderRefusal),
    }),
    about: ({ admissionId }) => admissionId,
  }),
  /** 案の比較: one sheet for the department, never for outside; the same proposals as on screen. */
  'teamProposal.print': query({
    allow: WRITERS,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: PaperFile,
    about: ({ admissionId }) => admissionId,
    isLogged: true,
  }),
  /**
   * この案で打診を始める: writes down whom to ask, as 未打診, in the calling order of the roles. Roles that the
   * care manager arranges, partners and those asked already are left as they are. Nobody is decided on.
   */
  'teamProposal.begin': command({
    allow: WRITERS,
    input: z.strictObject({
      admissionId: AdmissionId,
      picks: z
        .array(z.strictObject({ role: Role, providerId: ProviderId }))
        .min(1)
        .max(40),
    }),
    output: z.strictObject({ planned: z.array(z.strictObject({ role: Role, name: z.string() })) }),
    about: ({ admissionId }) => admissionId,
  }),
  /** この連携先は希望しない: they are offered for no role any more. */
  'teamProposal.refuse': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      providerId: ProviderId,
      saidBy: RefusalBy,
      reason: plainText(300),
    }),
    output: ProviderRefusal,
    about: ({ patientId }) => patientId,
  }),
  'teamProposal.liftRefusal': command({
    allow: WRITERS,
    input: z.strictObject({
      patientId: PatientId,
      refusalId: z.uuid(),
      version: z.number().int().positive(),
    }),
    output: z.null(),
    about: ({ patientId }) => patientId,
  }),
  'teamProposal.listRefusals': query({
    allow: EVERYBODY,
    input: z.strictObject({ patientId: PatientId }),
    output: z.array(ProviderRefusal),
  }),
}
