import { ActionIcon, Button } from '@mantine/core'
import { IconBuilding, IconPencil, IconTrash, IconVideo } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attendee } from '../../../shared/domain/conference.ts'
import { conferenceText } from '../../text/conference.ts'
import classes from './attendee-list.module.css'
import { CellLine } from './cell-text.tsx'

/** One seat: who came is ticked and named here; institution and profession open for a change. */
export function AttendeeRow({
  attendee,
  onChange,
  onRemove,
}: {
  attendee: Attendee
  onChange: (attendee: Attendee) => void
  onRemove: () => void
}) {
  const { side, organisation, profession, name, isPresent, isByVideo } = attendee
  const [isOpen, setOpen] = useState(organisation + profession + name === '')
  const who = [profession, name].filter(Boolean).join(' ') || conferenceText.unnamed
  return (
    <li className={classes.row} data-present={isPresent}>
      <input
        type="checkbox"
        className={classes.tick}
        checked={isPresent}
        aria-label={conferenceText.present(who)}
        onChange={(event) => onChange({ ...attendee, isPresent: event.currentTarget.checked })}
      />
      <div className={classes.where} title={organisation}>
        <strong>{profession}</strong> {side === 'hospital' ? '' : organisation}
      </div>
      <Button
        size="compact-xs"
        variant={isByVideo ? 'light' : 'subtle'}
        className={classes.way}
        leftSection={isByVideo ? <IconVideo size={14} aria-hidden /> : <IconBuilding size={14} aria-hidden />}
        aria-label={conferenceText.videoOf(who, isByVideo)}
        onClick={() => onChange({ ...attendee, isByVideo: !isByVideo })}
      >
        {isByVideo ? conferenceText.byVideo : conferenceText.inRoom}
      </Button>
      <div className={classes.name}>
        <CellLine
          label={`${profession} ${conferenceText.name}`.trim()}
          value={name}
          placeholder={conferenceText.name}
          maxLength={60}
          onChange={(text) => onChange({ ...attendee, name: text })}
        />
      </div>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        aria-label={conferenceText.editAttendee(who)}
        onClick={() => setOpen(!isOpen)}
      >
        <IconPencil size={15} aria-hidden />
      </ActionIcon>
      {isOpen && <Details attendee={attendee} onChange={onChange} onRemove={onRemove} />}
    </li>
  )
}

function Details({
  attendee,
  onChange,
  onRemove,
}: {
  attendee: Attendee
  onChange: (attendee: Attendee) => void
  onRemove: () => void
}) {
  return (
    <div className={classes.details}>
      {attendee.side !== 'family' && (
        <CellLine
          label={conferenceText.organisation}
          placeholder={conferenceText.organisation}
          value={attendee.organisation}
          maxLength={80}
          onChange={(organisation) => onChange({ ...attendee, organisation })}
        />
      )}
      <CellLine
        label={conferenceText.profession}
        placeholder={conferenceText.profession}
        value={attendee.profession}
        maxLength={40}
        onChange={(profession) => onChange({ ...attendee, profession })}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={onRemove}
      >
        {conferenceText.removeAttendee}
      </Button>
    </div>
  )
}
