import { expect, test } from './support/ward.ts'

test('who comes when the home doctor is away: from the group to the team tab', async ({
  practice: page,
  ward,
}) => {
  await page.goto(`${ward.url.split('#')[0]}#/providers/groups`)
  await page.getByRole('link', { name: '架空さばがわ在宅診療ネット' }).click()
  await page.getByRole('button', { name: '構成員を追加' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('連携先', { exact: true }).fill('こさめ')
  await page.getByRole('option', { name: /架空こさめ医院/ }).click()
  await dialog.getByLabel('役割').fill('代診')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('グループの全員').check()
  await dialog.getByLabel('いつ・何を').fill('第1土曜')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByRole('row', { name: /代診・往診 架空こさめ医院/ })).toContainText('全員 の代わり')

  await ward.call('session.startPractice', { role: 'nurse' })
  const [patient] = (await ward.call('patient.search', { text: '河村', limit: 1 })).rows
  await page.goto(`${ward.url.split('#')[0]}#/patients/${patient!.patientId}/team`)
  await expect(page.getByText('第1土曜')).toBeVisible()
})

test('a bed is recorded by keyboard alone, and stands on the board', async ({ practice: page, ward }) => {
  await page.goto(`${ward.url.split('#')[0]}#/providers/beds`)
  await page.getByRole('button', { name: '架空県央病院 レスパイト入院窓口（架空） の空床を記録' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('一般 空床')).toBeFocused()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect(page.getByText('受入可 4床')).toBeVisible()
})

test('a plan for a disaster is changed by keyboard alone, its history says how, and the focus comes back', async ({
  practice: page,
  ward,
}) => {
  await page.goto(`${ward.url.split('#')[0]}#/region/disaster`)
  const edit = page.getByRole('button', { name: /^岡\s清 の災害時の備え$/u })
  await edit.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('電源が切れてから動く時間')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(edit).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('電源のもち：4時間 → 2時間')
})

test('a group that cannot be read leaves the way back to the list', async ({ practice: page }) => {
  await page.route('**/api/careGroup.get', (route) => route.abort())
  await page.keyboard.press('Alt+4')
  await page.getByRole('link', { name: '連携グループ', exact: true }).click()
  await page.getByRole('link', { name: '架空中央病院グループ' }).click()
  await expect(page.getByRole('button', { name: 'もう一度読み込む' })).toBeVisible()
  await page.getByRole('link', { name: '連携グループの一覧へ' }).click()
  await expect(page.getByRole('heading', { name: '連携グループ・窓口' })).toBeVisible()
})
