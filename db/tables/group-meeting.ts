export type GroupMeetingRow = {
  id: string
  group_id: string
  title: string
  held_on: string
  start_time: string
  place: string
  /** JSON lists. */
  attendees: string
  topics: string
  decisions: string
  next_on: string | null
  version: number
  updated_at: string
  updated_by: string
}

export type GroupMeetingTables = { care_group_meeting: GroupMeetingRow }
