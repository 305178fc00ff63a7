import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { ConferenceSection } from '../../../shared/domain/conference.ts'
import { conferenceText } from '../../text/conference.ts'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import { AttendeeList } from './attendee-list.tsx'
import { CellText } from './cell-text.tsx'
import { ChangesTable } from './changes-table.tsx'
import { DecisionList, NEW_DECISION } from './decision-list.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { PinnedDates } from './pinned-dates.tsx'
import classes from './record-step.module.css'
import { SECTION_FOCUS, SectionCard } from './section-card.tsx'
import { SaveState } from './save-state.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

/** ③記録: 出席者 | the one page | 決まったこと, in the order in which Tab walks. */
export function RecordStep({
  view,
  draft,
  untold,
}: {
  view: ConferenceView
  draft: ConferenceDraft
  /** The state of 告知 where the patient does not know everything; empty = nothing to beware of. */
  untold: string
}) {
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isConfirmingConversion(event)) return
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      goToSection(frame.current, event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault()
      frame.current?.querySelector<HTMLElement>(`[data-focus='${NEW_DECISION}']`)?.focus()
    }
  }
  const leave = () => void draft.flush()
  return (
    // The keys work in every field of the record, so they hang on its frame.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className={classes.frame} onKeyDown={onKeyDown}>
      <div className={classes.side} onBlur={leave}>
        <MeetingFields draft={draft} />
        <AttendeeList draft={draft} />
      </div>
      <div className={classes.page} role="group" aria-label={conferenceText.sections}>
        {untold !== '' && <Untold disclosure={untold} />}
        <Text size="xs" className={classes.keys}>
          {conferenceText.sectionKeys}
        </Text>
        <Sections view={view} draft={draft} onLeave={leave} />
      </div>
      <div className={classes.decisions} onBlur={leave}>
        <PinnedDates draft={draft} />
        <div className={classes.scroll}>
          <DecisionList draft={draft} />
        </div>
        <div className={classes.saving}>
          <SaveState draft={draft} />
        </div>
      </div>
    </div>
  )
}

function Untold({ disclosure }: { disclosure: string }) {
  return (
    <Alert color="orange" variant="light" p="xs" mb={6} icon={<IconAlertTriangle aria-hidden size={18} />}>
      <Text size="sm" fw={700}>
        {conferenceText.untold}
      </Text>
      <Text size="xs">{conferenceText.untoldHint(disclosure)}</Text>
    </Alert>
  )
}

function Sections({
  view,
  draft,
  onLeave,
}: {
  view: ConferenceView
  draft: ConferenceDraft
  onLeave: () => void
}) {
  const { template, draftMark } = view
  const change = (next: ConferenceSection) =>
    draft.change((body) => ({
      ...body,
      sections: body.sections.map((each) => (each.id === next.id ? next : each)),
    }))
  return draft.body.sections.map((section, index) => {
    const item = template.items.find(({ sectionId }) => sectionId === section.id)
    return (
      <SectionCard
        key={section.id}
        section={section}
        item={item}
        no={index + 1}
        onChange={change}
        onLeave={onLeave}
      >
        {item?.kind === 'changes' ? (
          <div onBlur={onLeave}>
            <ChangesTable draft={draft} draftMark={draftMark} />
            <CellText
              label={conferenceText.changesRemark}
              placeholder={conferenceText.changesRemark}
              value={section.text}
              maxLength={8000}
              onChange={(text) => change({ ...section, text })}
            />
          </div>
        ) : undefined}
      </SectionCard>
    )
  })
}

/** Puts the cursor into the next or previous section, seen from where it is; from outside into the first. */
function goToSection(frame: HTMLElement | null, by: 1 | -1): void {
  const fields = [...(frame?.querySelectorAll<HTMLElement>(`[data-focus='${SECTION_FOCUS}']`) ?? [])]
  const here = document.activeElement?.closest('section')
  const at = fields.findIndex((field) => field.closest('section') === here)
  const next = at === -1 ? fields[0] : fields[Math.min(Math.max(at + by, 0), fields.length - 1)]
  next?.focus()
  next?.closest('section')?.scrollIntoView({ block: 'nearest' })
}
