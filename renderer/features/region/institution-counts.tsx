import { Table, Text } from '@mantine/core'
import type { RegionOverview } from '../../../shared/contract/provider.ts'
import { regionText } from '../../text/region.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './region.module.css'

/** Institutions of the document by place and scene, in the plan's own column words. */
export function InstitutionCounts({ overview }: { overview: RegionOverview }) {
  const { institutions, plan, institutionSource: source } = overview
  return (
    <Panel heading={regionText.institutions}>
      {institutions.length === 0 ? (
        <Text size="sm">{regionText.noInstitutions}</Text>
      ) : (
        <>
          <Text size="xs" className={classes.quiet}>
            {regionText.institutionsHint}
          </Text>
          <Table className={classes.table} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{regionText.place}</Table.Th>
                {plan.scenes.map(({ scene, word }) => (
                  <Table.Th key={scene}>{word}</Table.Th>
                ))}
                <Table.Th>{regionText.total}</Table.Th>
                <Table.Th>{regionText.hospitals}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {institutions.map((row) => (
                <Table.Tr key={row.place}>
                  <Table.Th scope="row">{row.place}</Table.Th>
                  {plan.scenes.map(({ scene }) => {
                    const cell = row.byScene.find((each) => each.scene === scene)
                    return (
                      <Table.Td key={scene}>
                        {cell?.count ?? 0}
                        {cell !== undefined && cell.uncertain > 0 && regionText.uncertain(cell.uncertain)}
                      </Table.Td>
                    )
                  })}
                  <Table.Td>{row.total}</Table.Td>
                  <Table.Td>{row.hospitals}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Text size="xs" className={classes.quiet}>
        {regionText.source(source.document, source.asOf)}
      </Text>
    </Panel>
  )
}
