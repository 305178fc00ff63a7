import { masterTrialText } from '../../text/master-trial.ts'
import classes from './trial.module.css'

type PlaceChangeProps = { readonly before: number | null; readonly after: number | null }

/** 3 ↑2: the place now, and how far it is from the one before; 新 came in, 外 went out. */
export function PlaceChange({ before, after }: PlaceChangeProps) {
  return (
    <span className={classes.place}>
      <span className={classes.rank}>{after ?? '―'}</span>
      <span className={classes.move} data-way={wayOf(before, after)}>
        {moveText(before, after)}
      </span>
    </span>
  )
}

function wayOf(before: number | null, after: number | null): 'up' | 'down' | 'same' {
  if (before === after) return 'same'
  if (after === null) return 'down'
  return before === null || after < before ? 'up' : 'down'
}

function moveText(before: number | null, after: number | null): string {
  if (before === after) return masterTrialText.same
  if (after === null) return masterTrialText.gone
  if (before === null) return masterTrialText.come
  return after < before ? masterTrialText.up(before - after) : masterTrialText.down(after - before)
}
