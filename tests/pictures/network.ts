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
  await open('/region/shortage')
  await take('shortage')
  await open('/settings')
  await page.getByRole('tab', { name: settingsText.sections.masters }).click()
  await page.getByRole('button', { name: /役割の規則/u }).click()
  await page.getByRole('button', { name: masterEditText.edit }).locator('visible=true').click()
  await page.getByRole('heading', { name: masterEditText.rules }).waitFor()
  await page.getByLabel(masterEditText.filter, { exact: true }).fill('在宅酸素')
  await page.getByRole('listitem').getByRole('button').first().click()
  await page.getByRole('button', { name: masterEditText.not, exact: true }).first().click()
  await page.getByText(/人で変わります/u).waitFor()
  await take('rule-trial')
  await close()
}
