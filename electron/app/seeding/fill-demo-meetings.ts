import { recordCareGroupChange } from '../../../db/repositories/care-group.ts'
import { listGroupMembers } from '../../../db/repositories/care-group-member.ts'
import { saveGroupMeeting } from '../../../db/repositories/group-meeting.ts'
import { GroupMeetingId } from '../../../shared/domain/group-meeting.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import { type DemoNetwork, demoRecordId } from './demo-network.ts'
import { demoProviderId } from './demo-provider.ts'
import { demoGroupId } from './fill-demo-groups.ts'
import type { DemoPlace } from './fill-demo-network.ts'

/** Fictional minutes of a group; its members are there. */
export async function fillDemoMeeting(
  { db, inDays, by, clock }: DemoPlace,
  given: DemoNetwork['meetings'][number],
): Promise<void> {
  const { group, heldDaysAgo, attendees, decisions, nextInDays, ...written } = given
  const groupId = demoGroupId(group)
  const members = await listGroupMembers(db, [groupId])
  const heldOn = inDays(-heldDaysAgo)
  await saveGroupMeeting(db, {
    ...written,
    id: GroupMeetingId.parse(demoRecordId(`${group}/${given.title}`)),
    groupId,
    heldOn,
    attendees: attendees.map((key) => {
      const member = members.find(({ providerId }) => providerId === demoProviderId(key))
      return member === undefined ? { memberId: null, name: key } : { memberId: member.id, name: member.name }
    }),
    decisions: decisions.map(({ dueInDays, ...decision }) => ({
      ...decision,
      dueOn: dueInDays === null ? null : inDays(dueInDays),
    })),
    nextOn: nextInDays === null ? null : inDays(nextInDays),
    version: 0,
    ...by,
  })
  await recordCareGroupChange(db, groupId, {
    at: clock.now(),
    byName: MACHINE_OPERATOR.displayName,
    step: 'meetingAdded',
    detail: `${given.title}（${toEraDate(heldOn)}）`,
  })
}
