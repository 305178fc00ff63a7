import { Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { PlanTableView } from '../../../shared/contract/region.ts'
import { planTableText } from '../../text/region.ts'
import grid from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import { providerAddress } from '../provider/provider-address.ts'

/** Where the directory has moved away from the document: to be checked, and told to whoever keeps the plan. */
export function PlanDifferences({ table }: { table: PlanTableView }) {
  if (!table.hasDocument) return null
  const words = (list: readonly string[]) =>
    table.scenes.flatMap(({ scene, word }) => (list.includes(scene) ? [word] : [])).join('・')
  return (
    <Panel heading={planTableText.differences}>
      {table.differences.length === 0 ? (
        <Text size="sm">{planTableText.noDifferences}</Text>
      ) : (
        <table className={grid.lines}>
          <thead>
            <tr>
              {planTableText.differenceColumns.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.differences.map(({ place, name, providerId, added, removed }) => (
              <tr key={`${place} ${name} ${providerId ?? ''}`}>
                <td>{place}</td>
                <td>
                  {providerId === null ? (
                    planTableText.gone(name)
                  ) : (
                    <Anchor component={Link} href={providerAddress(providerId)} size="sm">
                      {name}
                    </Anchor>
                  )}
                </td>
                <td>{words(added)}</td>
                <td>{words(removed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
