import type { Page } from '@playwright/test'
import type { Provider } from '../../shared/domain/provider.ts'
import { expect, test, type Ward } from './support/ward.ts'

/** Everybody in the directory, read without the screen. */
async function directoryOf(ward: Ward): Promise<readonly Provider[]> {
  await ward.call('session.startPractice', { role: 'nurse' })
  return (await ward.call('provider.search', { text: '', limit: 200 })).rows
}

async function openDirectory(page: Page) {
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: '連携先', level: 1 })).toBeVisible()
}

const searchField = (page: Page) => page.getByRole('searchbox', { name: '名前・かな・住所・電話でさがす' })
const list = (page: Page) => page.getByRole('table', { name: '連携先の一覧' })

test('an institution with (医) is found by any spelling, with its source and vintage', async ({
  practice: page,
  ward,
}) => {
  const found = (await directoryOf(ward)).find(({ name }) => name.startsWith('(医)'))!
  await openDirectory(page)
  for (const legalForm of ['(医)', '（医）', '医療法人', '医療法人　', '']) {
    const spelling = found.name.replace('(医)', legalForm)
    await searchField(page).fill(spelling)
    await expect(list(page).getByRole('link', { name: found.name, exact: true })).toBeVisible()
    await searchField(page).fill('この名前の機関はない')
    await expect(page.getByText('当てはまる連携先はありません。')).toBeVisible()
  }

  await searchField(page).fill(found.name)
  await expect(list(page).getByRole('row')).toHaveCount(2)
  const row = list(page).getByRole('row').nth(1)
  await expect(row).toContainText(found.source.document)
  await expect(row).toContainText(`時点：${found.source.asOf}`)
})

test('a name whose column the document leaves open is marked 要確認, in the list and on its page', async ({
  practice: page,
  ward,
}) => {
  const open = (await directoryOf(ward)).find(({ uncertainScenes }) => uncertainScenes.length > 0)!
  await openDirectory(page)
  await searchField(page).fill(open.name)
  await expect(list(page).getByRole('row', { name: open.name })).toContainText('要確認')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: open.name, level: 1 })).toBeVisible()
  await expect(page.getByText(/^要確認の場面：/u)).toBeVisible()
  await expect(page.locator('main')).toContainText(open.source.document)
})

test('the area tree leaves only who is there, down to a former town', async ({ practice: page, ward }) => {
  const inMito = (await directoryOf(ward)).filter(({ area }) => area.district === '旧美東町')
  await openDirectory(page)
  const tree = page.getByRole('navigation', { name: '地域' })
  await tree.getByRole('button', { name: '美祢市の中をひらく' }).first().click()
  const district = tree.getByRole('button', { name: /^旧美東町/u })
  await expect(district).toContainText(`${inMito.length}件`)
  await district.click()

  await expect(list(page).getByRole('row')).toHaveCount(inMito.length + 1)
  for (const { name } of inMito)
    await expect(list(page).getByRole('link', { name, exact: true })).toBeVisible()
})
