import { Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'
import { Panel } from '../../ui/panel.tsx'
import { MergedLines } from './merged-item.tsx'

/** On a provider's page: the lines that it was put together from, each of which can be set apart. */
export function ProviderLines({ providerId }: { providerId: ProviderId }) {
  const { data: institution } = useCall('institution.ofProvider', { providerId })
  if (institution === undefined || institution === null) return null
  return (
    <Panel heading={institutionText.ofProvider}>
      <Text size="sm" mb="xs">
        {institutionText.ofProviderHint}　
        <Anchor component={Link} href="/providers/same" size="sm">
          {institutionText.title}
        </Anchor>
      </Text>
      <MergedLines institution={institution} />
    </Panel>
  )
}
