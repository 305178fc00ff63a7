import { Anchor, Badge, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TimelineEntry } from '../../../shared/contract/timeline.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { noteWayText, timelineKindText, timelineText } from '../../text/timeline.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { timeText } from '../../ui/time-text.ts'
import { CorrectNote } from './correct-note.tsx'
import classes from './timeline.module.css'

type TimelineDayProps = {
  readonly day: string
  readonly entries: readonly TimelineEntry[]
  readonly patientId: PatientId
  readonly canWrite: boolean
}

/** What happened on one day. */
export function TimelineDay({ day, entries, patientId, canWrite }: TimelineDayProps) {
  return (
    <section className={classes.day} aria-label={dayTextWithYear(day)}>
      <div className={classes.date}>{dayTextWithYear(day)}</div>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} patientId={patientId} canWrite={canWrite} />
        ))}
      </ul>
    </section>
  )
}

type EntryProps = Pick<TimelineDayProps, 'patientId' | 'canWrite'> & { readonly entry: TimelineEntry }

function Entry({ entry, patientId, canWrite }: EntryProps) {
  const [isCorrecting, setCorrecting] = useState(false)
  const { note } = entry
  return (
    <li className={classes.entry}>
      <span className={classes.kind}>
        {note === null ? timelineKindText[entry.kind] : noteWayText[note.way]}
      </span>
      <div>
        <div className={classes.text}>{entry.text}</div>
        {entry.byName !== '' && (
          <span className={classes.by}>{timelineText.byLine(entry.byName, timeText(entry.at))}</span>
        )}
        {note !== null && note.version > 1 && <Earlier note={note} />}
      </div>
      <div>
        {entry.link !== null && (
          <Anchor component={Link} href={entry.link} size="sm">
            {timelineText.openLink}
          </Anchor>
        )}
        {note !== null && canWrite && (
          <Button size="compact-xs" variant="default" onClick={() => setCorrecting(true)}>
            {timelineText.correct}
          </Button>
        )}
      </div>
      {isCorrecting && note !== null && (
        <CorrectNote
          patientId={patientId}
          note={note}
          text={entry.text}
          onClose={() => setCorrecting(false)}
        />
      )}
    </li>
  )
}

/** That it was corrected and why; what stood before unfolds. */
function Earlier({ note }: { note: NonNullable<TimelineEntry['note']> }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Badge variant="default" radius="sm" tt="none" mr={8}>
        {timelineText.correctedMark(note.version, note.reason)}
      </Badge>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {isOpen ? timelineText.hideEarlier : timelineText.showEarlier}
      </Button>
      {isOpen &&
        note.earlier.map((old) => (
          <div key={old.at} className={classes.earlier}>
            {old.text}
            <div className={classes.by}>{timelineText.byLine(old.byName, timeText(old.at))}</div>
          </div>
        ))}
    </div>
  )
}
