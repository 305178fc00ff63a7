import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The smallest window of the wards, and the same at 125 % zoom. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
] as const

/** What is wider than its frame, in words; empty where nothing scrolls sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, [role="dialog"]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`),
  )

/** Nothing is still on its way, and what fades in has faded in: half-transparent text has no contrast. */
async function isSettled(page: Page): Promise<void> {
  await expect(page.getByText('読み込んでいます…')).toHaveCount(0)
  await expect(page.getByLabel('読み込んでいます…')).toHaveCount(0)
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) > 0) await expect(dialog.last()).toHaveCSS('opacity', '1')
}

/** One heading of the first order, no sideways scrolling in either size, nothing serious or critical for axe. */
export async function expectSound(page: Page, screen: string): Promise<void> {
  await isSettled(page)
  await expect(page.locator('h1'), `${screen}: one h1`).toHaveCount(1)
  for (const size of SIZES.toReversed()) {
    await page.setViewportSize(size)
    await expect.poll(() => tooWide(page), `${screen} at ${size.width}`).toEqual([])
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    screen,
  ).toEqual([])
}
