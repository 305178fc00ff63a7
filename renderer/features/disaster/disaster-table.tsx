import { Badge, Button } from '@mantine/core'
import { Link } from 'wouter'
import type { DisasterRow } from '../../../shared/contract/disaster.ts'
import { disasterMissingText, disasterText } from '../../text/disaster.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import table from '../../ui/data-table.module.css'
import classes from './disaster.module.css'

type DisasterTableProps = {
  readonly rows: readonly DisasterRow[]
  readonly mayWrite: boolean
  readonly onEdit: (row: DisasterRow) => void
  readonly onHistory: (row: DisasterRow) => void
}

/** Patients under the heading of their district, the most urgent first. */
export function DisasterTable({ rows, ...rest }: DisasterTableProps) {
  const { columns } = disasterText
  if (rows.length === 0) return <EmptyList title={disasterText.empty} hint={disasterText.emptyHint} />
  const places = [...new Set(rows.map(({ place }) => place))]
  return (
    <table className={`${table.lines} ${classes.table}`} aria-label={disasterText.title}>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, word]) => (
            <th key={key} scope="col" className={classes[key]}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      {places.map((place) => (
        <tbody key={place}>
          <tr className={classes.place}>
            <th scope="rowgroup" colSpan={7}>
              {place === '' ? disasterText.noDistrict : place}
            </th>
          </tr>
          {rows
            .filter((row) => row.place === place)
            .map((row) => (
              <Row key={row.patientId} row={row} {...rest} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

type RowProps = Omit<DisasterTableProps, 'rows'> & { readonly row: DisasterRow }

function Row({ row, ...rest }: RowProps) {
  const { plan, devices } = row
  return (
    <tr>
      <th scope="row">
        <Link href={`/patients/${row.patientId}`} className={table.link}>
          {row.name}
        </Link>{' '}
        {devices[0]?.urgency === 1 && (
          <Badge size="sm" color="red" radius="sm">
            {disasterText.urgent}
          </Badge>
        )}{' '}
        {row.isInHospital && (
          <Badge size="sm" variant="outline" color="gray" radius="sm">
            {disasterText.inHospital}
          </Badge>
        )}
        <div className={classes.quiet}>{[row.ageText, row.address].filter(Boolean).join('　')}</div>
        {row.phone !== '' && <div className={classes.phone}>{row.phone}</div>}
        {(plan?.leftOutReason ?? '') !== '' && (
          <div className={classes.quiet}>{disasterText.leftOut(plan?.leftOutReason ?? '')}</div>
        )}
      </th>
      <td>{devices.map(({ word }) => word).join('、')}</td>
      <td>
        <Supply row={row} />
        <Missing of={row} among={['battery', 'oxygen']} />
      </td>
      <td>
        {[plan?.vendor || row.vendor, plan?.powerCompany].filter(Boolean).map((line) => (
          <div key={line}>
            <WithNumbers text={line ?? ''} />
          </div>
        ))}
        <Missing of={row} among={['vendor']} />
      </td>
      <td>
        {plan?.evacuationPlace}
        <Missing of={row} among={['evacuation']} />
      </td>
      <td>
        {plan?.checkedBy}
        <Missing of={row} among={['checkedBy']} />
      </td>
      <Actions row={row} {...rest} />
    </tr>
  )
}

function Actions({ row, mayWrite, onEdit, onHistory }: RowProps) {
  return (
    <td>
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={disasterText.editOf(row.name)}
          onClick={() => onEdit(row)}
        >
          {disasterText.edit}
        </Button>
      )}{' '}
      {row.plan !== null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={disasterText.historyOf(row.name)}
          onClick={() => onHistory(row)}
        >
          {disasterText.history}
        </Button>
      )}
    </td>
  )
}

/** A text whose telephone numbers are not broken over two lines. */
function WithNumbers({ text }: { text: string }) {
  return text.split(/(0\d{1,4}-\d{1,4}-\d{3,4})/u).map((part, at) =>
    at % 2 === 1 ? (
      <span key={part} className={classes.phone}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

function Supply({ row: { plan } }: { row: DisasterRow }) {
  if (plan === null) return null
  return (
    <>
      {plan.batteryHours !== null && <div>{disasterText.battery(plan.batteryHours)}</div>}
      {plan.oxygenHours !== null && <div>{disasterText.oxygen(plan.oxygenHours)}</div>}
      {plan.powerSource !== '' && <div className={classes.quiet}>{plan.powerSource}</div>}
    </>
  )
}

type MissingProps = { readonly of: DisasterRow; readonly among: DisasterRow['missing'] }

/** What nobody has asked yet stands in the column where its answer belongs. */
function Missing({ of, among }: MissingProps) {
  return of.missing
    .filter((one) => among.includes(one))
    .map((one) => (
      <div key={one} className={classes.missing}>
        {disasterText.missing(disasterMissingText[one])}
      </div>
    ))
}
