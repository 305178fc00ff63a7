import { z } from 'zod'
import { CareGroupId, CareGroupMemberId } from './care-group.ts'
import { UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'

export const GroupMeetingId = z.uuid().brand<'GroupMeetingId', 'inout'>()
export type GroupMeetingId = z.infer<typeof GroupMeetingId>

/** Minutes of a liaison meeting (連絡会議). */
export const GroupMeetingContent = z.strictObject({
  title: plainLine(80).min(1),
  heldOn: LocalDate,
  startTime: plainLine(20),
  place: plainLine(80),
  /** Members who came, and others by name. */
  attendees: z
    .array(z.strictObject({ memberId: CareGroupMemberId.nullable(), name: plainLine(120).min(1) }))
    .max(120),
  topics: plainText(4000),
  decisions: z
    .array(z.strictObject({ what: plainText(500).min(1), who: plainLine(80), dueOn: LocalDate.nullable() }))
    .max(50),
  nextOn: LocalDate.nullable(),
})
export type GroupMeetingContent = z.infer<typeof GroupMeetingContent>

export const GroupMeeting = GroupMeetingContent.extend({
  id: GroupMeetingId,
  groupId: CareGroupId,
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type GroupMeeting = z.infer<typeof GroupMeeting>
