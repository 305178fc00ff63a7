import type { Browser } from '@playwright/test'
import { conferenceText, stepText } from '../../renderer/text/conference.ts'
import { openStudio, patientIdOf } from './studio.ts'

const CHART_NO = '90010001'

/** The four steps of a pre-discharge conference, and the list of what is coming. */
export async function conference(browser: Browser): Promise<void> {
  const { core, page, open, take, close } = await openStudio(browser, 'practice')
  await open('/conferences')
  await take('conferences')
  await open(`/patients/${await patientIdOf(core, CHART_NO)}/conference`)
  await page.getByRole('button', { name: stepText.prepare }).click()
  await page.getByRole('button', { name: conferenceText.refill }).click()
  await page.getByText(conferenceText.refilled).waitFor()
  // Saved, and without the note that says so.
  await page.reload()
  for (const [step, word] of Object.entries(stepText)) {
    await page.getByRole('button', { name: word }).first().click()
    await take(`conference-${step}`)
  }
  await close()
}
