import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { agreeOnChange, isSuggestion } from '../../../shared/domain/conference-changes.ts'
import type { ExpectedChange } from '../../../shared/domain/conference.ts'
import { conferenceText } from '../../text/conference.ts'
import { CellText } from './cell-text.tsx'
import classes from './changes-table.module.css'
import { notifyRemoved } from './notify-removed.tsx'
import { SECTION_FOCUS } from './section-card.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

const EMPTY: ExpectedChange = {
  symptom: '',
  firstStep: '',
  callByDay: '',
  callByNight: '',
  ambulanceWhen: '',
}
const MAX_CHANGES = 20

/** 起こりうる変化と対応 as a table; a suggestion keeps its mark until somebody agrees to it. */
export function ChangesTable({ draft, draftMark }: { draft: ConferenceDraft; draftMark: string }) {
  const { expectedChanges } = draft.body
  const set = (update: (changes: ExpectedChange[]) => ExpectedChange[]) =>
    draft.change((body) => ({ ...body, expectedChanges: update(body.expectedChanges) }))
  const remove = (change: ExpectedChange, index: number) => {
    set((all) => all.filter((_each, at) => at !== index))
    notifyRemoved(conferenceText.line, () => set((all) => all.toSpliced(index, 0, change)))
  }
  const hasSuggestion = expectedChanges.some((change) => isSuggestion(change, draftMark))
  return (
    <>
      {hasSuggestion && (
        <Text size="xs" mb={4}>
          {conferenceText.suggestionsNote}
        </Text>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{conferenceText.symptom}</th>
            <th scope="col">{conferenceText.firstStep}</th>
            <th scope="col">{conferenceText.calls}</th>
            <th scope="col">{conferenceText.ambulanceWhen}</th>
          </tr>
        </thead>
        <tbody>
          {expectedChanges.map((change, index) => (
            <ChangeRow
              // A line is known by its place alone: two may be empty.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              no={index + 1}
              change={change}
              draftMark={draftMark}
              onChange={(next) => set((all) => all.with(index, next))}
              onRemove={() => remove(change, index)}
            />
          ))}
        </tbody>
      </table>
      <Button
        mt={4}
        size="compact-xs"
        variant="subtle"
        data-focus={expectedChanges.length === 0 ? SECTION_FOCUS : undefined}
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={expectedChanges.length >= MAX_CHANGES}
        onClick={() => set((all) => [...all, EMPTY])}
      >
        {conferenceText.addChange}
      </Button>
    </>
  )
}

function ChangeRow({
  no,
  change,
  draftMark,
  onChange,
  onRemove,
}: {
  no: number
  change: ExpectedChange
  draftMark: string
  onChange: (change: ExpectedChange) => void
  onRemove: () => void
}) {
  const isOpen = isSuggestion(change, draftMark)
  const cell = (field: keyof ExpectedChange, word: string, maxLength: number) => (
    <CellText
      label={conferenceText.changeField(word, no)}
      value={change[field]}
      maxLength={maxLength}
      isGrey={isOpen}
      {...(field === 'symptom' && no === 1 ? { focusKey: SECTION_FOCUS } : {})}
      onChange={(text) => onChange({ ...change, [field]: text })}
    />
  )
  return (
    <tr>
      <td>
        {cell('symptom', conferenceText.symptom, 200)}
        <div className={classes.tools}>
          {isOpen && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={conferenceText.agreeOn(change.symptom)}
              onClick={() => onChange(agreeOnChange(change, draftMark))}
            >
              {conferenceText.agree}
            </Button>
          )}
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={conferenceText.removeChange(no)}
            onClick={onRemove}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      </td>
      <td>{cell('firstStep', conferenceText.firstStep, 400)}</td>
      <td>
        <span className={classes.when}>{conferenceText.callByDay}</span>
        {cell('callByDay', conferenceText.callByDay, 120)}
        <span className={classes.when}>{conferenceText.callByNight}</span>
        {cell('callByNight', conferenceText.callByNight, 120)}
      </td>
      <td>{cell('ambulanceWhen', conferenceText.ambulanceWhen, 200)}</td>
    </tr>
  )
}
