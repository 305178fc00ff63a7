import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { RegionOverview } from '../../../shared/contract/provider.ts'
import { useCall } from '../../api/use-call.ts'
import { regionText } from '../../text/region.ts'
import { Panel } from '../../ui/panel.tsx'
import { OpenDirectory } from './open-directory.tsx'
import classes from './region.module.css'

/** Whom the directory holds, by municipality and role; each number opens its list. */
export function RoleCounts({ overview: { roles } }: { overview: RegionOverview }) {
  const words = useCall('master.words', {})
  return (
    <Panel heading={regionText.roles}>
      <Text size="xs" className={classes.quiet}>
        {regionText.rolesHint}{' '}
        <Anchor component={Link} href="/providers/import" size="xs" underline="always">
          {regionText.importHint}
        </Anchor>
      </Text>
      <Table className={classes.table} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{regionText.role}</Table.Th>
            {roles.map(({ municipality, municipalityCode }) => (
              <Table.Th key={municipalityCode}>{municipality}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(words.data?.roles ?? []).map(({ code, word }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row">{word}</Table.Th>
              {roles.map(({ municipality, municipalityCode, areaKey, areaCodes, byRole }) => (
                <Table.Td key={municipalityCode}>
                  <OpenDirectory
                    count={byRole.find(({ role }) => role === code)?.count ?? 0}
                    place={municipality}
                    word={word}
                    filter={{ areaKey, areaCodes, role: code }}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
