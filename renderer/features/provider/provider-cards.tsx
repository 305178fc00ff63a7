import type { RefObject } from 'react'
import { Link } from 'wouter'
import type { Provider } from '../../../shared/domain/provider.ts'
import { providerText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import { providerAddress } from './provider-address.ts'
import classes from './provider-list.module.css'
import { ProviderMarks } from './provider-marks.tsx'
import { ProviderNumbers } from './provider-numbers.tsx'
import { ProviderSource } from './provider-source.tsx'
import type { Words } from './use-words.ts'

type ProviderCardsProps = {
  readonly rows: readonly Provider[]
  readonly words: Words
  readonly listRef: RefObject<HTMLUListElement | null>
}

/** The list as cards, for reading numbers from a distance. */
export function ProviderCards({ rows, words, listRef }: ProviderCardsProps) {
  return (
    <ul className={classes.cards} ref={listRef} aria-label={providerText.listLabel}>
      {rows.map((provider) => (
        <li key={provider.id} className={classes.card}>
          <Link href={providerAddress(provider.id)} className={table.link}>
            {provider.name}
          </Link>
          <div className={classes.marks}>
            <ProviderMarks provider={provider} />
          </div>
          <div className={table.quiet}>
            {words.kind(provider.kind)}　{provider.area.municipality}
            {provider.area.district ?? ''}
          </div>
          <ProviderNumbers provider={provider} />
          <div className={table.quiet}>
            <ProviderSource provider={provider} />
          </div>
        </li>
      ))}
    </ul>
  )
}
