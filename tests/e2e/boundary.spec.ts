import { sharedMaterial, skipReason } from '../support/shared-material.ts'
import { expect, test } from './support/ward.ts'

const MAP = 'map/N03-21_35_210101.geojson'

test('borders are chosen, counted, taken in, and drawn on the map', async ({ practice: page }) => {
  const path = sharedMaterial(MAP)
  test.skip(path === undefined, skipReason(MAP))
  await page.keyboard.press('Alt+4')
  await page.getByRole('link', { name: '取込', exact: true }).press('Enter')
  await page.locator('input[type=file]').setInputFiles([path!])
  const step = page.getByRole('region', { name: '市町村の境界（地図）' })
  await expect(step.getByRole('row', { name: /N03-21_35_210101/u })).toContainText('山口県192021/01/01')
  await expect(page.getByRole('heading', { name: '2. 取り込む地域と時点' })).toBeHidden()
  await step.getByRole('button', { name: '境界を取り込む' }).press('Enter')
  await expect(step.getByText('山口県の19市町村の境界を取り込みました。')).toBeVisible()
  await step.getByRole('link', { name: '地図を見る' }).press('Enter')
  await expect(page.getByText('国土数値情報（行政区域データ）').first()).toBeVisible()
})
