import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type PanelProps = {
  readonly heading: string
  /** What it holds: lines to be read, or the fields of one part of a form. */
  readonly use?: 'reading' | 'form'
  readonly children: ReactNode
}

/** A part of a page under its heading, by which it is also named. */
export function Panel({ heading, use = 'reading', children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} data-use={use} aria-labelledby={id}>
      <Title order={2} id={id} className={classes.heading}>
        {heading}
      </Title>
      {children}
    </section>
  )
}
