import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ConferenceBody, DateAnswer } from '../../../shared/domain/conference.ts'
import { parseTimeOfDay } from '../../../shared/domain/near-date.ts'
import { answerText, answerWords, conferenceText } from '../../text/conference.ts'
import { dayText } from '../../ui/day-text.ts'
import { CellLine, CellWrap } from './cell-text.tsx'
import { DayCell } from './day-cell.tsx'
import classes from './date-table.module.css'
import { notifyRemoved } from './notify-removed.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'

const NEXT: Record<DateAnswer, DateAnswer> = { none: 'yes', yes: 'maybe', maybe: 'no', no: 'none' }

type Dates = ConferenceBody['candidateDates']
type Invitee = ConferenceBody['invitees'][number]

const answerOf = ({ answers }: Invitee, date: number): DateAnswer => answers[date] ?? 'none'

/** Answers up to and including `date`, so that an answer always stands under its own date. */
function withAnswer(invitee: Invitee, date: number, answer: DateAnswer): Invitee {
  const length = Math.max(invitee.answers.length, date + 1)
  const answers = Array.from({ length }, (_none, at) => (at === date ? answer : answerOf(invitee, at)))
  return { ...invitee, answers }
}

/** Invitees down, candidate dates across; one press a change of answer. */
export function DateTable({ draft }: { draft: ConferenceDraft }) {
  const { candidateDates, invitees } = draft.body
  const setInvitee = (index: number, invitee: Invitee) =>
    draft.change((body) => ({ ...body, invitees: body.invitees.with(index, invitee) }))
  const removeInvitee = (index: number) => {
    const before = draft.body.invitees
    draft.change((body) => ({ ...body, invitees: body.invitees.filter((_each, at) => at !== index) }))
    notifyRemoved(before[index]?.name ?? '', () => draft.change((body) => ({ ...body, invitees: before })))
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.who}>
              {conferenceText.invitee}
            </th>
            {candidateDates.map((_date, index) => (
              // A date is known by its column.
              // oxlint-disable-next-line react/no-array-index-key
              <DateHead key={index} index={index} draft={draft} />
            ))}
          </tr>
        </thead>
        <tbody>
          {invitees.map((invitee, index) => (
            <InviteeRow
              // A column is known by its place: two dates may be the same.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              no={index + 1}
              invitee={invitee}
              dates={candidateDates}
              onChange={(next) => setInvitee(index, next)}
              onRemove={() => removeInvitee(index)}
            />
          ))}
        </tbody>
        {candidateDates.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{conferenceText.totals}</th>
              {candidateDates.map((date, index) => (
                // A column is known by its place: two dates may be the same.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index} className={classes.total}>
                  {totalText(invitees, index)}
                  <Decide draft={draft} date={date} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function totalText(invitees: readonly Invitee[], date: number): string {
  const count = (answer: DateAnswer) =>
    invitees.filter((invitee) => answerOf(invitee, date) === answer).length
  return conferenceText.totalOf(count('yes'), count('maybe'), invitees.length)
}

function DateHead({ index, draft }: { index: number; draft: ConferenceDraft }) {
  const date = draft.body.candidateDates[index]
  if (date === undefined) return null
  const set = (next: Dates[number]) =>
    draft.change((body) => ({ ...body, candidateDates: body.candidateDates.with(index, next) }))
  const remove = () => {
    const before = draft.body
    const without = <T,>(all: readonly T[]) => all.filter((_each, at) => at !== index)
    draft.change((body) => ({
      ...body,
      candidateDates: without(body.candidateDates),
      invitees: body.invitees.map((each) => ({ ...each, answers: without(each.answers) })),
    }))
    const { candidateDates, invitees } = before
    notifyRemoved(dayText(date.on), () => draft.change((body) => ({ ...body, candidateDates, invitees })))
  }
  return (
    <th scope="col" className={classes.date}>
      <div className={classes.day}>
        {conferenceText.candidateDay(index + 1)}
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={conferenceText.removeDate(index + 1)}
          onClick={remove}
        >
          <IconX size={13} aria-hidden />
        </ActionIcon>
      </div>
      <DayCell
        label={conferenceText.candidateDay(index + 1)}
        value={date.on}
        onChange={(day) => day !== null && set({ ...date, on: day })}
      />
      <CellLine
        label={conferenceText.candidateTime(index + 1)}
        placeholder={conferenceText.timeExample}
        value={date.time}
        maxLength={20}
        onChange={(time) => set({ ...date, time })}
      />
    </th>
  )
}

function InviteeRow({
  no,
  invitee,
  dates,
  onChange,
  onRemove,
}: {
  no: number
  invitee: Invitee
  dates: Dates
  onChange: (invitee: Invitee) => void
  onRemove: () => void
}) {
  return (
    <tr>
      <th scope="row" className={classes.who}>
        <div className={classes.name}>
          <CellWrap
            label={conferenceText.inviteeName(no)}
            value={invitee.name}
            maxLength={120}
            onChange={(name) => onChange({ ...invitee, name })}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={conferenceText.removeInvitee(invitee.name || conferenceText.inviteeName(no))}
            onClick={onRemove}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      </th>
      {dates.map((date, index) => {
        const answer = answerOf(invitee, index)
        return (
          // A column is known by its place: two dates may be the same.
          // oxlint-disable-next-line react/no-array-index-key
          <td key={index}>
            <button
              type="button"
              className={classes.answer}
              data-answer={answer}
              aria-label={conferenceText.answerOf(invitee.name, dayText(date.on), answerWords[answer])}
              onClick={() => onChange(withAnswer(invitee, index, NEXT[answer]))}
            >
              {answerText[answer]}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

/** A time of a candidate is free text; the time of day that it begins with becomes the start. */
function startOf(time: string): string {
  const [first = ''] = /^[\d:：]+/u.exec(time.trim()) ?? []
  return parseTimeOfDay(first) ?? ''
}

function Decide({ draft, date }: { draft: ConferenceDraft; date: Dates[number] }) {
  const { heldOn, startTime } = draft.body
  const start = startOf(date.time)
  const isDecided = heldOn === date.on && (start === '' || startTime === start)
  const decide = () =>
    draft.change((body) =>
      isDecided
        ? { ...body, heldOn: null }
        : { ...body, heldOn: date.on, startTime: start || body.startTime },
    )
  return (
    <Button
      size="compact-xs"
      variant={isDecided ? 'filled' : 'default'}
      aria-pressed={isDecided}
      onClick={decide}
    >
      {isDecided ? conferenceText.decided : conferenceText.decideDate}
    </Button>
  )
}
