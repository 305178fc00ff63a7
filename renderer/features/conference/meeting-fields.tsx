import { conferenceText } from '../../text/conference.ts'
import { CellLine, CellWrap } from './cell-text.tsx'
import { DayCell, TimeCell } from './day-cell.tsx'
import classes from './meeting-fields.module.css'
import type { ConferenceDraft } from './use-conference-draft.ts'

/** When, where, led by whom; the same fields in ①日程調整 and ③記録. */
export function MeetingFields({ draft }: { draft: ConferenceDraft }) {
  const { heldOn, startTime, endTime, place, chair } = draft.body
  return (
    <div className={classes.fields} role="group" aria-label={conferenceText.meeting}>
      <label className={classes.day}>
        <span>{conferenceText.heldOn}</span>
        <DayCell
          label={conferenceText.heldOn}
          value={heldOn}
          onChange={(day) => draft.change((body) => ({ ...body, heldOn: day }))}
        />
      </label>
      <label>
        <span>{conferenceText.startTime}</span>
        <TimeCell
          label={conferenceText.startTime}
          value={startTime}
          onChange={(text) => draft.change((body) => ({ ...body, startTime: text }))}
        />
      </label>
      <label>
        <span>{conferenceText.endTime}</span>
        <TimeCell
          label={conferenceText.endTime}
          value={endTime}
          onChange={(text) => draft.change((body) => ({ ...body, endTime: text }))}
        />
      </label>
      <label className={classes.wide}>
        <span>{conferenceText.place}</span>
        <CellWrap
          label={conferenceText.place}
          placeholder={conferenceText.placeExample}
          value={place}
          maxLength={80}
          onChange={(text) => draft.change((body) => ({ ...body, place: text }))}
        />
      </label>
      <label className={classes.wide}>
        <span>{conferenceText.chair}</span>
        <CellLine
          label={conferenceText.chair}
          value={chair}
          maxLength={60}
          onChange={(text) => draft.change((body) => ({ ...body, chair: text }))}
        />
      </label>
    </div>
  )
}
