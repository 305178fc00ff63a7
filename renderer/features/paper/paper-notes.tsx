import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { OpenPaper } from '../../../shared/contract/paper.ts'
import { paperText } from '../../text/paper.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { dayText } from '../../ui/day-text.ts'
import { CHECKS_ID, focusOn } from './focus-on.ts'
import { fieldElementId } from './paper-field.tsx'
import { SaveNote } from './save-note.tsx'
import type { PaperWriting } from './use-paper-draft.ts'

type PaperNotesProps = {
  readonly open: OpenPaper
  readonly writing: PaperWriting
  readonly isReadOnly: boolean
}

/** The line below the title: saved when, from which conference, how much is still empty. */
export function PaperNotes({ open, writing, isReadOnly }: PaperNotesProps) {
  const [isAsking, setAsking] = useState(false)
  const { missing, typed } = writing
  const toNext = useNextMissing(missing)
  return (
    <Group gap="md" mb={6} mih={24}>
      <CheckCount writing={writing} />
      <SaveNote writing={writing} />
      <Text size="xs">{paperText.nextVersion(open.nextVersion)}</Text>
      {open.kind.conference !== 'none' && <Text size="xs">{conferenceWords(open.conference)}</Text>}
      {missing.length > 0 && (
        <Group gap={6}>
          <Text size="xs">{paperText.missing(missing.length)}</Text>
          <Button size="compact-xs" variant="default" onClick={toNext}>
            {paperText.nextMissing}
          </Button>
        </Group>
      )}
      {!isReadOnly && Object.keys(typed).length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAsking(true)}>
          {paperText.revertAll}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={paperText.revertAllTitle}
          confirm={paperText.revertAll}
          isDanger
          onClose={() => setAsking(false)}
          onConfirm={() => {
            writing.clear()
            setAsking(false)
          }}
        >
          <Text size="sm">{paperText.revertAllHint}</Text>
        </ConfirmDialog>
      )}
    </Group>
  )
}

/** The checks scroll away with the fields; how many there are stays in sight and leads back to them. */
function CheckCount({ writing }: { writing: PaperWriting }) {
  const { checks } = writing.stand
  if (checks.length === 0) return null
  const blocks = checks.filter(({ severity }) => severity === 'block').length
  return (
    <Button
      size="compact-xs"
      variant="light"
      color={blocks > 0 ? 'red' : 'orange'}
      leftSection={
        blocks > 0 ? <IconBan size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />
      }
      onClick={() => focusOn(CHECKS_ID)}
    >
      {blocks > 0 ? paperText.blockCount(blocks) : paperText.warnCount(checks.length)}
    </Button>
  )
}

function conferenceWords(conference: OpenPaper['conference']): string {
  if (conference === null) return paperText.conferenceNone
  const day = conference.heldOn === null ? paperText.conferenceNoDate : dayText(conference.heldOn)
  return paperText.conference(day, conference.confirmedNo)
}

/** Leads from one empty field to the next; pressing the button takes the focus away, so the last one is remembered. */
function useNextMissing(missing: PaperWriting['missing']): () => void {
  const last = useRef<HTMLElement | null>(null)
  return () => {
    const elements = missing.flatMap(({ id }) => document.getElementById(fieldElementId(id)) ?? [])
    const here = last.current === null ? -1 : elements.indexOf(last.current)
    const next = elements[(here + 1) % Math.max(1, elements.length)] ?? null
    next?.scrollIntoView({ block: 'center' })
    next?.focus()
    last.current = next
  }
}
