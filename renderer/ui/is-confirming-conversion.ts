import type { KeyboardEvent } from 'react'

/** The Enter that ends a Japanese conversion must neither submit a form nor move the focus. */
export function isConfirmingConversion(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}

/** For `onKeyDown` of a form: swallows the Enter of a conversion before the form sees it. */
export function guardConversion(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isConfirmingConversion(event)) event.preventDefault()
}
