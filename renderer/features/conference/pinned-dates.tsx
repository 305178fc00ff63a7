import { conferenceText } from '../../text/conference.ts'
import { CellWrap } from './cell-text.tsx'
import { DayCell } from './day-cell.tsx'
import classes from './pinned-dates.module.css'
import type { ConferenceDraft } from './use-conference-draft.ts'

/** 退院日・初回訪問日・次回受診: what everybody in the room must know, always in sight. */
export function PinnedDates({ draft }: { draft: ConferenceDraft }) {
  const { dischargeOn, firstVisitOn, nextAppointment } = draft.body
  return (
    <dl className={classes.dates}>
      <dt>{conferenceText.dischargeOn}</dt>
      <dd>
        <DayCell
          label={conferenceText.dischargeOn}
          value={dischargeOn}
          onChange={(day) => draft.change((body) => ({ ...body, dischargeOn: day }))}
        />
      </dd>
      <dt>{conferenceText.firstVisitOn}</dt>
      <dd>
        <DayCell
          label={conferenceText.firstVisitOn}
          value={firstVisitOn}
          onChange={(day) => draft.change((body) => ({ ...body, firstVisitOn: day }))}
        />
      </dd>
      <dt>{conferenceText.nextAppointment}</dt>
      <dd>
        <CellWrap
          label={conferenceText.nextAppointment}
          value={nextAppointment}
          maxLength={120}
          onChange={(text) => draft.change((body) => ({ ...body, nextAppointment: text }))}
        />
      </dd>
    </dl>
  )
}
