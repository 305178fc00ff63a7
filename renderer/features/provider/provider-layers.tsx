import { Table } from '@mantine/core'
import type { Provider } from '../../../shared/domain/provider.ts'
import {
  answerText,
  cardFormText,
  layerText,
  providerDetailText,
  providerText,
  sceneText,
} from '../../text/provider.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './provider-page.module.css'
import type { Words } from './use-words.ts'

function facts(provider: Provider, words: Words): readonly (readonly [string, string])[] {
  return [
    [cardFormText.name, provider.name],
    [cardFormText.kind, `${words.kind(provider.kind)}　${provider.roles.map(words.role).join('・')}`],
    [providerDetailText.scenes, provider.scenes.map((scene) => sceneText[scene]).join('／')],
    [providerDetailText.address, provider.address],
    [providerText.phone, provider.phone],
    [providerText.fax, provider.fax],
    [providerDetailText.openDays, provider.openDays],
    [providerDetailText.holiday, answerText[provider.holiday]],
    [providerDetailText.source, `${provider.source.document}　${provider.source.asOf}`],
  ]
}

type ProviderLayersProps = {
  readonly official: Provider
  readonly provider: Provider
  readonly words: Words
}

/** Both layers side by side: what the public source says now, and what stands on our card. */
export function ProviderLayers({ official, provider, words }: ProviderLayersProps) {
  const ours = facts(provider, words)
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
          {facts(official, words).map(([word, text], index) => {
            const own = ours[index]?.[1] ?? ''
            return (
              <Table.Tr key={word}>
                <Table.Th scope="row">{word}</Table.Th>
                <Table.Td>{text === '' ? providerDetailText.none : text}</Table.Td>
                <Table.Td fw={own === text ? 400 : 700}>
                  {own === text
                    ? providerDetailText.sameAsOfficial
                    : own === ''
                      ? providerDetailText.none
                      : own}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
