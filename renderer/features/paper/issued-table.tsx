import { Link } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { IssuedPaperId } from '../../../shared/domain/ids.ts'
import { paperText } from '../../text/paper.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { clockText } from '../../ui/time-text.ts'
import classes from './issued-table.module.css'

type Row = CallOutput<'paper.listIssued'>['rows'][number]

/** Control copies; the number opens the paper as it was. */
export function IssuedTable({
  rows,
  onOpen,
}: {
  rows: readonly Row[]
  onOpen: (issuedPaperId: IssuedPaperId) => void
}) {
  const { issuedColumns: columns } = paperText
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.number}>
            {columns.number}
          </th>
          <th scope="col" className={classes.at}>
            {columns.at}
          </th>
          <th scope="col">{columns.paper}</th>
          <th scope="col" className={classes.patient}>
            {columns.patient}
          </th>
          <th scope="col">{columns.recipient}</th>
          <th scope="col" className={classes.purpose}>
            {columns.purpose}
          </th>
          <th scope="col" className={classes.by}>
            {columns.by}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <IssuedRow key={row.paper.id} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function IssuedRow({ row, onOpen }: { row: Row; onOpen: (issuedPaperId: IssuedPaperId) => void }) {
  const { paper, patientName, chartNo } = row
  return (
    <tr>
      <td>
        <button
          type="button"
          className={classes.open}
          aria-label={paperText.openIssued(paper.number)}
          onClick={() => onOpen(paper.id)}
        >
          {paper.number}
        </button>{' '}
        {paperText.version(paper.version)}
      </td>
      <td>
        {dayTextWithYear(paper.issuedOn)} {clockText(paper.issuedAt)}
      </td>
      <td>{paper.title}</td>
      <td>
        <Link href={`/patients/${paper.patientId}/papers`}>{patientName}</Link> <small>{chartNo}</small>
      </td>
      <td>{paper.recipientName}</td>
      <td>{[paper.purpose, paperText.copiesCount(paper.copies)].filter(Boolean).join('　')}</td>
      <td>{paper.issuedByName}</td>
    </tr>
  )
}
