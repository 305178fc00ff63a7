import { Button, Group, Text } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { GroupMeeting } from '../../../shared/domain/group-meeting.ts'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { meetingText } from '../../text/group-meeting.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { Panel } from '../../ui/panel.tsx'
import { SheetDialog } from '../paper/sheet-dialog.tsx'
import type { OpenGroup } from './care-group-page.tsx'
import classes from './care-group.module.css'
import { MeetingDialog } from './meeting-dialog.tsx'
import { newest } from '../../ui/newest.ts'

type Open =
  | { readonly what: 'edit' | 'print'; readonly meeting: GroupMeeting }
  | { readonly what: 'add' }
  | null

/** 連絡会議 with minutes, the last first. */
export function GroupMeetings({ open: found, mayWrite }: { open: OpenGroup; mayWrite: boolean }) {
  const meetings = useCall('groupMeeting.list', { groupId: found.group.id })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Panel heading={meetingText.title}>
      {mayWrite && (
        <Group justify="flex-end" mb={4}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setOpen({ what: 'add' })}
          >
            {meetingText.add}
          </Button>
        </Group>
      )}
      <CallStates of={meetings}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm">{meetingText.none}</Text>
          ) : (
            <table className={`${table.lines} ${classes.members}`}>
              <tbody>
                {list.map((meeting) => (
                  <Meeting key={meeting.id} meeting={meeting} mayWrite={mayWrite} onOpen={setOpen} />
                ))}
              </tbody>
            </table>
          )
        }
      </CallStates>
      {open?.what === 'add' && <MeetingDialog found={found} meeting={undefined} onClose={close} />}
      {open?.what === 'edit' && (
        <MeetingDialog found={found} meeting={newest(meetings.data, open.meeting)} onClose={close} />
      )}
      {open?.what === 'print' && (
        <SheetDialog
          title={meetingText.printOf(open.meeting.title)}
          name={['meeting', open.meeting.id, open.meeting.version]}
          make={(format) => call('groupMeeting.print', { meetingId: open.meeting.id, format })}
          onClose={close}
        />
      )}
    </Panel>
  )
}

type MeetingProps = {
  readonly meeting: GroupMeeting
  readonly mayWrite: boolean
  readonly onOpen: (open: Open) => void
}

function Meeting({ meeting, mayWrite, onOpen }: MeetingProps) {
  const { title, heldOn, attendees, decisions } = meeting
  return (
    <tr>
      <td>{dayTextWithYear(heldOn)}</td>
      <th scope="row">{title}</th>
      <td>{meetingText.attendees(attendees.length)}</td>
      <td>
        {meetingText.decided(decisions.length)}
        {decisions[0] !== undefined && <div className={classes.quiet}>{decisions[0].what}</div>}
      </td>
      {mayWrite && (
        <td className={classes.actions}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPrinter size={14} aria-hidden />}
            aria-label={meetingText.printOf(title)}
            onClick={() => onOpen({ what: 'print', meeting })}
          >
            {meetingText.print}
          </Button>{' '}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={meetingText.editOf(title)}
            onClick={() => onOpen({ what: 'edit', meeting })}
          >
            {meetingText.edit}
          </Button>
        </td>
      )}
    </tr>
  )
}
