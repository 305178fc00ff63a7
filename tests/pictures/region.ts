import type { Browser } from '@playwright/test'
import { providerText } from '../../renderer/text/provider.ts'
import { openStudio } from './studio.ts'

/** A table as the medical association might send it; plainly fictional. */
const PASTED = [
  ['名称', '種別', '市町村', '電話番号', 'FAX'],
  ['見本クリニック（架空）', '診療所', '防府市', '0835-00-9001', '0835-00-9101'],
  ['見本訪問看護（架空）', '訪問看護ステーション', '山口市', '083-900-9002', '083-900-9102'],
]

/** The directory, where its data come from, and the region as a whole. */
export async function region(browser: Browser): Promise<void> {
  const { page, open, take, close } = await openStudio(browser, 'practice')
  await open('/providers')
  await page.getByLabel(providerText.searchLabel).fill('訪問看護')
  await take('providers')
  await page.getByLabel(providerText.searchLabel).fill('とのみ')
  await page.getByRole('link', { name: '架空とのみ訪問看護ステーション（架空）' }).click()
  await take('provider')
  await open('/providers/import')
  await take('import')
  await open('/providers/paste')
  await page
    .getByRole('textbox')
    .first()
    .fill(PASTED.map((row) => row.join('\t')).join('\n'))
  await take('paste')
  await open('/region')
  await take('region')
  await close()
}
