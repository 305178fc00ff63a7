import { useEffect } from 'react'
import { notifications } from '@mantine/notifications'
import { windowKeysText } from '../text/window-keys.ts'

const MANUAL = '/manual/index.html'

/** Keys that mean the same on every screen, also before signing in: F1 the manual, Ctrl + P the paper on screen. */
export function useWindowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A screen that has a better answer has already given it.
      if (event.defaultPrevented || event.altKey || event.shiftKey) return
      const isPrint = (event.ctrlKey || event.metaKey) && event.code === 'KeyP'
      if (!isPrint && event.key !== 'F1') return
      event.preventDefault()
      if (isPrint) printPaper()
      else window.open(MANUAL, 'ieji-manual')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Prints the PDF that is shown in a frame; the page itself is never printed, its layout is for the screen. */
function printPaper(): void {
  const paper = document.querySelector<HTMLIFrameElement>('iframe[src^="blob:"]')
  if (paper?.contentWindow) {
    paper.contentWindow.focus()
    paper.contentWindow.print()
    return
  }
  notifications.show({
    title: windowKeysText.nothingToPrintTitle,
    message: windowKeysText.nothingToPrint,
    color: 'yellow',
  })
}
