import { useEffect, useState } from 'react'

/**
 * A dialog that is taken off the page gives the focus back to where it was when it opened: whoever works by keyboard
 * goes on from there, not from the top of the page.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Once the page is drawn without the dialog; a focus that has found another place stays there.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    },
    [before],
  )
}
