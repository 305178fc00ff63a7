import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './provider-page.module.css'

/** A part of the page under its heading. */
export function ProviderPanel({ heading, children }: { heading: string; children: ReactNode }) {
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
