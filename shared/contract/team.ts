import { z } from 'zod'
import { AdmissionId, ProviderId, TeamMemberId } from '../domain/ids.ts'
import { LocalDate } from '../domain/local-date.ts'
import { plainLine, plainText } from '../domain/plain-text.ts'
import { Role } from '../domain/role.ts'
import { Cover, TeamMember } from '../domain/team-member.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** A gap of the team; worded by whoever shows it. */
export const TeamGapView = z.strictObject({
  role: Role,
  kind: z.enum([
    'nobody',
    'nightUnknown',
    'nightNone',
    'holidayUnknown',
    'holidayNone',
    'noNightPhone',
    'noDayPhone',
  ]),
  names: z.array(z.string()),
})

/** What a person writes about a member. */
export const TeamMemberInput = z.strictObject({
  person: plainLine(60),
  phoneDay: plainLine(30),
  phoneNight: plainLine(30),
  fax: plainLine(30),
  night: Cover,
  holiday: Cover,
  isExisting: z.boolean(),
  sinceOn: LocalDate.nullable(),
  firstVisitOn: LocalDate.nullable(),
  note: plainText(500),
})
export type TeamMemberInput = z.infer<typeof TeamMemberInput>

const ONE = { memberId: TeamMemberId, version: z.number().int().positive() }

/** 在宅チーム: who has agreed, by role. */
export const teamCalls = {
  /** Members in calling order of their roles, and what is missing. */
  'team.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.strictObject({ members: z.array(TeamMember), gaps: z.array(TeamGapView) }),
    about: ({ admissionId }) => admissionId,
  }),
  /**
   * Takes a provider into the team: after 可 or 条件付き, or directly where they are on the case already
   * (これまでの担当). `blocked` without an answer; their inquiry becomes 決定.
   */
  'team.decide': command({
    allow: WRITERS,
    input: z.strictObject({
      admissionId: AdmissionId,
      role: Role,
      providerId: ProviderId,
      isExisting: z.boolean(),
    }),
    output: TeamMember,
    about: ({ admissionId }) => admissionId,
  }),
  'team.save': command({
    allow: WRITERS,
    input: TeamMemberInput.extend(ONE),
    output: TeamMember,
    about: (_input, { admissionId }) => admissionId,
  }),
  /** Takes a member out, with the reason; their inquiry is again what it was before the decision. */
  'team.remove': command({
    allow: WRITERS,
    input: z.strictObject({ ...ONE, reason: plainText(300) }),
    output: TeamMember,
    about: (_input, { admissionId }) => admissionId,
  }),
  /** Undoes a removal. */
  'team.restore': command({
    allow: WRITERS,
    input: z.strictObject(ONE),
    output: TeamMember,
    about: (_input, { admissionId }) => admissionId,
  }),
}
