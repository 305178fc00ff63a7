import type { Page } from '@playwright/test'
import { expect, test } from './support/ward.ts'

test.use({ hasDemoStory: true })

async function openSearch(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '患者' }).click()
  await page.getByLabel('氏名・カナ・患者IDでさがす').fill('90010001')
  await page.getByRole('link', { name: /髙﨑/ }).click()
  await page.getByRole('tab', { name: '連携先をさがす' }).click()
}

test('from heading to heading of the candidates by keyboard', async ({ practice: page }) => {
  await openSearch(page)
  await page.locator('[data-role="visitingNurse"]').click()
  const fits = page.getByRole('region', { name: '合う', exact: true })
  await expect(fits.getByRole('heading')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(fits.locator('[data-candidate]').first()).toBeFocused()
  await page.keyboard.press('PageDown')
  const ask = page.getByRole('region', { name: '確かめれば合うかもしれない' })
  await expect(ask.locator('[data-candidate]').first()).toBeFocused()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageUp')
  await expect(ask.locator('[data-candidate]').first()).toBeFocused()
})

test('a home is placed by arrow keys, measured from, and taken back', async ({ practice: page }) => {
  await openSearch(page)
  await page.locator('[data-role="homeDoctor"]').click()
  await page.getByRole('button', { name: '位置を入れる' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('application').focus()
  await expect(dialog.getByText('まだ選んでいません。')).toBeVisible()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await expect(dialog.getByText(/北緯34\.\d{4}/u)).toBeVisible()
  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByText(/自宅から直線\d/u).first()).toBeVisible()
  expect(page.url()).not.toMatch(/34\.|131\./u)

  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByText(/自宅から直線\d/u)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '位置を入れる' })).toBeVisible()
})

test('typed coordinates are read; what is no place is told at the field and stays', async ({
  practice: page,
}) => {
  await openSearch(page)
  await page.getByRole('button', { name: '位置を入れる' }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel('緯度, 経度')
  await field.fill('34.05')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(dialog.getByText('日本の中の緯度と経度', { exact: false })).toBeVisible()
  await expect(field).toHaveValue('34.05')
  await field.fill('34.0513, 131.5632')
  await field.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('入力済み')).toBeVisible()
})
