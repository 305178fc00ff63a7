import { Text } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { providerDetailText, providerText } from '../../text/provider.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './provider-page.module.css'

type Found = CallOutput<'provider.get'>

/** What the region's plan asks of such an institution, scene by scene, in short words with the source. */
export function ProviderCriteria({ found: { criteria } }: { found: Found }) {
  const [first] = criteria
  if (first === undefined) return null
  const groups = [...new Set(criteria.map(({ sceneWord }) => sceneWord))]
  return (
    <Panel heading={providerDetailText.criteria}>
      <Text size="xs" className={classes.none}>
        {providerDetailText.criteriaHint}
      </Text>
      {groups.map((group) => (
        <div key={group}>
          <h3 className={classes.scene}>{group === '' ? providerDetailText.everyScene : group}</h3>
          <ul className={classes.criteria}>
            {criteria
              .filter(({ sceneWord }) => sceneWord === group)
              .map(({ code, text, isSceneInferred }) => (
                <li key={code}>
                  {text}
                  {isSceneInferred && <span className={classes.none}>（{providerDetailText.inferred}）</span>}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Text size="xs" className={classes.none}>
        {first.source.document}　{providerText.asOf(first.source.asOf)}
      </Text>
    </Panel>
  )
}
