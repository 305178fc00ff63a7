import type { Browser } from '@playwright/test'
import { masterEditText } from '../../renderer/text/master-edit.ts'
import { LocalDate } from '../../shared/domain/local-date.ts'
import { settingsText } from '../../renderer/text/settings.ts'
import type { TestApp } from '../support/test-app.ts'
import { openStudio, TODAY } from './studio.ts'

/** Groups, beds, disasters, the map; how a rule is tried before it is saved. */
export async function network(browser: Browser): Promise<void> {
  const { core, page, open, take, close } = await openStudio(browser, 'practice')
  await prepareForDisaster(core)
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

/** What one family has told about the night without mains; plainly fictional. */
async function prepareForDisaster(core: TestApp): Promise<void> {
  const [first] = await core.call('disaster.list', { areaCodes: null, includesLeftOut: false })
  if (first === undefined) throw new Error('nobody with a device')
  await core.call('disaster.savePlan', {
    patientId: first.patientId,
    version: 0,
    plan: {
      batteryHours: 8,
      oxygenHours: 6,
      powerSource: '外部バッテリー1台（架空）',
      powerCompany: '架空電力 0120-00-0000',
      vendor: '架空医療機器 083-900-9300',
      evacuationPlace: '架空中央病院（架空）',
      checkedBy: '架空訪問看護が電話（架空）',
      note: '',
      confirmedOn: LocalDate.parse(TODAY),
      leftOutReason: '',
    },
  })
}
