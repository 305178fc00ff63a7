import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronLeft, IconPencil } from '@tabler/icons-react'
import { Link, useLocation, useParams } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { IMPORTERS } from '../../../shared/contract/import.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { providerDetailText } from '../../text/provider.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Problem } from '../../ui/problem.tsx'
import { FaxPanel } from '../fax-check/fax-panel.tsx'
import { FactPanel } from '../provider-fact/fact-panel.tsx'
import { providerAddress, providerIdIn } from './provider-address.ts'
import { ProviderLines } from '../institution/provider-lines.tsx'
import { ProviderGroups } from '../care-group/provider-groups.tsx'
import { ProviderCriteria } from './provider-criteria.tsx'
import { ProviderFacts } from './provider-facts.tsx'
import { ProviderLayers } from './provider-layers.tsx'
import { ProviderOfficial } from './provider-official.tsx'
import { ProviderMarks } from './provider-marks.tsx'
import classes from './provider-page.module.css'
import { useWords } from './use-words.ts'

type Found = CallOutput<'provider.get'>

/** Everything that is known of one provider, and from whom. */
export function ProviderPage() {
  const { providerId } = useParams<{ providerId: string }>()
  const id = providerIdIn(providerId)
  return id === undefined ? <ProviderLost /> : <Page key={id} providerId={id} />
}

function Page({ providerId }: { providerId: ProviderId }) {
  const found = useCall('provider.get', { providerId })
  if (found.error?.wire.code === 'not-found') return <ProviderLost />
  return (
    <>
      {found.isError && found.data === undefined && <Back />}
      <CallStates of={found}>{(data) => <Detail found={data} />}</CallStates>
    </>
  )
}

/** Nobody of this id: an import may have taken it out. */
export function ProviderLost() {
  return (
    <>
      <Back />
      <Title order={1} size="h3">
        {providerDetailText.lost}
      </Title>
      <Text size="sm">{providerDetailText.lostHint}</Text>
    </>
  )
}

function Back() {
  return (
    <Anchor component={Link} href="/providers" size="sm" className={classes.back}>
      <IconChevronLeft size={16} aria-hidden />
      {providerDetailText.back}
    </Anchor>
  )
}

function Detail({ found }: { found: Found }) {
  const words = useWords()
  const { user } = useSession()
  const { provider, official, card } = found
  return (
    <>
      <title>{provider.name}</title>
      <Back />
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={1} size="h3">
            {provider.name}
          </Title>
          <Group gap={6}>
            {provider.kana !== '' && <Text size="sm">{provider.kana}</Text>}
            <Text size="sm">{words.kind(provider.kind)}</Text>
            <ProviderMarks provider={provider} />
          </Group>
        </div>
        <Change found={found} />
      </Group>
      <div className={classes.columns}>
        <div>
          <ProviderFacts found={found} words={words} />
          <ProviderCriteria found={found} />
        </div>
        <div>
          <ProviderGroups providerId={provider.id} />
          <FaxPanel providerId={provider.id} />
          {official !== null && card !== null && (
            <ProviderLayers official={official} card={card} words={words} />
          )}
        </div>
      </div>
      <ProviderOfficial providerId={provider.id} />
      {IMPORTERS.some((role) => role === user.role) && <ProviderLines providerId={provider.id} />}
      <FactPanel providerId={provider.id} />
    </>
  )
}

function Change({ found: { provider } }: { found: Found }) {
  const { user } = useSession()
  const [, goTo] = useLocation()
  const make = useCommand('provider.makeCard')
  if (!WRITERS.some((role) => role === user.role)) return null
  if (provider.layer === 'card')
    return (
      <Button
        component={Link}
        href={`${providerAddress(provider.id)}/edit`}
        leftSection={<IconPencil size={17} aria-hidden />}
      >
        {providerDetailText.edit}
      </Button>
    )
  return (
    <div className={classes.make}>
      <Button
        loading={make.isPending}
        onClick={() =>
          make.mutate(
            { providerId: provider.id },
            {
              onSuccess: ({ id }) => {
                notifications.show({ message: providerDetailText.made })
                goTo(`${providerAddress(id)}/edit`)
              },
            },
          )
        }
      >
        {providerDetailText.makeCard}
      </Button>
      <Text size="xs">{providerDetailText.makeCardHint}</Text>
      {make.error !== null && <Problem error={make.error} />}
    </div>
  )
}
