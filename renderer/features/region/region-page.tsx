import { Text } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { regionText } from '../../text/region.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { InstitutionCounts } from './institution-counts.tsx'
import { RegionHead } from './region-head.tsx'
import { RegionPlan } from './region-plan.tsx'
import { RoleCounts } from './role-counts.tsx'
import classes from './region.module.css'
import { useMedicalArea } from './use-medical-area.ts'

/** 地域のようす: what the documents say about a medical area, and whom the directory holds. */
export function RegionPage() {
  const area = useMedicalArea()
  return (
    <>
      <RegionHead title={regionText.title} area={area} />
      <CallStates of={area.tree}>
        {() => area.code !== undefined && <Region medicalAreaCode={area.code} />}
      </CallStates>
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
