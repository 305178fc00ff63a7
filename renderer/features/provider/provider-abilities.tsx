import { Text } from '@mantine/core'
import type { Provider } from '../../../shared/domain/provider.ts'
import { Capability } from '../../../shared/domain/provider-words.ts'
import { capabilityText, providerDetailText } from '../../text/provider.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './provider-page.module.css'

/** Treatments and devices by answer, 可 first. */
export function ProviderAbilities({ provider }: { provider: Provider }) {
  const answers = Object.entries(provider.capabilities)
  return (
    <Panel heading={providerDetailText.capabilities}>
      {answers.length === 0 ? (
        <Text size="sm">{providerDetailText.noCapabilities}</Text>
      ) : (
        <dl className={classes.answers}>
          {Capability.options.map((answer) => {
            const words = answers.filter(([, given]) => given === answer).map(([word]) => word)
            return words.length === 0 ? null : (
              <div key={answer} className={classes.answer}>
                <dt data-answer={answer}>{capabilityText[answer]}</dt>
                <dd>{words.join('、')}</dd>
              </div>
            )
          })}
        </dl>
      )}
    </Panel>
  )
}
