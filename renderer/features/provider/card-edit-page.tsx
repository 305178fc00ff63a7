import { Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { ProviderCard } from '../../../shared/domain/provider-card.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { cardFormText } from '../../text/provider.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { leaveFreely } from '../../ui/leave-guard.tsx'
import { CardForm } from './card-form.tsx'
import { cardFormOf, emptyCardForm } from './card-form-values.ts'
import { providerAddress, providerIdIn } from './provider-address.ts'
import { ProviderLost } from './provider-page.tsx'

/** The form of a card that there is. */
export function CardEditPage() {
  const { providerId } = useParams<{ providerId: string }>()
  const id = providerIdIn(providerId)
  return id === undefined ? <ProviderLost /> : <Loaded key={id} providerId={id} />
}

function Loaded({ providerId }: { providerId: ProviderId }) {
  const found = useCall('provider.get', { providerId })
  if (found.error?.wire.code === 'not-found' || found.data?.card === null) return <ProviderLost />
  return <CallStates of={found}>{({ card }) => <Edit card={card} />}</CallStates>
}

/** 連携先を追加: an empty card. */
export function CardNewPage() {
  return <Edit card={null} />
}

function Edit({ card }: { card: ProviderCard | null }) {
  const [, goTo] = useLocation()
  // What was read when the form opened: its version decides whether somebody else saved since.
  const [before, hold] = useState(card)
  const save = useCommand('provider.saveCard')
  const title = before === null ? cardFormText.newTitle : cardFormText.editTitle(before.name)
  return (
    <>
      <title>{title}</title>
      <Title order={1} size="h3" mb="xs">
        {title}
      </Title>
      <CardForm
        values={before === null ? emptyCardForm() : cardFormOf(before)}
        {...(before === null || card === null ? {} : { latest: cardFormOf(card), onTake: () => hold(card) })}
        cardId={before?.id ?? null}
        error={save.error}
        isBusy={save.isPending}
        onCancel={() => goTo(before === null ? '/providers' : providerAddress(before.id))}
        onSave={(input, onRefused) =>
          save.mutate(
            { id: before?.id ?? null, version: before?.version ?? 0, card: input },
            {
              onError: onRefused,
              onSuccess: ({ id }) => {
                notifications.show({ message: cardFormText.saved })
                leaveFreely()
                goTo(providerAddress(id))
              },
            },
          )
        }
      />
    </>
  )
}
