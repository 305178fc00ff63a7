import { Badge } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import type { CareGroupRow } from '../../../shared/contract/care-group.ts'
import { careGroupText, groupStatusText } from '../../text/care-group.ts'
import { visibilityText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import classes from './care-group.module.css'
import { groupAddress, useGroupWords } from './use-group-words.ts'

/** Groups under the heading of their kind, in the master's order. */
export function CareGroupTable({ groups }: { groups: readonly CareGroupRow[] }) {
  const words = useGroupWords()
  const kinds = [...new Set(groups.map(({ kind }) => kind))]
  const { columns } = careGroupText
  return (
    <table className={`${table.lines} ${classes.table}`} aria-label={careGroupText.title}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col" className={classes.place}>
            {columns.place}
          </th>
          <th scope="col" className={classes.heads}>
            {columns.heads}
          </th>
          <th scope="col" className={classes.count}>
            {columns.members}
          </th>
          <th scope="col" className={classes.phone}>
            {columns.phone}
          </th>
          <th scope="col" className={classes.status}>
            {columns.status}
          </th>
        </tr>
      </thead>
      {kinds.map((kind) => (
        <tbody key={kind}>
          <tr className={classes.kind}>
            <th scope="rowgroup" colSpan={6}>
              {words.kind(kind)}
            </th>
          </tr>
          {groups
            .filter((group) => group.kind === kind)
            .map((group) => (
              <Row key={group.id} group={group} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ group }: { group: CareGroupRow }) {
  const [, goTo] = useLocation()
  const address = groupAddress(group.id)
  return (
    <tr className={table.row} onClick={() => goTo(address)}>
      <td>
        <Link href={address} className={table.link} onClick={(event) => event.stopPropagation()}>
          {group.name}
        </Link>{' '}
        {group.isReference && (
          <Badge size="sm" variant="outline" color="gray" radius="sm">
            {careGroupText.fromDocument}
          </Badge>
        )}
        {group.isFictional && (
          <Badge size="sm" variant="outline" color="gray" radius="sm">
            {careGroupText.fictional}
          </Badge>
        )}{' '}
        {group.visibility !== 'public' && (
          <Badge size="sm" variant="light" color="red" radius="sm">
            {visibilityText[group.visibility]}
          </Badge>
        )}
      </td>
      <td>{group.place}</td>
      <td>{group.heads.length > 0 ? group.heads.join('、') : group.operator}</td>
      <td>{careGroupText.memberCount(group.memberCount)}</td>
      <td className={classes.number}>{group.phone}</td>
      <td>{groupStatusText[group.status]}</td>
    </tr>
  )
}
