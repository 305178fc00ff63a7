import { Button } from '@mantine/core'
import type { Ref } from 'react'
import type { LikelyRow } from '../../../shared/contract/import-views.ts'
import { originText } from '../../text/import.ts'
import { institutionText } from '../../text/institution.ts'
import classes from './institution.module.css'

type PairListProps = {
  readonly ref: Ref<HTMLUListElement>
  readonly rows: readonly LikelyRow[]
  readonly at: number
  readonly onSelect: (at: number) => void
  readonly onMore: (() => void) | null
}

/** Every open pair by its two names; one stop for the Tab key, the arrows go on from there. */
export function PairList({ ref, rows, at, onSelect, onMore }: PairListProps) {
  return (
    <div className={classes.pairs}>
      <ul ref={ref} aria-label={institutionText.pairs}>
        {rows.map(({ key, a, b }, index) => (
          <li key={key}>
            <button
              type="button"
              className={classes.pair}
              aria-current={index === at}
              tabIndex={index === at ? 0 : -1}
              onClick={() => onSelect(index)}
            >
              <strong>{a.name}</strong>
              <span>{b.name}</span>
              <span className={classes.quiet}>
                {a.municipality}　{originText[a.origin]}・{originText[b.origin]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onMore !== null && (
        <Button size="xs" variant="default" fullWidth onClick={onMore}>
          {institutionText.more}
        </Button>
      )}
    </div>
  )
}
