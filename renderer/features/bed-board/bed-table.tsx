import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { BedBoardRow } from '../../../shared/contract/bed-board.ts'
import type { BedKindWord } from '../../../shared/domain/bed-board.ts'
import { bedStanceText, bedText } from '../../text/bed-board.ts'
import { visibilityText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import { timeText } from '../../ui/time-text.ts'
import { providerAddress } from '../provider/provider-address.ts'
import classes from './bed-board.module.css'

type BedTableProps = {
  readonly kinds: readonly BedKindWord[]
  readonly rows: readonly BedBoardRow[]
  readonly onRecord: (row: BedBoardRow) => void
  readonly onHistory: (row: BedBoardRow) => void
}

/** One line an institution, what was told of each kind of bed side by side. */
export function BedTable({ kinds, rows, onRecord, onHistory }: BedTableProps) {
  return (
    <table className={`${table.lines} ${classes.table}`} aria-label={bedText.title}>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            {bedText.columns.name}
          </th>
          <th scope="col">{bedText.title}</th>
          <th scope="col" className={classes.actions}>
            {bedText.columns.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.providerId}>
            <th scope="row">
              <Link href={providerAddress(row.providerId)} className={table.link}>
                {row.name}
              </Link>
              <div className={classes.quiet}>
                {[row.place, row.phone].filter(Boolean).join('　')}
                {row.visibility !== null &&
                  row.visibility !== 'public' &&
                  `　${visibilityText[row.visibility]}`}
              </div>
              {row.groups.length > 0 && <div className={classes.quiet}>{row.groups.join('、')}</div>}
            </th>
            <td>
              <States row={row} kinds={kinds} />
            </td>
            <td className={classes.actions}>
              <Button size="compact-sm" aria-label={bedText.recordOf(row.name)} onClick={() => onRecord(row)}>
                {bedText.record}
              </Button>{' '}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={bedText.historyOf(row.name)}
                onClick={() => onHistory(row)}
              >
                {bedText.history}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function States({ row, kinds }: { row: BedBoardRow; kinds: readonly BedKindWord[] }) {
  if (row.states.length === 0) return <span className={classes.quiet}>{bedText.noHistory}</span>
  const inOrder = row.states.toSorted(
    (a, b) =>
      kinds.findIndex(({ code }) => code === a.state.bedKind) -
      kinds.findIndex(({ code }) => code === b.state.bedKind),
  )
  return (
    <ul className={classes.states}>
      {inOrder.map(({ state, isFresh }) => (
        <li key={state.id} data-stance={state.stance} data-fresh={isFresh}>
          <strong>{kinds.find(({ code }) => code === state.bedKind)?.word ?? state.bedKind}</strong>{' '}
          <span className={classes.stance}>
            {bedStanceText[state.stance]}
            {state.free !== null && ` ${bedText.free(state.free)}`}
          </span>
          {state.conditions !== '' && <div>{state.conditions}</div>}
          <div className={classes.quiet}>
            {!isFresh && <strong>{bedText.stale}　</strong>}
            {bedText.asOf(timeText(state.asOf), state.toldBy)}
          </div>
        </li>
      ))}
    </ul>
  )
}
