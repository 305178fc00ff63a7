import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'wouter'
import type { DirectoryColumn, DirectoryLayout } from '../../../shared/domain/directory-view.ts'
import { columnText, providerText } from '../../text/provider.ts'
import { directoryCells } from './directory-cells.tsx'
import { DirectoryRow } from './directory-row.tsx'
import classes from './directory-table.module.css'
import type { DirectoryRows } from './use-directory-rows.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useWindow } from './use-window.ts'
import type { Words } from './use-words.ts'

type ProviderTableProps = {
  readonly rows: DirectoryRows
  readonly layout: DirectoryLayout
  readonly words: Words
  readonly search: RefObject<HTMLInputElement | null>
}

/** Height of a row and of the head, in pixels: two lines, whatever stands in them. */
const ROW = 52
const HEAD = 32

const WIDTH = { narrow: 0.65, normal: 1, wide: 1.6 } as const

/** Puts the focus on a row; false where it is not drawn yet. */
function focusRow(box: HTMLElement | null, index: number): boolean {
  const link = box?.querySelector<HTMLElement>(`a[data-index="${index}"]`)
  link?.focus({ preventScroll: true })
  return link !== null && link !== undefined
}

function leastOf({ columns }: DirectoryLayout): string {
  const rems = columns.map(({ code, width }) => leastRem(code) * Math.min(1, WIDTH[width]))
  // Between columns, and at both ends.
  return `${(rems.reduce((sum, rem) => sum + rem, 0) + columns.length * 0.75 + 0.5).toFixed(2)}rem`
}

const leastRem = (code: DirectoryColumn) => (code === 'name' ? 13 : directoryCells[code].least)

/** Widths of the columns, said once for all rows. */
function columnsOf({ columns }: DirectoryLayout): CSSProperties {
  const template = columns
    .map(({ code, width }) => {
      const share = code === 'name' ? 1.5 : directoryCells[code].share
      return `minmax(${(leastRem(code) * Math.min(1, WIDTH[width])).toFixed(2)}rem, ${(share * WIDTH[width]).toFixed(2)}fr)`
    })
    .join(' ')
  return { '--columns': template } as CSSProperties
}

/**
 * The list as a table of which only the rows on screen are drawn. The row that has the focus stays drawn wherever the
 * list is scrolled to, so that the focus is never lost.
 */
export function ProviderTable({ rows, layout, words, search }: ProviderTableProps) {
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [, goTo] = useLocation()
  const seen = useWindow(box, { count: rows.count, rowHeight: ROW, head: HEAD })
  const active = chosen === null || rows.count === 0 ? null : Math.min(chosen, rows.count - 1)
  const wish = useRef<number | null>(null)
  useRowKeys({
    search,
    box,
    count: rows.count,
    fitting: seen.fitting,
    active,
    onActive(index) {
      seen.show(index)
      setChosen(index)
      if (!focusRow(box.current, index)) wish.current = index
    },
  })
  useLayoutEffect(() => {
    if (wish.current === null || wish.current !== active) return
    if (focusRow(box.current, active)) wish.current = null
  })
  useWant(rows, seen.first, seen.end)
  const shown = Array.from({ length: Math.max(0, seen.end - seen.first) }, (_, at) => seen.first + at)
  if (active !== null && (active < seen.first || active >= seen.end)) shown.push(active)
  const columns = useMemo(() => columnsOf(layout), [layout])
  const minWidth = leastOf(layout)
  return (
    <div
      ref={box}
      className={classes.box}
      role="table"
      aria-label={providerText.listLabel}
      aria-rowcount={rows.isCounted ? rows.count + 1 : -1}
      aria-busy={rows.isOld || undefined}
      data-old={rows.isOld || undefined}
    >
      <Head layout={layout} columns={columns} minWidth={minWidth} />
      <div role="rowgroup" className={classes.body} style={{ height: seen.height, minWidth, ...columns }}>
        {shown.map((index) => (
          <DirectoryRow
            key={index}
            index={index}
            provider={rows.at(index)}
            top={seen.topOf(index)}
            columns={layout.columns}
            words={words}
            isActive={index === (active ?? shown[0])}
            onFocus={setChosen}
            onOpen={goTo}
          />
        ))}
      </div>
    </div>
  )
}

type HeadProps = {
  readonly layout: DirectoryLayout
  readonly columns: CSSProperties
  readonly minWidth: string
}

/** Rows above and below that are brought before they are seen. */
const AHEAD = 60
/** While the scrollbar is dragged through the list, pages that only fly past are not read. */
const PAUSE_MS = 50

function useWant(rows: DirectoryRows, first: number, end: number): void {
  const last = useRef(0)
  useEffect(() => {
    const ask = () => {
      last.current = first
      rows.want(first - AHEAD, end + AHEAD)
    }
    if (Math.abs(first - last.current) <= AHEAD) {
      ask()
      return
    }
    const timer = setTimeout(ask, PAUSE_MS)
    return () => clearTimeout(timer)
  })
}

function Head({ layout, columns, minWidth }: HeadProps) {
  return (
    <div role="rowgroup" className={classes.head} style={{ minWidth, ...columns }}>
      <div role="row" aria-rowindex={1} className={classes.cells}>
        {layout.columns.map(({ code }) => (
          <div key={code} role="columnheader" className={classes.one}>
            {columnText[code]}
          </div>
        ))}
      </div>
    </div>
  )
}
