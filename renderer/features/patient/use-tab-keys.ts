import { useEffect } from 'react'
import type { PatientTab } from './patient-tab.ts'

/** Ctrl + digit opens a tab, also out of a field; not while a dialog is open. */
export function useTabKeys(tabs: readonly PatientTab[], open: (slug: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const tab = tabs[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1]
      if (tab === undefined || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      open(tab.slug)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
