import type { UseQueryResult } from '@tanstack/react-query'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { DueDecision } from '../../../shared/contract/today.ts'
import type { CallError } from '../../api/client.ts'
import { todayText } from '../../text/today.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import { TodaySection } from './today-section.tsx'
import classes from './today-section.module.css'

/** What was decided in a conference and is due: who, what, until when. */
export function DueSection({ read }: { read: UseQueryResult<CallOutput<'today.read'>, CallError> }) {
  const { columns } = todayText
  return (
    <TodaySection title={todayText.sections.due} count={read.data?.due.length} empty={todayText.noDue}>
      <CallStates of={read}>
        {({ due }) => (
          <table className={`${table.lines} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{columns.when}</th>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.who}</th>
                <th scope="col">{columns.patient}</th>
              </tr>
            </thead>
            <tbody>
              {due.map((row) => (
                <Row key={`${row.conferenceId}${row.who}${row.what}${row.dueOn}`} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </CallStates>
    </TodaySection>
  )
}

function Row({ row }: { row: DueDecision }) {
  return (
    <tr>
      <td className={row.isOverdue ? classes.late : undefined}>
        {row.isOverdue && <IconAlertTriangle size={15} aria-label={todayText.overdue} />} {dayText(row.dueOn)}
      </td>
      <td>{row.what}</td>
      <td>{row.who}</td>
      <td>
        <Link
          href={`/patients/${row.patientId}/conference`}
          state={{ conferenceId: row.conferenceId }}
          className={classes.link}
        >
          {row.patientName}
        </Link>
      </td>
    </tr>
  )
}
