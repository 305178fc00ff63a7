import { GroupMeeting } from '../../shared/domain/group-meeting.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { GroupMeetingRow } from '../tables/group-meeting.ts'

/** New minutes (version 0) or changed ones; `conflict` where somebody saved since they were read. */
export async function saveGroupMeeting(db: Db, meeting: GroupMeeting): Promise<GroupMeeting> {
  const next = { ...meeting, version: meeting.version + 1 }
  if (meeting.version === 0) {
    await db.insertInto('care_group_meeting').values(toRow(next)).execute()
    return next
  }
  const { numUpdatedRows } = await db
    .updateTable('care_group_meeting')
    .set(toRow(next))
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

export async function findGroupMeeting(db: Db, id: string): Promise<GroupMeeting | undefined> {
  const row = await db.selectFrom('care_group_meeting').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Meetings of a group, the last first. */
export async function listGroupMeetings(db: Db, groupId: string): Promise<GroupMeeting[]> {
  const rows = await db
    .selectFrom('care_group_meeting')
    .selectAll()
    .where('group_id', '=', groupId)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

function toRow(meeting: GroupMeeting): GroupMeetingRow {
  return {
    id: meeting.id,
    group_id: meeting.groupId,
    title: meeting.title,
    held_on: meeting.heldOn,
    start_time: meeting.startTime,
    place: meeting.place,
    attendees: JSON.stringify(meeting.attendees),
    topics: meeting.topics,
    decisions: JSON.stringify(meeting.decisions),
    next_on: meeting.nextOn,
    version: meeting.version,
    updated_at: meeting.updatedAt,
    updated_by: meeting.updatedBy,
  }
}

function fromRow(row: GroupMeetingRow): GroupMeeting {
  const list = (text: string): unknown => JSON.parse(text)
  return GroupMeeting.parse({
    id: row.id,
    groupId: row.group_id,
    title: row.title,
    heldOn: row.held_on,
    startTime: row.start_time,
    place: row.place,
    attendees: list(row.attendees),
    topics: row.topics,
    decisions: list(row.decisions),
    nextOn: row.next_on,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
