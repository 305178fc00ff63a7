import type { KeyboardEvent } from 'react'
import type { DueProvider } from '../../../shared/contract/provider-fact.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { confirmText, dueReasonText, outcomeText } from '../../text/provider-fact.ts'
import { shortDay } from '../../ui/short-day.ts'
import classes from './confirm.module.css'

type DueListProps = {
  readonly rows: readonly DueProvider[]
  readonly chosenId: ProviderId
  readonly onChoose: (row: DueProvider) => void
}

/** Whom to phone, in order; arrow keys walk, the chosen one stands beside. */
export function DueList({ rows, chosenId, onChoose }: DueListProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
    const at = rows.findIndex(({ providerId }) => providerId === chosenId)
    const to = at + (event.key === 'ArrowDown' ? 1 : -1)
    const next = rows[to]
    if (next === undefined) return
    onChoose(next)
    buttons[to]?.focus()
  }
  return (
    <nav className={classes.people} aria-label={confirmText.listLabel} onKeyDown={onKeyDown}>
      {rows.map((row, at) => (
        <div key={row.providerId}>
          {row.reason !== rows[at - 1]?.reason && <h2>{dueReasonText[row.reason]}</h2>}
          <button
            type="button"
            className={classes.person}
            aria-current={row.providerId === chosenId ? 'true' : undefined}
            tabIndex={row.providerId === chosenId ? 0 : -1}
            onClick={() => onChoose(row)}
          >
            <strong>{row.name}</strong>
            <span>
              {row.kindWord}　{row.place}
            </span>
            <span>{standing(row)}</span>
          </button>
        </div>
      ))}
    </nav>
  )
}

function standing({ patients, asked, oldestOn, lastCall }: DueProvider): string {
  return [
    patients > 0 ? confirmText.patients(patients) : '',
    asked > 0 ? confirmText.asked(asked) : '',
    oldestOn === null ? confirmText.never : confirmText.oldest(shortDay(oldestOn)),
    lastCall === null ? '' : confirmText.lastCall(shortDay(lastCall.calledOn), outcomeText[lastCall.outcome]),
  ]
    .filter((part) => part !== '')
    .join('　')
}
