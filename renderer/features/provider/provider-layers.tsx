import { Button, Table } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowsDiff } from '@tabler/icons-react'
import type { OfficialField } from '../../../shared/contract/provider.ts'
import type { ProviderCard } from '../../../shared/domain/provider-card.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import {
  answerText,
  cardFormText,
  layerText,
  providerDetailText,
  providerText,
  sceneText,
} from '../../text/provider.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './provider-page.module.css'
import type { Words } from './use-words.ts'

/** A field of both layers; null as its name where ours is written among the facts and nothing is taken over. */
type Row = readonly [field: OfficialField | null, word: string, text: string]

function rowsOf(of: Provider | ProviderCard, words: Words): readonly Row[] {
  return [
    ['name', cardFormText.name, of.name],
    ['kana', cardFormText.kana, of.kana],
    ['kind', cardFormText.kind, `${words.kind(of.kind)}　${of.roles.map(words.role).join('・')}`],
    ['address', providerDetailText.address, `${of.postalCode}　${of.address}`.trim()],
    ['phone', providerText.phone, of.phone],
    ['fax', providerText.fax, of.fax],
    ['openDays', providerDetailText.openDays, of.openDays.replaceAll(',', '・')],
    ['corporation', providerDetailText.corporation, of.corporation],
    ['url', providerDetailText.web, of.url],
    [null, providerDetailText.scenes, of.scenes.map((scene) => sceneText[scene]).join('／')],
    [null, providerDetailText.holiday, answerText[of.holiday]],
    [null, providerDetailText.source, `${of.source.document}　${providerText.asOf(of.source.asOf)}`],
  ]
}

type ProviderLayersProps = {
  readonly official: Provider
  readonly card: ProviderCard
  readonly words: Words
}

/** Both layers side by side, field by field: what the public source says now, and what stands on our card. */
export function ProviderLayers({ official, card, words }: ProviderLayersProps) {
  const ours = rowsOf(card, words)
  const { user } = useSession()
  const take = useCommand('provider.useOfficial')
  const canWrite = WRITERS.some((role) => role === user.role)
  const onTake = (field: OfficialField, word: string) =>
    take.mutate(
      { providerId: card.id, version: card.version, field },
      {
        onError: notifyProblem,
        onSuccess: () => notifications.show({ message: providerDetailText.tookOfficial(word) }),
      },
    )
  return (
    <Panel heading={providerDetailText.layers}>
      <Table verticalSpacing={3} className={classes.layers}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{providerDetailText.layerColumn}</Table.Th>
            <Table.Th>{layerText.official}</Table.Th>
            <Table.Th>{layerText.card}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOf(official, words).map(([field, word, text], index) => {
            const own = ours[index]?.[2] ?? ''
            return (
              <Table.Tr key={word} data-differs={own !== text}>
                <Table.Th scope="row">{word}</Table.Th>
                <Table.Td>
                  {text === '' ? providerDetailText.none : text}
                  {field !== null && text !== '' && own !== text && canWrite && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      ml={6}
                      aria-label={providerDetailText.useOfficialFor(word)}
                      disabled={take.isPending}
                      onClick={() => onTake(field, word)}
                    >
                      {providerDetailText.useOfficial}
                    </Button>
                  )}
                </Table.Td>
                <Table.Td>
                  <Own own={own} official={text} />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}

function Own({ own, official }: { own: string; official: string }) {
  if (own === official) return providerDetailText.sameAsOfficial
  return (
    <>
      <IconArrowsDiff
        size={14}
        className={classes.differs}
        aria-label={providerDetailText.differs}
        role="img"
      />
      {own === '' ? providerDetailText.none : <strong>{own}</strong>}
    </>
  )
}
