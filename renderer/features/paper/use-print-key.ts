import { useEffect } from 'react'

/** Ctrl + P on a paper issues or prints it; before the window's own answer, and not below an open dialog. */
export function usePrintKey(onPrint: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isPrint || event.code !== 'KeyP') return
      event.preventDefault()
      if (document.querySelector('[role="dialog"]') === null) onPrint()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  })
}
