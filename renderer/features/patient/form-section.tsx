import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './patient-form.module.css'

/** A part of the form under its heading. */
export function FormSection({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} id={id} className={classes.heading}>
        {heading}
      </Title>
      {children}
    </section>
  )
}
