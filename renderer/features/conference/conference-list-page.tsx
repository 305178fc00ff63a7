import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ConferenceRow } from '../../../shared/contract/conference.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { conferenceText } from '../../text/conference.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { dayText } from '../../ui/day-text.ts'
import { ConferenceTable } from './conference-table.tsx'

type DayGroup = { readonly key: string; readonly title: string; readonly rows: readonly ConferenceRow[] }

/** Today first, then what was held and is not confirmed, then the days ahead, then what has no date yet. */
function groups(rows: readonly ConferenceRow[], today: string): DayGroup[] {
  const of = (key: string, title: string, test: (row: ConferenceRow) => boolean): DayGroup => ({
    key,
    title,
    rows: rows.filter(test),
  })
  const daysAhead = [
    ...new Set(rows.flatMap(({ heldOn }) => (heldOn !== null && heldOn > today ? [heldOn] : []))),
  ]
  return [
    of('today', `${conferenceText.today} ${dayText(today)}`, ({ heldOn }) => heldOn === today),
    of('past', conferenceText.pastGroup, ({ heldOn }) => heldOn !== null && heldOn < today),
    ...daysAhead.toSorted().map((day) => of(day, dayText(day), ({ heldOn }) => heldOn === day)),
    of('none', conferenceText.noDateGroup, ({ heldOn }) => heldOn === null),
  ].filter((group) => group.rows.length > 0)
}

/** カンファレンス予定: the department's conferences by day. */
export function ConferenceListPage() {
  const { user, today } = useSession()
  const [isMine, setMine] = useState(false)
  const list = useCall('conference.list', isMine ? { responsibleUserId: user.id } : {})
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Title order={1} size="h3">
          {conferenceText.listTitle}
        </Title>
        <Switch
          size="sm"
          label={conferenceText.mine}
          checked={isMine}
          onChange={(event) => setMine(event.currentTarget.checked)}
        />
      </Group>
      <CallStates of={list}>
        {(rows) => (rows.length === 0 ? <Nothing /> : <Days groups={groups(rows, localDate(today))} />)}
      </CallStates>
    </>
  )
}

function Days({ groups: days }: { groups: readonly DayGroup[] }) {
  return (
    <Stack gap="md">
      {days.map(({ key, title, rows }) => (
        <section key={key} aria-label={title}>
          <Title order={2} size="h5" mb={4}>
            {title}
            <Text span size="xs" ml={8} fw={400}>
              {conferenceText.count(rows.length)}
            </Text>
          </Title>
          <ConferenceTable rows={rows} withDay={key === 'past'} />
        </section>
      ))}
    </Stack>
  )
}

function Nothing() {
  return (
    <Stack align="center" gap="xs" py="xl">
      <IconCalendarOff size={36} aria-hidden />
      <Text fw={700}>{conferenceText.listEmpty}</Text>
      <Text size="sm">{conferenceText.listEmptyHint}</Text>
      <Button component={Link} href="/patients" variant="default" size="sm">
        {conferenceText.toPatients}
      </Button>
    </Stack>
  )
}
