import type { Locator, Page } from '@playwright/test'
import { ADMIN } from '../support/test-app.ts'
import { expect, test } from './support/ward.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'
/** An emoji of several code points, and a kanji with a variation selector (異体字セレクタ). */
const ODD_NAME = '試験 👩‍👩‍👧 葛\u{E0100}子'
/** What a person should never see: a stack, a name of the program's inside, an English error. */
const INSIDE = /\bat \w+.*:\d+:\d+|Error\b|undefined|\[object|invalid_|too_big|zod/u

const openPlace = async (page: Page, place: string) => {
  await page.evaluate((hash) => location.assign(hash), `#${place}`)
}

/** The Enter that ends a Japanese conversion, as the browser sends it; true: the browser would go on to send the form. */
const confirmConversion = (field: Locator) =>
  field.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    ),
  )

test('a form with impossible input says at each field what to do, and nothing is stored', async ({
  practice: page,
  ward,
}) => {
  await openPlace(page, '/patients/new')
  await page.getByLabel('患者ID').fill('99990001')
  await page.getByRole('textbox', { name: '氏名', exact: true }).first().fill('長'.repeat(10_000))
  await page.getByLabel('カナ').fill('ナガイ')
  await page.getByLabel('生年月日').fill('昭和12年2月30日')
  await page.getByLabel('退院予定日').fill('令和8年13月1日')
  await page.getByRole('button', { name: '登録する' }).click()

  await expect(page.getByText('60文字以内で入力してください。')).toBeVisible()
  await expect(page.getByText(/^日付を読み取れません。/u)).toHaveCount(2)
  await expect(page.getByRole('status').getByText(/入力を確認する項目が/u)).toBeVisible()
  expect(await page.locator('main').innerText()).not.toMatch(INSIDE)
  await ward.call('session.startPractice', { role: 'nurse' })
  expect((await ward.call('patient.search', { text: '99990001' })).rows).toEqual([])
})

test('a name with an emoji and a variation selector is kept as written, and found without them', async ({
  practice: page,
  ward,
}) => {
  await openPlace(page, '/patients/new')
  await page.getByLabel('患者ID').fill('99990002')
  await page.getByRole('textbox', { name: '氏名', exact: true }).first().fill(ODD_NAME)
  await page.getByLabel('カナ').fill('シケン カツコ')
  await page.getByLabel('生年月日').fill('S12.3.4')
  await page.getByRole('radio', { name: '女' }).check()
  for (const [label, word] of [
    ['介護度', '要介護3'],
    ['退院先の住まい', '自宅'],
    ['世帯', '独居'],
    ['告知', '告知済み'],
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(word)
    await page.getByRole('option', { name: word, exact: true }).first().click()
  }
  await page.getByRole('button', { name: '登録する' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('葛')
  await ward.call('session.startPractice', { role: 'nurse' })
  const { rows } = await ward.call('patient.search', { text: '葛子' })
  expect(rows.map(({ name }) => name)).toContain(ODD_NAME)
})

test('addresses that lead nowhere say so in Japanese and show a way on', async ({ practice: page }) => {
  await openPlace(page, '/kono/gamen')
  await expect(page.getByRole('heading', { name: 'この画面はありません', level: 1 })).toBeVisible()

  for (const place of [
    `/patients/${NOBODY}`,
    '/patients/dareka',
    `/patients/${NOBODY}/papers`,
    `/patients/${NOBODY}/edit`,
  ]) {
    await openPlace(page, place)
    await expect(page.getByRole('heading', { name: 'この患者は見つかりません', level: 1 })).toBeVisible()
    expect(await page.locator('main').innerText()).not.toMatch(INSIDE)
  }
  for (const place of [
    '/providers/nai',
    `/providers/${NOBODY}`,
    '/providers/%E0%A4%A',
    '/providers/nai/edit',
  ]) {
    await openPlace(page, place)
    await expect(page.getByRole('heading', { name: 'この連携先は見つかりません。', level: 1 })).toBeVisible()
    expect(await page.locator('main').innerText()).not.toMatch(INSIDE)
  }
})

test('the Enter that ends a conversion does not send the sign-in form', async ({ hospital: page }) => {
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await page.getByLabel('ログイン名').fill(ADMIN.loginName)
  await page.getByLabel('パスワード').fill('machigatta-himitsu')
  expect(await confirmConversion(page.getByLabel('ログイン名'))).toBe(false)

  await page.getByLabel('ログイン名').press('Enter')
  await expect(page.getByRole('alert')).toHaveText('ログイン名かパスワードが違います。')
})

test('the Enter that ends a conversion stays in the line of 決まったこと', async ({
  practice: page,
  ward,
}) => {
  await ward.call('session.startPractice', { role: 'nurse' })
  const { rows } = await ward.call('patient.search', { text: 'アオキ' })
  const { patientId, admissionId } = rows[0]!
  await ward.call('conference.start', { admissionId, templateCode: 'standard' })
  await openPlace(page, `/patients/${patientId}/conference`)
  await page
    .getByRole('navigation', { name: 'カンファレンスの手順' })
    .getByRole('button', { name: /記録/u })
    .click()
  const what = page.getByRole('textbox', { name: '何を（1件目）' })
  await what.fill('くすり')

  await confirmConversion(what)
  await expect(what).toBeFocused()
  await expect(what).toHaveValue('くすり')

  await what.press('Enter')
  await expect(page.getByLabel('だれが（2件目）')).toBeFocused()
})
