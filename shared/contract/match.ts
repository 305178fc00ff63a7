import { z } from 'zod'
import { AdmissionId, ProviderId } from '../domain/ids.ts'
import { Inquiry, InquiryState } from '../domain/inquiry.ts'
import { Instant, LocalDate } from '../domain/local-date.ts'
import { InsuranceKind } from '../domain/masters.ts'
import { MatchBand } from '../domain/match-band.ts'
import { Doubt } from '../domain/match-doubt.ts'
import { plainText } from '../domain/plain-text.ts'
import { SourceNote, Visibility } from '../domain/provider.ts'
import { RoleChoice, RoleGap } from '../domain/role-decision.ts'
import { Role, RoleClass, Verdict } from '../domain/role.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

/** A role as the patient's list shows it. */
export const MatchedRole = z.strictObject({
  role: Role,
  word: z.string(),
  shortWord: z.string(),
  class: RoleClass,
  reasons: z.array(z.string()),
  insurance: InsuranceKind.nullable(),
  /** ケアマネへ依頼, or null where the department calls itself. */
  group: z.string().nullable(),
  order: z.number(),
  /** 未定 · 打診中 · 決定. */
  state: z.enum(['open', 'asking', 'decided']),
  /** Asked and without an answer. */
  waitingCount: z.number().int(),
  /** 可 or 条件付き, not yet decided on. */
  willingCount: z.number().int(),
  declinedCount: z.number().int(),
  memberNames: z.array(z.string()),
  choice: RoleChoice,
  choiceReason: z.string(),
  /** Of the choice by hand; 0 where there is none. */
  choiceVersion: z.number().int(),
  gap: RoleGap.nullable(),
  needsNight: z.boolean(),
  needsHoliday: z.boolean(),
})
export type MatchedRole = z.infer<typeof MatchedRole>

/** How many conditions are open for which reason. */
const DoubtCounts = z.strictObject({
  consult: z.number(),
  expired: z.number(),
  check: z.number(),
  unasked: z.number(),
}) satisfies z.ZodType<Record<Doubt, number>>

export const CandidateCondition = z.strictObject({
  code: z.string(),
  word: z.string(),
  verdict: Verdict,
  text: z.string(),
  isHard: z.boolean(),
  /** Why it is open; null where it is not. */
  doubt: Doubt.nullable(),
})

/** A candidate as a row shows it: facts to phone by, and how it fits. */
export const CandidateView = z.strictObject({
  /** Stays the same when the provider gets a card of ours. */
  key: z.string(),
  providerId: ProviderId,
  name: z.string(),
  rank: z.number().int(),
  /** これまでの担当. */
  existing: z.boolean(),
  band: MatchBand,
  isInTeam: z.boolean(),
  kindWord: z.string(),
  place: z.string(),
  /** Straight line from the home, else from the middle of its district (approximate); null where it cannot be measured. */
  distance: z.strictObject({ km: z.number(), isApproximate: z.boolean() }).nullable(),
  phone: z.string(),
  phoneNight: z.string(),
  fax: z.string(),
  contact: z.string(),
  counts: z.strictObject({ met: z.number(), unknown: z.number(), unmet: z.number() }),
  doubts: DoubtCounts,
  /** The first condition that is unmet, else unknown; empty where all are met. */
  firstReason: z.string(),
  sentence: z.string(),
  conditions: z.array(CandidateCondition),
  source: SourceNote,
  confirmedOn: LocalDate.nullable(),
  isFictional: z.boolean(),
  visibility: Visibility,
  /** Of this stay and role. */
  inquiry: Inquiry.nullable(),
  /** Their last answer about this role for another patient. */
  lastAnswer: z.strictObject({ state: InquiryState, reason: z.string(), answeredAt: Instant }).nullable(),
})
export type CandidateView = z.infer<typeof CandidateView>

export const matchCalls = {
  /** Which roles the patient needs, why, and how far each has come. */
  'match.needs': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.strictObject({ roles: z.array(MatchedRole), tasks: z.array(z.string()) }),
    about: ({ admissionId }) => admissionId,
  }),
  /** Adds a role by hand, sets one out of scope (with a reason), or leaves it to the rules again. */
  'match.setRole': command({
    allow: WRITERS,
    input: z.strictObject({
      admissionId: AdmissionId,
      role: Role,
      choice: RoleChoice,
      reason: plainText(300),
      /** As read in 'match.needs'; 0 where there was none. */
      version: z.number().int().nonnegative(),
    }),
    output: z.strictObject({ role: Role, choice: RoleChoice, version: z.number().int() }),
    about: ({ admissionId }) => admissionId,
  }),
  /** Who may be asked for a role, in the order to phone. Not logged: 'match.needs' has named the patient. `widen`: how many borders of districts beyond. */
  'match.candidates': query({
    allow: EVERYBODY,
    input: z.strictObject({
      admissionId: AdmissionId,
      role: Role,
      widen: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
      limit: z.number().int().min(1).max(100).default(5),
    }),
    output: z.strictObject({
      role: Role,
      candidates: z.array(CandidateView),
      /** All found in the area, also those behind the limit. */
      total: z.number().int(),
      /** How many stand in each band, in the order of the list; partners only where there are any. */
      bands: z.array(z.strictObject({ band: MatchBand, count: z.number().int() })),
      /** Whether the counts of the bands are of the first hundred alone. */
      isCut: z.boolean(),
      /** Whether anybody can be phoned with a chance: no hard condition unmet. */
      hasSuitable: z.boolean(),
      /** Where was looked; empty: the patient's place is unknown and the whole directory was taken. */
      areaWords: z.array(z.string()),
      canWiden: z.boolean(),
      /** Whom to ask where nobody is found. */
      whenNone: z.string(),
    }),
  }),
  /** The calling list of a role on paper, in its bands: for the department, never for outside. */
  'match.printCandidates': query({
    allow: WRITERS,
    input: z.strictObject({
      admissionId: AdmissionId,
      role: Role,
      widen: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
      format: z.enum(['pdf', 'docx']),
    }),
    output: z.strictObject({ file: PaperFile }),
    about: ({ admissionId }) => admissionId,
    isLogged: true,
  }),
  /** 不足として記録: nobody was found; `isOpen: false` takes the record back. */
  'match.recordGap': command({
    allow: WRITERS,
    input: z.strictObject({
      admissionId: AdmissionId,
      role: Role,
      isOpen: z.boolean(),
      note: plainText(300),
    }),
    output: RoleGap,
    about: ({ admissionId }) => admissionId,
  }),
}
