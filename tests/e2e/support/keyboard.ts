import { expect, type Locator, type Page } from '@playwright/test'

/** More steps than this and nobody would walk there. */
const MOST_STEPS = 150

/** A person who has no mouse: the focus moves by keys alone, and what is typed lands where the focus is. */
export type Keyboard = {
  readonly press: (...keys: string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Presses Tab (or Shift+Tab) until the control has the focus. */
  readonly tabTo: (target: Locator, direction?: 'Tab' | 'Shift+Tab') => Promise<void>
}

export function keyboardOf(page: Page): Keyboard {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  return {
    press,
    type: (text) => page.keyboard.type(text),
    async tabTo(target, direction = 'Tab') {
      await expect(target).toBeEnabled()
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await press(direction)
      }
      throw new Error(`not reached by ${MOST_STEPS} times ${direction}: ${target.toString()}`)
    },
  }
}
