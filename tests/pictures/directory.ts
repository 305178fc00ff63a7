import type { Browser } from '@playwright/test'
import { providerText } from '../../renderer/text/provider.ts'
import { importText, wizardText } from '../../renderer/text/import.ts'
import { factText } from '../../renderer/text/provider-fact.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { openStudio, type Studio } from './studio.ts'

const OUR_NURSES = '架空とのみ訪問看護ステーション（架空）'

/** Of one telephone, under two names: a person has to say whether they are one. Plainly fictional. */
const OFFICES = [
  ['架空ひかり訪問看護ステーション', '0835-00-9201', '3560000001'],
  ['架空とのみ訪問看護ステーション', '0835-00-9202', '3560000002'],
  ['架空やまびこ訪問看護ステーション', '0835-00-9203', '3560000003'],
] as const
/** Half a year later: one has another name and telephone, one is gone, one is new. */
const LATER = [
  ['架空ひかり訪問看護ステーション', '0835-00-9201', '3560000001'],
  ['架空とのみ訪問看護', '0835-00-9212', '3560000002'],
  ['架空あさひ訪問看護ステーション', '0835-00-9204', '3560000004'],
] as const
const LIST =
  '名称,種別,所在地,電話番号\r\n訪問看護架空ひかり（架空）,訪問看護ステーション,防府市寿町7-1,0835-00-9201\r\n'

/** The directory's way out, what is known of an institution, whom to phone this month, files coming in. */
export async function directory(browser: Browser): Promise<void> {
  const studio = await openStudio(browser, 'practice')
  const { page, open, take, close } = studio
  await open('/providers')
  await page.getByLabel(providerText.searchLabel).fill('とのみ')
  await page.getByRole('link', { name: OUR_NURSES }).click()
  await page.getByRole('heading', { name: factText.heading }).waitFor()
  await toTop(studio, factText.heading)
  await take('provider-facts')
  await open('/providers/confirm')
  await take('confirm')
  await importing(studio)
  await close()
}

/** The heading at the top of the window, so that what stands below it is seen. */
async function toTop({ page }: Studio, heading: string): Promise<void> {
  await page
    .getByRole('heading', { name: heading })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytesOf(text)),
})

const officesOf = (offices: readonly (readonly [string, string, string])[]) =>
  fileOf(
    'jigyosho_130.csv',
    csvOf(
      offices.map(([name, phone, number]) =>
        anOffice({ 事業所番号: number, 事業所名: name, 電話番号: phone, FAX番号: '' }),
      ),
    ),
  )

/** A file of the ministry and a list of our own; then the ministry's file half a year later. */
async function importing(studio: Studio): Promise<void> {
  const { page, open, take } = studio
  await open('/providers/import')
  await page
    .locator('input[type=file]')
    .setInputFiles([officesOf(OFFICES), fileOf('訪問看護の一覧.csv', LIST)])
  await page.getByRole('button', { name: importText.assign }).click()
  await page.getByLabel(wizardText.name).fill('訪問看護の一覧（架空）')
  await take('import-columns')
  await page.getByRole('button', { name: wizardText.save }).click()
  await review(studio, '2026年6月末')
  await page.getByRole('button', { name: importText.apply }).click()
  await page.getByRole('heading', { name: importText.applied }).waitFor()
  await open('/providers/same')
  await take('same')
  await open('/providers/import')
  await page.locator('input[type=file]').setInputFiles(officesOf(LATER))
  await review(studio, '2026年12月末')
  await page.getByRole('tab', { name: /^変更/u }).click()
  await take('import-review')
}

async function review({ page }: Studio, asOf: string): Promise<void> {
  await page.getByRole('textbox', { name: importText.asOf }).fill(asOf)
  await page.getByRole('button', { name: importText.check }).click()
  await page.getByRole('button', { name: importText.apply }).waitFor()
}
