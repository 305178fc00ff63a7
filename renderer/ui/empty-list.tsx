import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-list.module.css'

type EmptyListProps = {
  readonly title: string
  readonly hint?: string
  /** What can be done next, as buttons. */
  readonly children?: ReactNode
}

/** Where a list would stand: that nothing is in it, why, and what to do next. Inside a panel one plain line does. */
export function EmptyList({ title, hint, children }: EmptyListProps) {
  return (
    <div className={classes.empty}>
      <Text fw={700}>{title}</Text>
      {hint !== undefined && <Text size="sm">{hint}</Text>}
      {children !== undefined && <div className={classes.next}>{children}</div>}
    </div>
  )
}
