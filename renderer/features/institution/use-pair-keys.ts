import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import type { PairDesk } from './use-pair-desk.ts'

/** ↑ ↓ choose a pair, 1 to 3 answer it; the chosen one keeps the focus, so that the next key answers the next pair. */
export function usePairKeys(
  desk: PairDesk,
  list: RefObject<HTMLUListElement | null>,
): (event: KeyboardEvent) => void {
  const byKey = useRef(false)
  useEffect(() => {
    if (!byKey.current) return
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  })
  return (event) => {
    if (isConfirmingConversion(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => desk.select(desk.at + 1),
      ArrowUp: () => desk.select(desk.at - 1),
      '1': () => desk.decide('same'),
      '2': () => desk.decide('different'),
      '3': desk.later,
    }
    const action = actions[event.key]
    if (action === undefined) return
    event.preventDefault()
    byKey.current = true
    action()
  }
}
