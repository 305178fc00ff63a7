import { Badge, Group, Title } from '@mantine/core'
import { Fragment, type ReactNode, useId } from 'react'
import { overviewText } from '../../text/overview.ts'
import classes from './overview.module.css'

/** A part of the overview under its heading. */
export function Panel({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <Title order={2} id={id} className={classes.heading}>
        {heading}
      </Title>
      {children}
    </section>
  )
}

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
