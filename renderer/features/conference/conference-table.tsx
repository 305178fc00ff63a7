import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ConferenceRow } from '../../../shared/contract/conference.ts'
import { conferenceText, stateText } from '../../text/conference.ts'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import classes from './conference-table.module.css'

/** One day's conferences; the patient's name opens the record at its step. */
export function ConferenceTable({ rows, withDay }: { rows: readonly ConferenceRow[]; withDay: boolean }) {
  const { columns } = conferenceText
  return (
    <table className={`${table.grid} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col" className={classes.when}>
            {columns.when}
          </th>
          <th scope="col">{columns.patient}</th>
          <th scope="col" className={classes.ward}>
            {columns.ward}
          </th>
          <th scope="col">{columns.place}</th>
          <th scope="col" className={classes.state}>
            {columns.state}
          </th>
          <th scope="col" className={classes.responsible}>
            {columns.responsible}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.conferenceId} row={row} withDay={withDay} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, withDay }: { row: ConferenceRow; withDay: boolean }) {
  const { conferenceId, heldOn, startTime, state, ward, room } = row
  return (
    <tr>
      <td>
        {withDay && heldOn !== null && dayText(heldOn)} {startTime}
      </td>
      <td>
        <Link
          href={`/patients/${row.patientId}/conference`}
          state={{ conferenceId }}
          className={classes.name}
        >
          {row.patientName}
        </Link>
        <Text span size="xs" ml={8}>
          {row.patientKana} {row.chartNo}
        </Text>
      </td>
      <td>{[ward, room].filter(Boolean).join(' ')}</td>
      <td>{row.place}</td>
      <td>
        {withDay && (
          <IconAlertTriangle size={15} aria-label={conferenceText.unconfirmedMark} className={classes.mark} />
        )}
        {stateText[state]}
      </td>
      <td>{row.responsibleName}</td>
    </tr>
  )
}
