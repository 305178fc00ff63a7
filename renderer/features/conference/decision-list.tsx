import { ActionIcon, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { Decision } from '../../../shared/domain/conference.ts'
import { conferenceText } from '../../text/conference.ts'
import { CellLine, CellText } from './cell-text.tsx'
import { DayCell } from './day-cell.tsx'
import classes from './decision-list.module.css'
import { notifyRemoved } from './notify-removed.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

const EMPTY: Decision = { who: '', what: '', dueOn: null }
const MAX_DECISIONS = 40
/** Found by the key that jumps here from anywhere in the record. */
export const NEW_DECISION = 'new-decision'

/** 決まったこと: だれが／何を／いつまで. The last line is always empty; it becomes one as soon as a letter stands in it. */
export function DecisionList({ draft }: { draft: ConferenceDraft }) {
  const { decisions, attendees } = draft.body
  const list = useRef<HTMLOListElement>(null)
  const people = useId()
  const set = (update: (decisions: Decision[]) => Decision[]) =>
    draft.change((body) => ({ ...body, decisions: update(body.decisions) }))
  const goToNew = () => list.current?.querySelector<HTMLElement>(`[data-focus='${NEW_DECISION}']`)?.focus()
  const remove = (decision: Decision, index: number) => {
    set((all) => all.filter((_each, at) => at !== index))
    notifyRemoved(conferenceText.line, () => set((all) => all.toSpliced(index, 0, decision)))
  }
  const rows = decisions.length < MAX_DECISIONS ? [...decisions, EMPTY] : decisions
  return (
    <section aria-label={conferenceText.decisions}>
      <Title order={2} size="h6">
        {conferenceText.decisions}
        <Text span size="xs" ml={6} fw={400}>
          {conferenceText.enterHint}
        </Text>
      </Title>
      <datalist id={people}>
        {[
          ...new Set(attendees.map(({ profession, name }) => [profession, name].filter(Boolean).join(' '))),
        ].map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      <ol ref={list} className={classes.list}>
        {rows.map((decision, index) => (
          <DecisionRow
            // A line is known by its place: the empty one must stay the same field when it gets its first letter.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            no={index + 1}
            decision={decision}
            people={people}
            isNew={index === decisions.length}
            onChange={(next) => set((all) => (index < all.length ? all.with(index, next) : [...all, next]))}
            onEnter={goToNew}
            onRemove={() => remove(decision, index)}
          />
        ))}
      </ol>
    </section>
  )
}

function DecisionRow({
  no,
  decision,
  people,
  isNew,
  onChange,
  onEnter,
  onRemove,
}: {
  no: number
  decision: Decision
  people: string
  isNew: boolean
  onChange: (decision: Decision) => void
  onEnter: () => void
  onRemove: () => void
}) {
  const label = (field: string) => conferenceText.decisionField(field, no)
  return (
    <li className={classes.row}>
      <CellLine
        label={label(conferenceText.who)}
        placeholder={conferenceText.who}
        value={decision.who}
        maxLength={80}
        list={people}
        title={decision.who}
        onEnter={onEnter}
        {...(isNew ? { focusKey: NEW_DECISION } : {})}
        onChange={(who) => onChange({ ...decision, who })}
      />
      <div className={classes.what}>
        <CellText
          label={label(conferenceText.what)}
          placeholder={conferenceText.what}
          value={decision.what}
          maxLength={400}
          onEnter={onEnter}
          onChange={(what) => onChange({ ...decision, what })}
        />
      </div>
      <div className={classes.due}>
        <DayCell
          label={label(conferenceText.dueOn)}
          value={decision.dueOn}
          onEnter={onEnter}
          onChange={(dueOn) => onChange({ ...decision, dueOn })}
        />
      </div>
      {!isNew && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          className={classes.remove}
          aria-label={conferenceText.removeDecision(no)}
          onClick={onRemove}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
