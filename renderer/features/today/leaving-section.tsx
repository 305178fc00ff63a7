import type { UseQueryResult } from '@tanstack/react-query'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { LeavingPatient } from '../../../shared/contract/today.ts'
import type { CallError } from '../../api/client.ts'
import { gapText } from '../../text/team.ts'
import { todayText } from '../../text/today.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import { TodaySection } from './today-section.tsx'
import classes from './today-section.module.css'

/** Who goes home within three days, and what is not settled for them. */
export function LeavingSection({ read }: { read: UseQueryResult<CallOutput<'today.read'>, CallError> }) {
  const { columns } = todayText
  return (
    <TodaySection
      title={todayText.sections.leaving}
      count={read.data?.leaving.length}
      empty={todayText.noLeaving}
    >
      <CallStates of={read}>
        {({ leaving }) => (
          <table className={`${table.lines} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{columns.discharge}</th>
                <th scope="col">{columns.patient}</th>
                <th scope="col">{columns.ward}</th>
                <th scope="col">{columns.missing}</th>
              </tr>
            </thead>
            <tbody>
              {leaving.map((row) => (
                <Row key={row.patientId} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </CallStates>
    </TodaySection>
  )
}

function Row({ row }: { row: LeavingPatient }) {
  const missing = [
    ...row.gaps.map((gap) => gapText(gap, gap.roleWord)),
    ...(row.hasConfirmedConference ? [] : [todayText.noConference]),
  ]
  return (
    <tr>
      <td>
        {dayText(row.plannedDischargeOn)}
        <div className={row.daysLeft <= 0 ? classes.late : undefined}>{todayText.daysLeft(row.daysLeft)}</div>
      </td>
      <td>
        <Link href={`/patients/${row.patientId}/search`} className={classes.link}>
          {row.patientName}
        </Link>
      </td>
      <td>{[row.ward, row.room].filter(Boolean).join(' ')}</td>
      <td>
        {missing.length === 0 ? (
          <>
            <IconCircleCheck size={15} aria-hidden /> {todayText.allDone}
          </>
        ) : (
          <ul className={classes.gaps}>
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
