import { memo } from 'react'
import type { DirectoryLayout } from '../../../shared/domain/directory-view.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { providerText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import { directoryCells, NameMarks } from './directory-cells.tsx'
import classes from './directory-table.module.css'
import { providerAddress } from './provider-address.ts'
import type { Words } from './use-words.ts'

type DirectoryRowProps = {
  readonly index: number
  /** Undefined while its page is still read. */
  readonly provider: Provider | undefined
  /** In pixels from the top of the list. */
  readonly top: number
  readonly columns: DirectoryLayout['columns']
  readonly words: Words
  /** The one row that Tab comes to. */
  readonly isActive: boolean
  readonly onFocus: (index: number) => void
  readonly onOpen: (address: string) => void
}

/** A row of the directory: the name is the link, a click anywhere in the row opens it too. */
export const DirectoryRow = memo(function DirectoryRow(props: DirectoryRowProps) {
  const { index, provider, top, columns, words, onOpen } = props
  const address = provider && providerAddress(provider.id)
  const open = () => address !== undefined && onOpen(address)
  return (
    // The link in the row is what the keyboard opens; the row takes the mouse alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${classes.row} ${classes.cells}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={open}
    >
      <div role="cell" className={classes.cell}>
        <Name {...props} address={address} onGo={open} />
        {provider !== undefined && <NameMarks provider={provider} />}
      </div>
      {columns.map(({ code }) => {
        if (code === 'name') return null
        const { of: Content } = directoryCells[code]
        return (
          <div key={code} role="cell" className={classes.cell}>
            {provider !== undefined && <Content provider={provider} words={words} />}
          </div>
        )
      })}
    </div>
  )
})

type NameProps = DirectoryRowProps & { readonly address: string | undefined; readonly onGo: () => void }

/** The same element while its row is read and after, so that the focus on it stays. */
/** From so many letters on a name takes two lines: what tells institutions of one corporation apart stands at its end. */
const LONG = 20

function Name({ index, provider, isActive, onFocus, address, onGo }: NameProps) {
  const isLong = (provider?.name.length ?? 0) > LONG
  return (
    <a
      // Without an address while its row is read: the focus may be on it already.
      href={address === undefined ? undefined : `#${address}`}
      className={`${table.link} ${isLong ? classes.long : classes.one}`}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      title={provider?.name}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        event.stopPropagation()
        onGo()
      }}
    >
      {provider?.name ?? providerText.reading}
    </a>
  )
}
