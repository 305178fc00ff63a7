import { z } from 'zod'
import { CareGroupId } from '../domain/care-group.ts'
import { GroupMeeting, GroupMeetingContent, GroupMeetingId } from '../domain/group-meeting.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

/** 連絡会議 of a group, with minutes. */
export const groupMeetingCalls = {
  'groupMeeting.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ groupId: CareGroupId }),
    output: z.array(GroupMeeting),
  }),
  'groupMeeting.save': command({
    allow: WRITERS,
    input: z.strictObject({
      groupId: CareGroupId,
      meetingId: GroupMeetingId.nullable(),
      version: z.number().int().nonnegative(),
      meeting: GroupMeetingContent,
    }),
    output: GroupMeeting,
  }),
  'groupMeeting.print': query({
    allow: WRITERS,
    input: z.strictObject({ meetingId: GroupMeetingId, format: z.enum(['pdf', 'docx']).default('pdf') }),
    output: z.strictObject({ file: PaperFile }),
    isLogged: true,
  }),
}
