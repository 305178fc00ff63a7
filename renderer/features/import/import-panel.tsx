import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './import.module.css'

export function ImportPanel({ heading, children }: { heading: string; children: ReactNode }) {
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
