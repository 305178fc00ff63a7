import { Group, SegmentedControl, Title } from '@mantine/core'
import { useState } from 'react'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { timelineText } from '../../text/timeline.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import type { PatientTabProps } from '../patient/patient-tab.ts'
import { AddNote } from './add-note.tsx'
import { TimelineDay } from './timeline-day.tsx'
import classes from './timeline.module.css'

/** 経過: what happened and what was said, newest first, with the place to write on top. */
export function TimelineTab({ view }: PatientTabProps) {
  const { user } = useSession()
  const [shown, setShown] = useState('all')
  const timeline = useCall('timeline.list', { patientId: view.patient.id })
  const canWrite = WRITERS.some((role) => role === user.role)
  return (
    <div className={classes.page}>
      {canWrite && <AddNote patientId={view.patient.id} admissionId={view.admission.id} />}
      <Group justify="space-between" mt="md" mb="xs">
        <Title order={2} size="h5">
          {timelineText.listTitle}
        </Title>
        <SegmentedControl
          aria-label={timelineText.filter}
          size="xs"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: timelineText.all },
            { value: 'notes', label: timelineText.notesOnly },
          ]}
        />
      </Group>
      <CallStates of={timeline}>
        {(entries) => {
          const kept = shown === 'all' ? entries : entries.filter(({ note }) => note !== null)
          if (kept.length === 0) return <NothingYet />
          return byDay(kept).map(([day, list]) => (
            <TimelineDay key={day} day={day} entries={list} patientId={view.patient.id} canWrite={canWrite} />
          ))
        }}
      </CallStates>
    </div>
  )
}

function NothingYet() {
  return <EmptyList title={timelineText.empty} hint={timelineText.emptyHint} />
}

/** The entries under their day, in the order in which they come. */
function byDay(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>()
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry])
  return [...days]
}
