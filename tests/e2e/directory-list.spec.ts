import type { Page } from '@playwright/test'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { madeProviders } from '../bench/made-providers.ts'
import { expect, test, type Ward } from './support/ward.ts'

const ROWS = 3000

async function fill({ app }: Ward): Promise<void> {
  const { stores, reference } = app.services
  const entries = madeProviders(reference.areas, ROWS)
  await stores
    .own()
    .db.transaction()
    .execute((db) => replaceOfficialDirectory(db, entries))
}

const table = (page: Page) => page.getByRole('table', { name: '連携先の一覧' })
const focused = (page: Page) => page.locator('a[data-index]:focus')

test('keys walk through a list that is longer than what is drawn, and the focus is never lost', async ({
  hospital: page,
  ward,
}) => {
  await fill(ward)
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('status').filter({ hasText: '3,000件' })).toBeVisible()
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(ROWS + 1))
  expect(await table(page).getByRole('row').count()).toBeLessThan(60)

  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAttribute('data-index', '0')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('k')
  await expect(focused(page)).toHaveAttribute('data-index', '1')
  await page.keyboard.press('End')
  await expect(focused(page)).toHaveAttribute('data-index', String(ROWS - 1))
  await expect(focused(page)).toHaveText(/2999$/u)
  await expect(focused(page)).toBeInViewport()
  await page.keyboard.press('PageUp')
  const place = Number(await focused(page).getAttribute('data-index'))
  expect(place).toBeGreaterThan(ROWS - 30)
  expect(place).toBeLessThan(ROWS - 4)

  // Scrolled away by the wheel, the row keeps the focus, and the next key brings the list back to it.
  await table(page).evaluate((box) => box.scrollTo(0, 0))
  await expect(
    table(page)
      .getByText(/薬局0$|内科クリニック0$|0$/u)
      .first(),
  ).toBeVisible()
  await expect(focused(page)).toHaveAttribute('data-index', String(place))
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAttribute('data-index', String(place + 1))
  await expect(focused(page)).toBeInViewport()

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAttribute('data-index', '0')
  // A row that was scrolled to says that it is being read until it is there.
  await expect(focused(page)).not.toHaveText('読み込み中…')
  const name = await focused(page).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: name! })).toBeVisible()
})

test('columns are chosen, kept under a name, and written into a file', async ({ hospital: page, ward }) => {
  await fill(ward)
  await page.keyboard.press('Alt+4')
  await page.getByRole('searchbox').fill('みなと')
  await page.getByRole('button', { name: '列と並び順' }).click()
  await page.getByRole('checkbox', { name: '住所' }).click()
  await page.getByRole('checkbox', { name: '確認日・出典' }).click()
  await page.getByRole('button', { name: 'この列で表示する' }).click()
  await expect(table(page).getByRole('columnheader')).toHaveText([
    '名称・地域',
    '種別・役割・場面',
    '電話・FAX',
    '住所',
  ])
  await page.getByRole('button', { name: 'いまの表示を保存' }).click()
  await page.getByRole('textbox', { name: '表示の名前' }).fill('みなとの住所')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: '保存した表示' })).toHaveValue('みなとの住所')

  await page.getByRole('button', { name: '書き出し' }).click()
  await page.getByRole('radio', { name: /^CSV（ふつうは/u }).click()
  await page.getByRole('button', { name: '書き出す' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルを保存' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^連携先_院内限り_\d{4}-\d{2}-\d{2}\.csv$/u)
})
