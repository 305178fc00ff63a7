import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { answerText, providerDetailText, providerText, sceneText } from '../../text/provider.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { Panel } from '../../ui/panel.tsx'
import { ProviderNumbers } from './provider-numbers.tsx'
import classes from './provider-page.module.css'
import type { Words } from './use-words.ts'

type Found = CallOutput<'provider.get'>

/** Numbers, place, cover, note, source: what we read out of on the telephone. */
export function ProviderFacts({ found, words }: { found: Found; words: Words }) {
  const { provider } = found
  return (
    <Panel heading={providerDetailText.basic}>
      <div className={classes.large}>
        <ProviderNumbers provider={provider} />
      </div>
      <dl className={classes.facts}>
        <Fact word={providerText.role}>{provider.roles.map(words.role).join('・')}</Fact>
        <Fact word={providerDetailText.scenes}>
          <Scenes found={found} />
        </Fact>
        <Fact word={providerDetailText.address}>
          {provider.address === ''
            ? `${provider.area.municipality}${provider.area.district ?? ''}`
            : provider.address}
        </Fact>
        <Fact word={providerDetailText.contact}>{provider.contact}</Fact>
        <Fact word={providerDetailText.openDays}>{provider.openDays.replaceAll(',', '・')}</Fact>
        {provider.layer === 'official' && (
          <>
            <Fact word={providerDetailText.night}>{answerText[provider.night]}</Fact>
            <Fact word={providerDetailText.holiday}>{answerText[provider.holiday]}</Fact>
          </>
        )}
        {/* Where the card names none, the panel of groups beside tells which hold it. */}
        {provider.networks.length > 0 && (
          <Fact word={providerDetailText.networks}>{provider.networks.join('、')}</Fact>
        )}
        <Fact word={providerDetailText.corporation}>{provider.corporation}</Fact>
        <Fact word={providerDetailText.web}>{provider.url}</Fact>
        <Fact word={providerDetailText.note}>{provider.note}</Fact>
        <Fact word={providerDetailText.confirmedOn}>
          <Confirmed found={found} />
        </Fact>
        <Fact word={providerDetailText.source}>
          {providerText.documentText(provider.source.document)}　{providerText.asOf(provider.source.asOf)}
        </Fact>
      </dl>
    </Panel>
  )
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children === '' ? <span className={classes.none}>{providerDetailText.none}</span> : children}</dd>
    </>
  )
}

function Confirmed({ found: { provider, card } }: { found: Found }) {
  if (provider.confirmedOn === null) return providerText.notConfirmed
  return [dayTextWithYear(provider.confirmedOn), provider.confirmedBy, card?.confirmedHow ?? '']
    .filter((part) => part !== '')
    .join('　')
}

/** The plan's own column words; what the source leaves open is told apart. */
function Scenes({ found: { provider, sceneWords } }: { found: Found }) {
  const word = (scene: (typeof provider.scenes)[number]) =>
    sceneWords.find((each) => each.scene === scene)?.word ?? sceneText[scene]
  if (provider.scenes.length + provider.uncertainScenes.length === 0)
    return <span className={classes.none}>{providerDetailText.none}</span>
  return (
    <>
      {provider.scenes.map(word).join('／')}
      {provider.uncertainScenes.length > 0 && (
        <Text size="sm" fw={700}>
          {providerText.uncertainScenes(provider.uncertainScenes.map(word).join('／'))}
        </Text>
      )}
      {provider.scenes.includes('introduction') && (
        <Text size="xs">{providerDetailText.introductionNote}</Text>
      )}
    </>
  )
}
