import { expect, test } from './support/ward.ts'

test('a wish is offered from the first letter; Escape asks before it is lost, and the way back leads to the field', async ({
  practice: page,
  ward,
}) => {
  await ward.call('session.startPractice', { role: 'nurse' })
  const { rows } = await ward.call('patient.search', { text: '90010003', limit: 1 })
  await page.goto(`${page.url().split('#')[0]}#/patients/${rows[0]!.patientId}/search`)
  await page.getByRole('button', { name: '条件を変える' }).click()
  const field = page.getByRole('combobox', { name: '本人・家族の希望' })
  await field.focus()
  await page.keyboard.insertText('土')
  await expect(page.getByRole('option', { name: '土曜の訪問' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'さがす条件' })
  await expect(dialog.getByText('土曜の訪問')).toBeVisible()
  const question = page.getByRole('dialog', { name: '保存していない変更があります' })
  // The first Escape may belong to the list.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(question).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(field).toBeFocused()
  await expect(dialog.getByText('土曜の訪問')).toBeVisible()
  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: '条件' }).getByText('土曜の訪問')).toBeVisible()
})
