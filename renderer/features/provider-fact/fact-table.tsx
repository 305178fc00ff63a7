import { useState } from 'react'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { FactHistory } from './fact-history.tsx'
import { FactLine } from './fact-line.tsx'
import classes from './fact.module.css'
import type { FactWriting } from './use-fact-writing.ts'

type FactTableProps = {
  readonly label: string
  readonly providerId: ProviderId
  readonly rows: readonly FactRow[]
  readonly choices: readonly FactChoice[]
  readonly writing: FactWriting
  /** After an answer the next line is taken: for going through a list on the phone. */
  readonly goesOn?: boolean
}

/** Lines of facts, walked by arrow keys, answered by one key each. */
export function FactTable({ label, providerId, rows, choices, writing, goesOn = false }: FactTableProps) {
  const [shown, setShown] = useState<FactRow | null>(null)
  const step = (from: HTMLElement, by: 1 | -1) => neighbour(from, by)?.focus()
  return (
    <>
      <table className={classes.table} aria-label={label} data-keys={goesOn ? 'all' : 'one'}>
        <tbody>
          {rows.map((row) => (
            <FactLine
              key={row.code}
              {...{ row, choices, writing }}
              onHistory={() => setShown(row)}
              onStep={step}
              onAnswered={(line) => {
                if (goesOn) step(line, 1)
              }}
            />
          ))}
        </tbody>
      </table>
      {shown !== null && <FactHistory {...{ providerId, row: shown }} onClose={() => setShown(null)} />}
    </>
  )
}

/** The line above or below, in this table or the next one of the page. */
function neighbour(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-fact-line]')]
  return lines[lines.indexOf(from) + by]
}
