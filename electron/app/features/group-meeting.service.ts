import {
  findGroupMeeting,
  listGroupMeetings,
  saveGroupMeeting,
} from '../../../db/repositories/group-meeting.ts'
import type { groupMeetingCalls } from '../../../shared/contract/group-meeting.ts'
import { type GroupMeeting, GroupMeetingId } from '../../../shared/domain/group-meeting.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'
import { dayOrEmpty } from '../documents/paper-words.ts'
import { ensureCareGroup, note, readGroup } from './care-group-write.ts'
import { type Sheet, sheetFile } from './list-sheet.ts'

export const groupMeetingHandlers: Handlers<typeof groupMeetingCalls> = {
  async 'groupMeeting.list'(ctx, { groupId }) {
    const { group } = await readGroup(ctx, groupId)
    return await listGroupMeetings(ctx.db, group.id)
  },

  async 'groupMeeting.save'(ctx, { groupId, meetingId, version, meeting }) {
    const group = await ensureCareGroup(ctx, groupId)
    if (meetingId !== null && (await findGroupMeeting(ctx.db, meetingId))?.groupId !== group.id)
      throw new AppError('not-found')
    const saved = await saveGroupMeeting(ctx.db, {
      ...meeting,
      id: meetingId ?? GroupMeetingId.parse(ctx.newId()),
      groupId: group.id,
      version: meetingId === null ? 0 : version,
      ...stamp(ctx),
    })
    await note(
      ctx,
      group.id,
      meetingId === null ? 'meetingAdded' : 'meetingChanged',
      `${meeting.title}（${dayOrEmpty(meeting.heldOn)}）`,
    )
    return saved
  },

  async 'groupMeeting.print'(ctx, { meetingId, format }) {
    const meeting = await findGroupMeeting(ctx.db, meetingId)
    if (meeting === undefined) throw new AppError('not-found')
    const { group } = await readGroup(ctx, meeting.groupId)
    return { file: await sheetFile(ctx, minutes(group.name, meeting), format) }
  },
}

/** 会議録: when, where, who, what was talked about, what was decided. */
function minutes(groupName: string, meeting: GroupMeeting): Sheet {
  const { title, heldOn, startTime, place, attendees, topics, decisions, nextOn } = meeting
  return {
    title: '連絡会議の記録',
    orientation: 'portrait',
    mark: '',
    hasSender: true,
    blocks: [
      {
        type: 'fields',
        rows: [
          [{ label: '会議', value: `${groupName}　${title}` }],
          [
            { label: '日時', value: `${dayOrEmpty(heldOn)}　${startTime}`.trim() },
            { label: '場所', value: place },
          ],
          [{ label: '出席者', value: attendees.map(({ name }) => name).join('、') || '記載なし' }],
          ...(nextOn === null ? [] : [[{ label: '次回', value: dayOrEmpty(nextOn) }]]),
        ],
      },
      { type: 'heading', level: 1, text: '話し合ったこと' },
      { type: 'box', text: topics === '' ? '記載なし' : topics, minHeight: 30 },
      { type: 'heading', level: 1, text: '決まったこと' },
      decisions.length === 0
        ? { type: 'paragraph', text: '記載なし' }
        : {
            type: 'table',
            columns: [
              { title: '何を', share: 6 },
              { title: 'だれが', share: 3 },
              { title: 'いつまで', share: 2 },
            ],
            rows: decisions.map(({ what, who, dueOn }) => [what, who, dayOrEmpty(dueOn)]),
          },
    ],
  }
}
