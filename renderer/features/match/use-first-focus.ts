import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Role } from '../../../shared/domain/role.ts'

/** Moves the focus to the first candidate; does nothing where there is none. */
export function focusCandidate(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[data-candidate][tabindex="0"]')?.focus()
}

/** Moves the focus to a role of the list. */
export function focusRole(frame: HTMLElement | null, role: Role | undefined): void {
  frame?.querySelector<HTMLElement>(`[data-role="${role}"]`)?.focus()
}

/**
 * The keys of the screen work from its lists: opened, it takes the focus to the chosen role, and on to the first
 * candidate where a role was asked for. Once only, and not from whoever moved on in the meantime.
 */
export function useFirstFocus(
  frame: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  role: Role | undefined,
  isAskedFor: boolean,
): () => void {
  const first = useRef({ role, isAskedFor })
  useEffect(() => {
    if (document.activeElement?.closest('[role="dialog"]')) return
    focusRole(frame.current, first.current.role)
  }, [frame])
  return useCallback(() => {
    if (!first.current.isAskedFor) return
    first.current.isAskedFor = false
    if (document.activeElement?.getAttribute('data-role') === first.current.role) focusCandidate(list.current)
  }, [list])
}
