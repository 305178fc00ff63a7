import { expect, test } from './support/ward.ts'

test.use({ hasDemoStory: true })

test('whom to phone this month: questions are answered and the call is ended by keys alone', async ({
  practice: page,
  ward,
}) => {
  await page.keyboard.press('Alt+4')
  await page.getByRole('link', { name: '今月確認する先' }).click()
  const people = page.getByRole('navigation', { name: '今月確認する先の一覧' })
  const name = (await people.getByRole('button').first().locator('strong').textContent()) ?? ''
  const one = page.getByRole('region', { name, exact: true })
  await expect(one.getByText(/^0835-00-/u)).toBeVisible()

  const questions = one.getByRole('table', { name: `${name}に聞くこと` })
  await questions.getByRole('row').first().focus()
  await page.keyboard.press('1')
  await expect(questions.getByRole('row').first()).toContainText('2026/11/21 確認')
  await expect(questions.getByRole('row').nth(1)).toBeFocused()
  await page.keyboard.press('3')
  await expect(questions.getByRole('row').nth(1)).toContainText('不可')
  await page.keyboard.press('0')
  await page.keyboard.press('d')

  await expect(one).toBeHidden()
  await expect(people.getByRole('button', { name })).toBeHidden()
  await expect(page.getByText('今月話せた先 1件')).toBeVisible()
  await ward.call('session.startPractice', { role: 'nurse' })
  const { doneThisMonth } = await ward.call('providerFact.listDue', {})
  expect(doneThisMonth).toBe(1)
})
