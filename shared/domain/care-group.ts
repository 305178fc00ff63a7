import { z } from 'zod'
import { ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'
import { SourceNote, Visibility } from './provider.ts'

/** Ours: a UUID; `ref:…` of a group that only the public documents know. */
export const CareGroupId = z.string().min(1).max(80).brand<'CareGroupId', 'inout'>()
export type CareGroupId = z.infer<typeof CareGroupId>
export const CareGroupMemberId = z.uuid().brand<'CareGroupMemberId', 'inout'>()
export type CareGroupMemberId = z.infer<typeof CareGroupMemberId>

/** running: it works; planned: it is to be set up; unknown: a source names it and says no more. */
export const CareGroupStatus = z.enum(['running', 'planned', 'unknown'])
export type CareGroupStatus = z.infer<typeof CareGroupStatus>

/** What a person writes of a group; kind and roles are codes of the master care-groups. */
export const CareGroupContent = z.strictObject({
  kind: z.string().min(1).max(40),
  name: plainLine(80).min(1),
  about: plainText(1000),
  /** Who runs it, where that is no member: 防府市, 山口市医師会. */
  operator: plainLine(80),
  phone: plainLine(30),
  fax: plainLine(30),
  contact: plainLine(60),
  status: CareGroupStatus,
  medicalAreaCode: z.string().max(40).nullable(),
  municipalityCodes: z.array(z.string().max(5)).max(40),
  visibility: Visibility,
  sinceOn: LocalDate.nullable(),
  untilOn: LocalDate.nullable(),
  note: plainText(1000),
})
export type CareGroupContent = z.infer<typeof CareGroupContent>

export const CareGroup = CareGroupContent.extend({
  id: CareGroupId,
  /** Code of the entry of the public documents that it was made from; null: ours alone. */
  referenceCode: z.string().nullable(),
  source: SourceNote,
  isFictional: z.boolean(),
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type CareGroup = z.infer<typeof CareGroup>

/** Whom a member stands in for: everybody in the group, some of them, or nobody. */
export const StandsInFor = z.union([z.literal('everybody'), z.array(CareGroupMemberId).max(60)])
export type StandsInFor = z.infer<typeof StandsInFor>

/** What a person writes of a member. */
export const CareGroupMemberContent = z.strictObject({
  /** Our card; null: somebody who is in no directory (行政, a committee's member), then `name` says who. */
  providerId: ProviderId.nullable(),
  name: plainLine(120),
  role: z.string().min(1).max(40),
  person: plainLine(60),
  standsInFor: StandsInFor,
  /** When they come, and after whom: small first. */
  standInNote: plainLine(120),
  standInOrder: z.number().int().min(0).max(99),
  fromOn: LocalDate.nullable(),
  toOn: LocalDate.nullable(),
  note: plainText(500),
})
export type CareGroupMemberContent = z.infer<typeof CareGroupMemberContent>

export const CareGroupMember = CareGroupMemberContent.extend({
  id: CareGroupMemberId,
  groupId: CareGroupId,
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type CareGroupMember = z.infer<typeof CareGroupMember>

/** One membership of a provider on a day, with the group it is in; what matching and the emergency card read. */
export type Membership = {
  readonly groupId: CareGroupId
  readonly groupName: string
  /** Code of the master's kind. */
  readonly kind: string
  readonly visibility: Visibility
  readonly memberId: CareGroupMemberId
  readonly providerId: ProviderId
  readonly role: string
  readonly standsInFor: StandsInFor
  readonly standInNote: string
  readonly standInOrder: number
}

/** Whether something with these limits, both days included, holds on `day`. */
export function holdsOn(limits: { from: LocalDate | null; to: LocalDate | null }, day: LocalDate): boolean {
  return (limits.from === null || limits.from <= day) && (limits.to === null || day <= limits.to)
}

/** What a step in a group's history was about. */
export const CareGroupStep = z.enum([
  'made',
  'adopted',
  'changed',
  'memberAdded',
  'memberChanged',
  'memberRemoved',
  'meetingAdded',
  'meetingChanged',
])
export type CareGroupStep = z.infer<typeof CareGroupStep>

/** One line of a group's history, never changed. */
export const CareGroupChange = z.strictObject({
  at: Instant,
  byName: z.string(),
  step: CareGroupStep,
  /** Whom or what it was about: a member's name, fields that changed. */
  detail: z.string(),
})
export type CareGroupChange = z.infer<typeof CareGroupChange>
