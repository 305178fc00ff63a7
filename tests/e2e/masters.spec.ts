import type { Page } from '@playwright/test'
import { expect, test } from './support/ward.ts'

async function openMaster(page: Page, title: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/settings`)
  await page.getByRole('tab', { name: 'マスター' }).click()
  await page.getByRole('button', { name: new RegExp(`^${title}`, 'u') }).click()
  await page.getByRole('button', { name: '見る・変える' }).click()
}

test('a nested field is changed by keyboard; what is wrong is told at the field and nothing is lost', async ({
  practice: page,
}) => {
  await openMaster(page, 'カンファレンスの型')
  await page.getByRole('button', { name: '標準の記録（1ページ）' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const second = dialog.locator('summary').filter({ hasText: '2．' })
  await second.focus()
  await page.keyboard.press('Enter')
  const title = dialog.locator('details[open]').getByLabel('題')
  await title.fill('')
  // Closed again: an error within opens it.
  await second.press('Enter')
  await dialog.getByLabel('変える理由').fill('部門で決めた')
  await dialog.getByRole('button', { name: '保存する' }).press('Enter')
  await expect(dialog.getByText('入力してください。')).toBeVisible()
  await expect(dialog.getByLabel('変える理由')).toHaveValue('部門で決めた')
  await expect(dialog.getByText('JSON')).toHaveCount(0)
  await dialog.locator('details[open]').getByLabel('題').fill('退院時の状態')
  await dialog.getByRole('button', { name: '保存する' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('変更あり')).toBeVisible()
})

test('a changed weight shows who moves before it is saved; leaving asks', async ({ practice: page }) => {
  await openMaster(page, '候補の条件')
  await page.getByRole('button', { name: '確認の新しさ' }).click()
  const dialog = page.getByRole('dialog')
  const trial = dialog.getByRole('complementary')
  await expect(trial.getByText('だれの候補の順も変わりません。')).toBeVisible()
  await dialog.getByLabel('必ず要る条件').press('Space')
  await dialog.getByLabel('重み（1〜9').fill('9')
  await expect(trial.getByText('上位10件の順が変わります')).toBeVisible()
  await expect(trial.getByText(/^↑\d+$/u).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '保存しないで移動する' }).click()
  await expect(dialog).toBeHidden()
})
