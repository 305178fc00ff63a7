import { Badge, Table } from '@mantine/core'
import type { Ref } from 'react'
import { Link, useLocation } from 'wouter'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import { daysBetween, localDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { bandText, patientText, sexText } from '../../text/patient.ts'
import table from '../../ui/data-table.module.css'
import { dayText } from '../../ui/day-text.ts'
import classes from './patient-table.module.css'

const { columns } = patientText

/** The list itself: the name is the link, a click anywhere in the row opens it too. */
export function PatientTable({
  rows,
  bodyRef,
}: {
  rows: readonly PatientRow[]
  bodyRef: Ref<HTMLTableSectionElement>
}) {
  return (
    <Table
      className={table.list}
      highlightOnHover
      highlightOnHoverColor="var(--mantine-color-ieji-0)"
      verticalSpacing={5}
      horizontalSpacing="sm"
    >
      <Table.Thead>
        <Table.Tr>
          {Object.entries(columns).map(([key, word]) => (
            <Table.Th key={key} className={classes[key]}>
              {word}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={bodyRef}>
        {rows.map((row) => (
          <Row key={row.patientId} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ row }: { row: PatientRow }) {
  const { today } = useSession()
  const [, goTo] = useLocation()
  const address = `/patients/${row.patientId}`
  const day = daysBetween(row.admittedOn, row.dischargedOn ?? localDate(today)) + 1
  return (
    <Table.Tr className={table.row} onClick={() => goTo(address)}>
      <Table.Td>
        <Link href={address} className={table.link} onClick={(event) => event.stopPropagation()}>
          {row.name}
        </Link>
        {row.isFictional && (
          <Badge size="xs" variant="default" radius="sm" ml={6}>
            {patientText.fictional}
          </Badge>
        )}
        <div className={table.quiet}>
          {row.kana}　{row.chartNo}
        </div>
      </Table.Td>
      <Table.Td>
        {row.ageText} {sexText[row.sex]}
      </Table.Td>
      <Table.Td>
        {row.ward}
        <div className={table.quiet}>{row.room}</div>
      </Table.Td>
      <Table.Td>
        <div className={classes.diagnosis}>{row.diagnosis}</div>
      </Table.Td>
      <Table.Td>
        {dayText(row.admittedOn)}
        <div className={table.quiet}>{patientText.stayDay(day)}</div>
      </Table.Td>
      <Table.Td>
        <Planned row={row} today={today} />
      </Table.Td>
      <Table.Td>{row.responsibleName}</Table.Td>
    </Table.Tr>
  )
}

function Planned({ row, today }: { row: PatientRow; today: string }) {
  if (row.dischargedOn !== null) return patientText.discharged(dayText(row.dischargedOn))
  if (row.plannedDischargeOn === null) return <span className={table.quiet}>{patientText.undecided}</span>
  const days = daysBetween(localDate(today), row.plannedDischargeOn)
  return (
    <>
      {dayText(row.plannedDischargeOn)}
      <div className={`${table.quiet} ${classes.days}`} data-near={days <= 3}>
        {bandText.inDays(days)}
      </div>
    </>
  )
}
