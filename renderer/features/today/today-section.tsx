import { Badge, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { todayText } from '../../text/today.ts'
import panel from '../../ui/panel.module.css'
import classes from './today-section.module.css'

type TodaySectionProps = {
  readonly title: string
  readonly count: number | undefined
  readonly empty: string
  readonly children: ReactNode
}

/** One block of the page: its name, how many, and either rows or a line that says that nothing is to be done. */
export function TodaySection({ title, count, empty, children }: TodaySectionProps) {
  return (
    <section className={panel.frame} aria-label={title}>
      <Group gap="xs" className={classes.head}>
        <Title order={2} size="h5">
          {title}
        </Title>
        {count !== undefined && count > 0 && (
          <Badge variant="light" radius="sm">
            {todayText.count(count)}
          </Badge>
        )}
      </Group>
      {count === 0 ? (
        <Text size="sm" className={classes.empty}>
          {empty}
        </Text>
      ) : (
        children
      )}
    </section>
  )
}
