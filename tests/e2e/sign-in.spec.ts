import { ADMIN, HOSPITAL } from '../support/test-app.ts'
import { expect, test } from './support/ward.ts'

test('a fresh machine is set up by keyboard alone, and the administrator signs in', async ({
  page,
  ward,
}) => {
  await page.goto(ward.url)
  await page.getByRole('button', { name: '使い始める準備をする' }).focus()
  await page.keyboard.press('Enter')
  const { name, department, postalCode, address, phone, fax } = HOSPITAL
  const { displayName, loginName, password } = ADMIN
  for (const text of [
    name,
    department,
    postalCode,
    address,
    phone,
    fax,
    displayName,
    loginName,
    password,
    password,
  ]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('button', { name: 'この内容で始める' }).focus()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'サインイン' })).toBeVisible()
  await page.getByLabel('ログイン名').fill(loginName)
  await page.getByLabel('パスワード').fill(password)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible()
})

test('a wizard with gaps says at each field what to do, and nothing is made', async ({ page, ward }) => {
  await page.goto(ward.url)
  await page.getByRole('button', { name: '使い始める準備をする' }).click()
  await page.getByLabel('パスワード', { exact: false }).first().fill('mijikai')
  await page.getByRole('button', { name: 'この内容で始める' }).click()

  await expect(page.getByText('入力してください。').first()).toBeVisible()
  await expect(page.getByText('13文字以上で入力してください。')).toBeVisible()
  expect((await ward.call('setup.read', {})).state).toBe('empty')
})

test('the token leaves the address, and a reload stays signed in', async ({ practice }) => {
  expect(practice.url()).not.toContain('himitsu')
  await practice.reload()
  await expect(practice.getByRole('navigation')).toBeVisible()
  await expect(practice.getByText('練習モード（架空データ）')).toBeVisible()
})

test('a page without the token is told to start the program, without a stack', async ({ page, ward }) => {
  await page.goto(ward.url.replace(/#.*/, ''))
  await expect(page.getByRole('alert')).toHaveText(/起動したときに表示されるアドレス/)
})
