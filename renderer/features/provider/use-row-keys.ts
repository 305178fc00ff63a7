import { type RefObject, useEffect } from 'react'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')

type RowKeys = {
  readonly search: RefObject<HTMLInputElement | null>
  readonly box: RefObject<HTMLElement | null>
  /** Number of rows, and of those that fit on the screen. */
  readonly count: number
  readonly fitting: number
  readonly active: number | null
  readonly onActive: (index: number) => void
}

/**
 * Keys of a long list: `/` goes to the search, ↓ from it into the rows; in them ↑ ↓ J K by one, PageUp and PageDown by a
 * screen, Home and End to the ends, Escape (or ↑ from the first) back. Enter on a row opens it by itself.
 */
export function useRowKeys(keys: RowKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return
      const target = targetOf(event, keys)
      if (target === undefined) return
      event.preventDefault()
      if (target !== 'search') return keys.onActive(target)
      keys.search.current?.focus()
      if (event.key === '/') keys.search.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** The row to go to, or the search; undefined where the key is not ours. */
function targetOf(event: KeyboardEvent, keys: RowKeys): number | 'search' | undefined {
  const { search, box, count, fitting, active } = keys
  if (event.key === '/') return isField(event.target) ? undefined : 'search'
  const here = document.activeElement
  if (here === search.current && here !== null)
    return event.key === 'ArrowDown' && count > 0 ? Math.min(active ?? 0, count - 1) : undefined
  if (box.current?.contains(here) !== true || active === null) return undefined
  if (event.key === 'Escape' || (isUp(event) && active === 0)) return 'search'
  const to = stepOf(event, { active, fitting, count })
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to))
}

const isUp = ({ key, code }: KeyboardEvent) => key === 'ArrowUp' || code === 'KeyK'

function stepOf(event: KeyboardEvent, at: { active: number; fitting: number; count: number }) {
  if (isUp(event)) return at.active - 1
  if (event.key === 'ArrowDown' || event.code === 'KeyJ') return at.active + 1
  if (event.key === 'PageUp') return at.active - at.fitting
  if (event.key === 'PageDown') return at.active + at.fitting
  if (event.key === 'Home') return 0
  return event.key === 'End' ? at.count - 1 : undefined
}
