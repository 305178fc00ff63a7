import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Attendee } from '../../../shared/domain/conference.ts'
import { conferenceText, sideText } from '../../text/conference.ts'
import { AttendeeRow } from './attendee-row.tsx'
import classes from './attendee-list.module.css'
import { notifyRemoved } from './notify-removed.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

const SIDES = ['hospital', 'home', 'family'] as const
const MAX_ATTENDEES = 40

/** 出席者 in 当院／在宅側／本人・家族, proposed from the team, ticked as they come. */
export function AttendeeList({ draft }: { draft: ConferenceDraft }) {
  const { attendees } = draft.body
  const setAll = (update: (attendees: Attendee[]) => Attendee[]) =>
    draft.change((body) => ({ ...body, attendees: update(body.attendees) }))
  const present = attendees.filter(({ isPresent }) => isPresent).length
  return (
    <section aria-label={conferenceText.attendees}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Title order={2} size="h6">
          {conferenceText.attendees}
          <Text span size="xs" ml={6} fw={400}>
            {conferenceText.presentCount(present, attendees.length)}
          </Text>
        </Title>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setAll((all) => all.map((each) => ({ ...each, isPresent: true })))}
        >
          {conferenceText.allPresent}
        </Button>
      </Group>
      {SIDES.map((side) => (
        <Side key={side} side={side} attendees={attendees} setAll={setAll} />
      ))}
    </section>
  )
}

function Side({
  side,
  attendees,
  setAll,
}: {
  side: Attendee['side']
  attendees: readonly Attendee[]
  setAll: (update: (attendees: Attendee[]) => Attendee[]) => void
}) {
  const remove = (attendee: Attendee, index: number) => {
    setAll((all) => all.filter((_each, at) => at !== index))
    notifyRemoved(conferenceText.seat, () => setAll((all) => all.toSpliced(index, 0, attendee)))
  }
  const add = () =>
    setAll((all) => [
      ...all,
      { side, organisation: '', profession: '', name: '', isPresent: true, isByVideo: false },
    ])
  return (
    <div className={classes.side}>
      <h3 className={classes.sideName}>{sideText[side]}</h3>
      <ul className={classes.rows}>
        {attendees.map((attendee, index) =>
          attendee.side === side ? (
            <AttendeeRow
              // A seat is known by its place alone: two may be empty.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              attendee={attendee}
              onChange={(next) => setAll((all) => all.with(index, next))}
              onRemove={() => remove(attendee, index)}
            />
          ) : null,
        )}
      </ul>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={attendees.length >= MAX_ATTENDEES}
        onClick={add}
        aria-label={conferenceText.addAttendee(sideText[side])}
      >
        {conferenceText.addSeat}
      </Button>
    </div>
  )
}
