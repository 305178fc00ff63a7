import type { Browser } from '@playwright/test'
import { findAnythingText } from '../../renderer/text/find-anything.ts'
import { answerText } from '../../renderer/text/inquiry.ts'
import { matchText } from '../../renderer/text/match.ts'
import { formText } from '../../renderer/text/patient-form.ts'
import { teamProposalText } from '../../renderer/text/team-proposal.ts'
import { openStudio, patientIdOf } from './studio.ts'

/** Cancer, opioid pump, an untold prognosis; a home doctor is found, the visiting nurses are being asked. */
const CHART_NO = '90010001'

/** The morning's list, the search, the register of patients. */
export async function casework(browser: Browser): Promise<void> {
  const { page, open, take, close } = await openStudio(browser, 'practice')
  await take('today')
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(findAnythingText.placeholder).fill('高崎')
  await page.getByText('90010001').first().waitFor()
  await take('find-anything')
  await page.keyboard.press('Escape')
  await open('/patients')
  await take('patients')
  await open('/patients/new')
  await page.getByLabel(formText.chartNo).fill('90019999')
  await page.getByLabel(formText.name, { exact: false }).first().fill('見本 花子')
  await page.getByLabel(formText.kana).fill('ミホン ハナコ')
  await page.getByLabel(formText.bornOn).fill('S12.3.4')
  await page.getByRole('radio', { name: formText.sexes.female, exact: true }).check()
  await take('patient-form')
  await page.getByLabel(formText.postalCode).fill('7471111')
  await page.keyboard.press('Tab')
  await page
    .getByRole('heading', { name: formText.sections.consent })
    .evaluate((heading) => heading.scrollIntoView({ block: 'end' }))
  await take('patient-form-address')
  await close()
}

/** From one patient's record to the partners who are phoned, and the team. */
export async function finding(browser: Browser): Promise<void> {
  const { core, page, open, take, close } = await openStudio(browser, 'practice')
  const patient = `/patients/${await patientIdOf(core, CHART_NO)}`
  await open(`${patient}/overview`)
  await take('overview')
  await open(`${patient}/search`)
  await page.getByText('架空みなと訪問看護ステーション（架空）').first().waitFor()
  await take('search')
  await page.getByRole('button', { name: answerText.conditional }).first().click()
  await take('answer')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: matchText.change }).click()
  await take('conditions')
  await page.keyboard.press('Escape')
  await page.getByText(teamProposalText.asTeam).click()
  await page.getByText(teamProposalText.proposal(1)).first().waitFor()
  await take('team-proposals')
  await open(`${patient}/team`)
  await take('team')
  await open(`${patient}/timeline`)
  await take('timeline')
  await close()
}
