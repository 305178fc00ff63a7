import type { Page } from '@playwright/test'
import type { Provider } from '../../shared/domain/provider.ts'
import { anOffice, bytesOf, csvOf, HEADER } from '../support/care-office-csv.ts'
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

const csvFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytesOf(text)),
})

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

test('a dry run of open data counts what would come, and brings nothing', async ({
  practice: page,
  ward,
}) => {
  const before = (await directoryOf(ward)).length
  await openDirectory(page)
  await page.getByRole('link', { name: 'データを取り込む' }).click()
  const offices = [
    anOffice(),
    anOffice({ 事業所番号: '3590000002', 事業所名: '試験第二訪問看護（架空）' }),
    anOffice({ 都道府県コード又は市町村コード: '401307', 都道府県名: '福岡県', 事業所番号: '4060000001' }),
  ]
  await page.locator('input[type=file]').setInputFiles(csvFile('jigyosho_130.csv', csvOf(offices)))
  await expect(page.getByText('jigyosho_130.csv', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: '都道府県' }).fill('山口')
  await page.getByRole('option', { name: '山口県（2）' }).click()
  await page.getByRole('textbox', { name: 'データの時点' }).fill('2025年12月末')
  await page.getByRole('button', { name: '件数を確かめる（取り込まない）' }).click()

  await expect(page.getByText('確かめた結果です。まだ取り込んでいません。')).toBeVisible()
  const counts = page.getByRole('row', { name: /^訪問看護/u }).getByRole('cell')
  // ファイルの行, 選んだ地域, 新しく加わる, 変わる, 同じ, なくなる
  await expect(counts).toHaveText(['3', '2', '2', '0', '0', '0'])
  expect(await directoryOf(ward)).toHaveLength(before)
})

test('a table with other columns is refused in words', async ({ practice: page }) => {
  await openDirectory(page)
  await page.getByRole('link', { name: 'データを取り込む' }).click()
  const other = csvOf([anOffice()], HEADER.split(',').slice(3))
  await page.locator('input[type=file]').setInputFiles(csvFile('betsu-no-hyo.csv', other))

  await expect(page.getByRole('alert')).toHaveText(
    /介護サービス情報公表のファイルではないようです。1行目にない列：.*都道府県名/u,
  )
  await expect(page.getByRole('button', { name: '取り込む', exact: true })).toBeDisabled()
})
