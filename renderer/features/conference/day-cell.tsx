import { type KeyboardEvent, useState } from 'react'
import { addDays, type LocalDate, localDate } from '../../../shared/domain/local-date.ts'
import { parseNearDate, parseTimeOfDay } from '../../../shared/domain/near-date.ts'
import { useSession } from '../../app/session-context.ts'
import { conferenceText } from '../../text/conference.ts'
import { dayText, dayTextWithYear } from '../../ui/day-text.ts'
import { CellLine } from './cell-text.tsx'
import classes from './cell-text.module.css'

type DayCellProps = {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (day: LocalDate | null) => void
  readonly onEnter?: () => void
}

/** A day of a dense table as it is said: 12/1; it shows its weekday. Up and down go a day forth and back. */
export function DayCell({ label, value, onChange, onEnter }: DayCellProps) {
  const today = localDate(useSession().today)
  const [typed, setTyped] = useState<string | null>(null)
  const isUnreadable = typed !== null && typed.trim() !== '' && parseNearDate(typed, today) === undefined
  const settled =
    value === null ? '' : value.slice(0, 4) === today.slice(0, 4) ? dayText(value) : dayTextWithYear(value)
  const change = (text: string) => {
    setTyped(text)
    if (text.trim() === '') onChange(null)
    const day = parseNearDate(text, today)
    if (day !== undefined) onChange(day)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    setTyped(null)
    onChange(value === null ? today : addDays(value, event.key === 'ArrowUp' ? 1 : -1))
  }
  return (
    // The keys belong to the field inside; the frame only hears them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <CellLine
        label={label}
        value={typed ?? settled}
        placeholder={conferenceText.dayExample}
        maxLength={20}
        isInvalid={isUnreadable}
        title={conferenceText.dayHint}
        onChange={change}
        onBlur={() => !isUnreadable && setTyped(null)}
        {...(onEnter === undefined ? {} : { onEnter })}
      />
      {isUnreadable && (
        <span className={classes.problem} role="alert">
          {conferenceText.dayUnreadable}
        </span>
      )}
    </div>
  )
}

/** A time of day: 1400 and 14時 become 14:00 when the field is left; other words stay as written. */
export function TimeCell({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (time: string) => void
}) {
  return (
    <CellLine
      label={label}
      value={value}
      placeholder={conferenceText.timeExample}
      maxLength={10}
      onChange={onChange}
      onBlur={() => onChange(parseTimeOfDay(value) ?? value)}
    />
  )
}
