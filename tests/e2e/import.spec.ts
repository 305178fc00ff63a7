import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { expect, test } from './support/ward.ts'

const csvFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytesOf(text)),
})

/** Of one telephone and kind, under two names and numbers: a person has to say. */
const STATION = { 都道府県コード又は市町村コード: '352063', 市区町村名: '防府市', 電話番号: '0835-22-1111' }

test('by keyboard: a file is chosen, its differences read, a pair decided, taken in and taken back', async ({
  practice: page,
  ward,
}) => {
  test.slow()
  const count = async () =>
    (await ward.call('provider.search', { text: '架空ひかり', limit: 50 })).rows.length
  await ward.call('session.startPractice', { role: 'nurse' })
  await page.keyboard.press('Alt+4')
  await page.getByRole('link', { name: '取込', exact: true }).focus()
  await page.keyboard.press('Enter')

  const office = anOffice({ ...STATION, 事業所名: '架空ひかり訪問看護ステーション' })
  const list =
    '名称,種別,所在地,電話番号\r\n訪問看護架空ひかり（架空）,訪問看護ステーション,防府市寿町7-1,0835-22-1111\r\n'
  await page
    .locator('input[type=file]')
    .setInputFiles([csvFile('jigyosho_130.csv', csvOf([office])), csvFile('看護の一覧.csv', list)])
  await expect(page.getByText('介護サービス情報公表 （文字コード UTF-8）')).toBeVisible()

  await page.getByRole('button', { name: '列を割り当てる' }).press('Enter')
  await page.getByLabel('リストの名前').fill('看護の一覧（架空）')
  await page.getByRole('button', { name: 'この読み方を保存して使う' }).press('Enter')
  await expect(page.getByText('「看護の一覧（架空）」の読み方で取り込みます')).toBeVisible()

  await page.getByRole('textbox', { name: 'データの時点' }).fill('2025年12月末')
  await page.getByRole('button', { name: '違いを確かめる' }).press('Enter')
  await page.getByRole('tab', { name: '同じ機関かもしれない 1' }).press('Enter')
  const pair = page.getByRole('button', { name: /架空ひかり訪問看護ステーション/u })
  await pair.focus()
  await page.keyboard.press('1')
  await expect(page.getByText('確認を待つ組み合わせはありません。')).toBeVisible()
  expect(await count()).toBe(0)

  await page.getByRole('button', { name: 'この内容で取り込む' }).press('Enter')
  await expect(page.getByRole('heading', { name: '取り込みました。' })).toBeVisible()
  expect(await count()).toBe(1)

  await page.getByRole('button', { name: '取り消す', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '取り消す', exact: true }).press('Enter')
  await expect(page.getByText(/に取り消し$/u)).toBeVisible()
  expect(await count()).toBe(0)
})

test('a table that nobody knows is not read before its columns are named', async ({ practice: page }) => {
  await page.keyboard.press('Alt+4')
  await page.getByRole('link', { name: '取込', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(csvFile('memo.csv', 'あ,い\r\n1,2\r\n'))

  await expect(page.getByText('種類がわかりません')).toBeVisible()
  await expect(page.getByRole('button', { name: '違いを確かめる' })).toBeDisabled()
})
