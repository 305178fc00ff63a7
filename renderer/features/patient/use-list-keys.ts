import { type RefObject, useEffect } from 'react'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')

/**
 * Keys of a searched list: `/` goes to the search, ↓ from it into the rows, ↓↑ along their links,
 * ↑ from the first or Escape back to the search. Enter on a link opens it by itself.
 */
export function useListKeys(
  search: RefObject<HTMLInputElement | null>,
  rows: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const target = targetOf(event, search.current, rows.current)
      if (target === undefined) return
      event.preventDefault()
      target.focus()
      if (event.key === '/') search.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [search, rows])
}

/** Where the focus goes; undefined where the key is not ours. */
function targetOf(
  event: KeyboardEvent,
  search: HTMLInputElement | null,
  rows: HTMLElement | null,
): HTMLElement | undefined {
  const found = search ?? undefined
  if (event.key === '/') return isField(event.target) ? undefined : found
  const links = [...(rows?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]
  const here = links.findIndex((link) => link === document.activeElement)
  if (here < 0 && document.activeElement !== search) return undefined
  if (event.key === 'ArrowDown') return links[Math.min(here + 1, links.length - 1)]
  if (here >= 0 && event.key === 'Escape') return found
  if (here >= 0 && event.key === 'ArrowUp') return here > 0 ? links[here - 1] : found
  return undefined
}
