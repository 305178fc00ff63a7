import { Badge, Group } from '@mantine/core'
import { Fragment } from 'react'
import { overviewText } from '../../text/overview.ts'
import classes from './overview.module.css'

type Fact = readonly [word: string, value: string | readonly string[]]

/** Words with what is known; a list as signs, an empty one said as such. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(([word, value]) => (
        <Fragment key={word}>
          <dt>{word}</dt>
          <dd>
            {value.length === 0 ? (
              <span className={classes.none}>{overviewText.none}</span>
            ) : typeof value === 'string' ? (
              value
            ) : (
              <Group gap={6}>
                {value.map((each) => (
                  <Badge key={each} variant="default" radius="sm" tt="none" size="lg" fw={400}>
                    {each}
                  </Badge>
                ))}
              </Group>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
