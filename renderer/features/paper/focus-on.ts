/** Places of the paper's screen that a sentence can lead to. */
export const CHECKS_ID = 'paper-checks'
export const RECIPIENT_ID = 'paper-recipient'
export const DOCTOR_SECTION_ID = 'paper-doctor-part'

/** Brings an element into the middle of the screen and the focus to it. */
export function focusOn(elementId: string): void {
  const element = document.getElementById(elementId)
  element?.scrollIntoView({ block: 'center' })
  element?.focus()
}
