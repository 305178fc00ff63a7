import { Group, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../api/use-call.ts'
import { regionText } from '../../text/region.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { InstitutionCounts } from './institution-counts.tsx'
import { RegionPlan } from './region-plan.tsx'
import { RoleCounts } from './role-counts.tsx'
import classes from './region.module.css'

/** The area with the most providers is the one that people here mean. */
function usualArea(nodes: readonly { key: string; count: number }[]): string | undefined {
  return nodes.toSorted((a, b) => b.count - a.count)[0]?.key
}

/** 地域のようす: what the documents say about a medical area, and whom the directory holds. */
export function RegionPage() {
  const tree = useCall('provider.countByArea', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const areas = (tree.data ?? []).filter(({ key }) => key.startsWith('medical:'))
  const key = chosen ?? usualArea(areas)
  return (
    <>
      <title>{regionText.title}</title>
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h3">
          {regionText.title}
        </Title>
        <Select
          aria-label={regionText.medicalArea}
          data={areas.map((area) => ({ value: area.key, label: area.name }))}
          value={key ?? null}
          allowDeselect={false}
          w="14rem"
          onChange={setChosen}
        />
      </Group>
      {key !== undefined && <Region medicalAreaCode={key.replace('medical:', '')} />}
    </>
  )
}

function Region({ medicalAreaCode }: { medicalAreaCode: string }) {
  const region = useCall('provider.readRegion', { medicalAreaCode })
  return (
    <CallStates of={region}>
      {(overview) => (
        <div className={classes.columns}>
          <div>
            <InstitutionCounts overview={overview} />
            <RegionPlan overview={overview} />
          </div>
          <div>
            <RoleCounts overview={overview} />
            <Text size="xs" className={classes.quiet}>
              {overview.plan.note}
            </Text>
          </div>
        </div>
      )}
    </CallStates>
  )
}
