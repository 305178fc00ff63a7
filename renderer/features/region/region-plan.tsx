import { Badge, Text } from '@mantine/core'
import type { RegionOverview } from '../../../shared/contract/provider.ts'
import { regionText } from '../../text/region.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './region.module.css'

/** Goals of the plan by scene, desks to ask, schemes and forms of the region: each with its document. */
export function RegionPlan({ overview: { plan, desks, schemes } }: { overview: RegionOverview }) {
  return (
    <>
      <Panel heading={`${regionText.goals}：${plan.name}`}>
        <ul className={classes.list}>
          {plan.scenes.map(({ scene, word, goal }) => (
            <li key={scene}>
              <strong>{word}</strong>　{goal}
            </li>
          ))}
        </ul>
        <Text size="xs" className={classes.quiet}>
          {regionText.source(plan.source.document, plan.source.asOf)}
        </Text>
      </Panel>
      <Panel heading={regionText.desks}>
        {desks.length === 0 && <Text size="sm">{regionText.noDesks}</Text>}
        <ul className={classes.list}>
          {desks.map(({ code, name, operator, isPlanned, note, source }) => (
            <li key={code}>
              <strong>{name}</strong>　{operator}{' '}
              {isPlanned && (
                <Badge size="xs" radius="sm" variant="default">
                  {regionText.planned}
                </Badge>
              )}
              <div className={classes.quiet}>
                {note}　{regionText.source(source.document, source.asOf)}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      {schemes.length > 0 && (
        <Panel heading={regionText.schemes}>
          <ul className={classes.list}>
            {schemes.map(({ code, name, about, source }) => (
              <li key={code}>
                <strong>{name}</strong>　{about}
                <div className={classes.quiet}>{regionText.source(source.document, source.asOf)}</div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
