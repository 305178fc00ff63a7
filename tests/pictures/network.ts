import type { Browser } from '@playwright/test'
import { masterEditText } from '../../renderer/text/master-edit.ts'
import { settingsText } from '../../renderer/text/settings.ts'
import { openStudio } from './studio.ts'

/** Groups, beds, disasters, the map; how a rule is tried before it is saved. */
export async function network(browser: Browser): Promise<void> {
  const { page, open, take, close } = await openStudio(browser, 'practice')
  await open('/providers/groups')
  await take('groups')
  await open('/providers/beds')
  await take('beds')
  await open('/region/disaster')
  await take('disaster')
  await open('/region/map')
  await take('map')
  await open('/region/table')
  await take('plan-table')
  await open('/settings')
  await page.getByRole('tab', { name: settingsText.sections.masters }).click()
  await page.getByRole('button', { name: /役割の規則/u }).click()
  await page.getByRole('button', { name: masterEditText.edit }).locator('visible=true').click()
  await page.getByRole('heading', { name: masterEditText.rules }).waitFor()
  await take('rules')
  await page.getByRole('button', { name: /気管切開|人工呼吸/u }).first().click()
  await page.getByLabel(masterEditText.removePart).first().click()
  await page.getByRole('status').first().waitFor()
  await take('rule-trial')
  await close()
}
