import { UnstyledButton } from '@mantine/core'
import { useLocation } from 'wouter'
import { mapText, regionText } from '../../text/region.ts'
import { type DirectoryFilter, NO_FILTER, useDirectoryFilter } from '../provider/use-directory-filter.ts'
import classes from './region.module.css'

type OpenDirectoryProps = {
  readonly count: number
  readonly place: string
  readonly word: string
  readonly filter: Partial<DirectoryFilter>
}

/** A count that opens the list of exactly those. */
export function OpenDirectory({ count, place, word, filter }: OpenDirectoryProps) {
  const [, goTo] = useLocation()
  const [, setFilter] = useDirectoryFilter()
  if (count === 0) return <span className={classes.zero}>0</span>
  return (
    <UnstyledButton
      className={classes.number}
      aria-label={regionText.show(place, word, count)}
      onClick={() => {
        setFilter({ ...NO_FILTER, ...filter })
        goTo('/providers')
      }}
    >
      {mapText.number(count)}
    </UnstyledButton>
  )
}
