import { IconPhoneIncoming } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { WaitingInquiry } from '../../../shared/contract/inquiry.ts'
import { useCall } from '../../api/use-call.ts'
import { todayText } from '../../text/today.ts'
import { CallStates } from '../../ui/call-states.tsx'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import { TodaySection } from './today-section.tsx'
import classes from './today-section.module.css'

const MINUTE = 60_000

/** Whom we asked and who has not answered: calls due first, then the longest waiting. */
export function WaitingSection({ asked }: { asked: CallInput<'inquiry.listWaiting'> }) {
  const waiting = useCall('inquiry.listWaiting', asked, { refetchEveryMs: MINUTE })
  const { columns } = todayText
  return (
    <TodaySection title={todayText.sections.waiting} count={waiting.data?.length} empty={todayText.noWaiting}>
      <CallStates of={waiting}>
        {(rows) => (
          <table className={`${table.lines} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{todayText.waitedColumn}</th>
                <th scope="col">{columns.provider}</th>
                <th scope="col">{columns.role}</th>
                <th scope="col">{columns.phone}</th>
                <th scope="col">{columns.patient}</th>
                <th scope="col">{columns.ward}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.inquiry.id} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </CallStates>
    </TodaySection>
  )
}

function Row({ row }: { row: WaitingInquiry }) {
  const { inquiry, patientId, patientName, ward, room, roleWord, phone, waitedMinutes, isCallBackDue } = row
  return (
    <tr>
      <td>
        {todayText.waited(waitedMinutes)}
        {inquiry.callBackOn !== null && (
          <div className={isCallBackDue ? classes.late : undefined}>
            {isCallBackDue && <IconPhoneIncoming size={15} aria-label={todayText.callBackDue} />}{' '}
            {todayText.callBack(dayText(inquiry.callBackOn), inquiry.callBackTime)}
          </div>
        )}
      </td>
      <td>
        <Link
          href={`/patients/${patientId}/search?role=${inquiry.role}`}
          className={classes.link}
          aria-label={todayText.answerOf(inquiry.providerName)}
        >
          {inquiry.providerName}
        </Link>
      </td>
      <td>{roleWord}</td>
      <td className={classes.phone}>{phone}</td>
      <td>{patientName}</td>
      <td>{[ward, room].filter(Boolean).join(' ')}</td>
    </tr>
  )
}
