import type { Browser } from '@playwright/test'
import { faxText } from '../../renderer/text/fax-check.ts'
import { exportText } from '../../renderer/text/provider.ts'
import { importText } from '../../renderer/text/import.ts'
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
const LIST =
  '名称,種別,所在地,電話番号\r\n訪問看護架空ひかり（架空）,訪問看護ステーション,防府市寿町7-1,0835-00-9201\r\n'

/** The directory's way out, what is known of an institution, whom to phone this month, files coming in. */
export async function directory(browser: Browser): Promise<void> {
  const studio = await openStudio(browser, 'practice')
  const { page, open, take, close } = studio
  await open('/providers')
  await page.getByRole('button', { name: exportText.export }).click()
  await page.getByRole('dialog').waitFor()
  await take('provider-export')
  await page.keyboard.press('Escape')
  await page.getByLabel('名前・かな・住所・電話でさがす').fill('とのみ')
  await page.getByRole('link', { name: OUR_NURSES }).click()
  await page.getByRole('heading', { name: factText.heading }).waitFor()
  await toTop(studio, factText.heading)
  await take('provider-facts')
  await toTop(studio, faxText.heading)
  await take('fax-check')
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

async function importing({ page, open, take }: Studio): Promise<void> {
  const offices = OFFICES.map(([name, phone, number]) =>
    anOffice({
      事業所番号: number,
      都道府県コード又は市町村コード: '352063',
      市区町村名: '防府市',
      事業所名: name,
      電話番号: phone,
    }),
  )
  await open('/providers/import')
  await page.locator('input[type=file]').setInputFiles([
    { name: 'jigyosho_130.csv', mimeType: 'text/csv', buffer: Buffer.from(bytesOf(csvOf(offices))) },
    { name: '訪問看護の一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(bytesOf(LIST)) },
  ])
  await page.getByRole('button', { name: importText.assign }).click()
  await take('import-columns')
  await page.getByLabel('リストの名前').fill('訪問看護の一覧（架空）')
  await page.getByRole('button', { name: 'この読み方を保存して使う' }).click()
  await page.getByRole('textbox', { name: importText.asOf }).fill('2026年11月')
  await page.getByRole('button', { name: importText.check }).click()
  await page.getByRole('button', { name: importText.apply }).waitFor()
  await take('import-review')
  await page.getByRole('button', { name: importText.apply }).click()
  await page.getByRole('heading', { name: importText.applied }).waitFor()
  await open('/providers/same')
  await take('same')
}
