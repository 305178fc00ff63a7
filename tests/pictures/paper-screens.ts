import type { Browser, Page } from '@playwright/test'
import { paperText, severityText } from '../../renderer/text/paper.ts'
import { openStudio, patientIdOf } from './studio.ts'

const CHART_NO = '90010001'
const EMERGENCY_CARD = '緊急時の連絡先'
const ILLNESS = '病気・けが'
const PREVIEW = 'iframe[src^="blob:"]'

/** Writing a paper beside its preview, the last look before it leaves, and the control copy. */
export async function papers(browser: Browser): Promise<void> {
  const { core, page, open, take, close } = await openStudio(browser, 'practice')
  await open(`/patients/${await patientIdOf(core, CHART_NO)}/papers`)
  await take('papers')
  await page.getByRole('button', { name: paperText.makeFor(EMERGENCY_CARD) }).click()
  await drawn(page)
  await take('paper-editor')
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog').waitFor()
  await take('paper-blocked')
  await page.keyboard.press('Escape')
  await page.getByLabel(ILLNESS).fill('膵臓の病気')
  await page.getByText(severityText.block).first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+p')
  await page.getByLabel(paperText.reason).fill('長女と内容を読み合わせた（架空）')
  await take('paper-issue')
  await page.getByRole('button', { name: paperText.issueOnly }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await open('/papers')
  await take('issued')
  await open('/papers/patient-list')
  await drawn(page)
  await take('patient-list')
  await close()
}

/** An empty frame is a dark panel, which packs to next to nothing. */
const SMALLEST_PAPER = 10_000
const LONGEST_MS = 15_000

/** Until the PDF viewer has drawn the paper: it does so after the page has come to rest, and says nothing. */
async function drawn(page: Page): Promise<void> {
  const frame = page.locator(PREVIEW)
  const until = Date.now() + LONGEST_MS
  while ((await frame.screenshot()).length < SMALLEST_PAPER) {
    if (Date.now() > until) throw new Error('the preview stays empty')
    await page.waitForTimeout(200)
  }
}
