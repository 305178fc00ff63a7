import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { importBoundaries } from '../../electron/app/importing/import-boundaries.ts'
import { madeProviders } from '../bench/made-providers.ts'
import { sharedMaterial, skipReason } from '../support/shared-material.ts'
import { expect, test } from './support/ward.ts'
import { expectSound } from './support/look.ts'

const BORDERS = 'map/N03-21_35_210101.geojson'

test('without borders a tile opens the list of its district, and the table names its institutions', async ({
  practice: page,
}) => {
  await page.keyboard.press('Alt+6')
  await page.getByRole('link', { name: '地図', exact: true }).click()
  const tile = page.getByRole('button', { name: /富海/u })
  await expect(tile).toBeVisible()
  await expectSound(page, '地図（模式図）')
  await tile.click()
  await expect(page.getByRole('heading', { name: '連携先', level: 1 })).toBeVisible()
  await expect(page.getByRole('table', { name: '連携先の一覧' })).toContainText('富海')

  await page.keyboard.press('Alt+6')
  await page.getByRole('link', { name: '一覧表', exact: true }).click()
  await expect(page.getByRole('link', { name: '(医)相川医院' })).toHaveCount(3)
  await expectSound(page, '一覧表')
})

test('with the real borders the map is moved by keys, and the list beside it picks a provider', async ({
  practice: page,
  ward,
}) => {
  const path = sharedMaterial(BORDERS)
  test.skip(path === undefined, skipReason(BORDERS))
  const { db } = ward.app.services.stores.openPractice()
  await importBoundaries(db, path!, { importedAt: '2026-11-21T00:00:00.000Z', importedBy: 'test' })
  await page.keyboard.press('Alt+6')
  await page.getByRole('link', { name: '地図', exact: true }).click()
  const map = page.getByRole('img', { name: /^山口・防府の地図/u })
  await expect(map.getByText('防府市')).toBeVisible()
  await expect(page.getByText('国土交通省')).toBeVisible()
  await map.focus()
  const view = map.locator('g').first()
  const before = await view.getAttribute('transform')
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await expect(view).not.toHaveAttribute('transform', before!)
  await page.keyboard.press('0')
  await expect(view).toHaveAttribute('transform', before!)

  await page.getByText(/^地図にある連携先/u).click()
  const first = page.locator('details').first().getByRole('button').first()
  const name = await first.textContent()
  await first.click()
  await expect(page.getByText('選んだ連携先')).toBeVisible()
  await expect(page.getByRole('link', { name: name! })).toBeVisible()
  await expectSound(page, '地図')
})

test('the country is shown whole as prefectures, as circles with numbers, and nearer as single shapes', async ({
  hospital: page,
  ward,
}) => {
  const { stores, reference } = ward.app.services
  const entries = madeProviders(reference.areas, 2_000)
  await stores
    .own()
    .db.transaction()
    .execute((db) => replaceOfficialDirectory(db, entries))
  await page.keyboard.press('Alt+6')
  await page.getByRole('link', { name: '地図', exact: true }).click()
  await page.getByRole('combobox', { name: '地図の範囲' }).click()
  await page.getByRole('option', { name: '全国' }).click()
  const tiles = page.getByRole('group', { name: '全国の図' })
  await expect(tiles.getByRole('button')).toHaveCount(47)
  await expectSound(page, '全国の図')
  await tiles.getByRole('button', { name: /^山口県/u }).press('Enter')
  await expect(page.getByRole('img', { name: /^山口県の地図/u })).toBeVisible()
  await page.getByRole('combobox', { name: '地図の範囲' }).click()
  await page.getByRole('option', { name: '全国' }).click()
  await page.getByText('位置の地図').click()
  const map = page.getByRole('img', { name: '全国の地図、連携先2000件' })
  await expect(map.getByText(/押すと拡大|ここに/u).first()).toBeAttached()
  await expect(page.getByText('隠れているものはありません')).toBeVisible()
  await map.focus()
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('+')
  const shape = map.locator('path[class*="point"]').first()
  await expect(shape).toBeAttached()
  await shape.dispatchEvent('click')
  await expect(page.getByText('選んだ連携先')).toBeVisible()
  await expectSound(page, '全国の地図')
})

test('a map whose points cannot be read says so instead of showing nobody', async ({
  hospital: page,
  ward,
}) => {
  const { stores, reference } = ward.app.services
  const entries = madeProviders(reference.areas, 200)
  await stores
    .own()
    .db.transaction()
    .execute((db) => replaceOfficialDirectory(db, entries))
  await page.route('**/api/region.mapPoints', (route) => route.abort())
  await page.keyboard.press('Alt+6')
  await page.getByRole('link', { name: '地図', exact: true }).click()
  await page.getByRole('combobox', { name: '地図の範囲' }).click()
  await page.getByRole('option', { name: '山口県' }).click()
  const retry = page.getByRole('button', { name: 'もう一度読み込む' })
  await expect(retry).toBeVisible()
  await page.unroute('**/api/region.mapPoints')
  await retry.click()
  await expect(retry).toBeHidden()
})
