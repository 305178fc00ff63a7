import { expect, test } from './support/ward.ts'

test.use({ hasDemoStory: true })

test('somebody else was faster: what they changed is told, nothing typed is lost, and both are saved', async ({
  practice: page,
  ward,
}) => {
  await ward.call('session.startPractice', { role: 'nurse' })
  const { rows } = await ward.call('patient.search', { text: '90010001', limit: 1 })
  const { admission } = await ward.call('patient.get', { patientId: rows[0]!.patientId })
  const team = () => ward.call('team.list', { admissionId: admission.id })
  const { id: memberId, version, ...member } = (await team()).members[0]!
  await page.goto(`${page.url().split('#')[0]}#/patients/${rows[0]!.patientId}/team`)
  await page.getByRole('button', { name: `${member.providerName} を編集` }).click()
  const dialog = page.getByRole('dialog', { name: `${member.providerName} を編集` })
  await dialog.getByLabel('条件・申し送り').fill('火曜の午前に訪問')
  const { person, phoneNight, fax, night, holiday, isExisting, sinceOn, firstVisitOn, note } = member
  const known = { person, phoneNight, fax, night, holiday, isExisting, sinceOn, firstVisitOn, note }
  await ward.call('team.save', { ...known, memberId, version, phoneDay: '0835-00-9999' })

  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    `電話（日中）：「${member.phoneDay}」→「0835-00-9999」`,
  )
  await dialog.getByRole('button', { name: '新しい内容を読み込む' }).click()
  await expect(dialog.getByLabel('電話（日中）')).toHaveValue('0835-00-9999')
  await expect(dialog.getByLabel('条件・申し送り')).toHaveValue('火曜の午前に訪問')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await expect(dialog).toBeHidden()

  // What was done is told below everything else: the patient's name is not covered.
  const notice = page.getByRole('status').filter({ hasText: '在宅チームを保存しました。' })
  const box = await notice.boundingBox()
  const screen = await page.locator('main').boundingBox()
  expect(box!.y).toBeGreaterThanOrEqual(screen!.y + screen!.height)
  expect((await team()).members[0]).toMatchObject({ phoneDay: '0835-00-9999', note: '火曜の午前に訪問' })
})

test('a reason that was written is not lost by Escape', async ({ practice: page, ward }) => {
  await ward.call('session.startPractice', { role: 'nurse' })
  const { rows } = await ward.call('patient.search', { text: '90010001', limit: 1 })
  await page.goto(`${page.url().split('#')[0]}#/patients/${rows[0]!.patientId}/team`)
  await page
    .getByRole('button', { name: /を在宅チームから外す/u })
    .first()
    .click()
  const reason = page.getByLabel('理由')
  await page.keyboard.press('Escape')
  await expect(reason).toBeHidden()
  await page
    .getByRole('button', { name: /を在宅チームから外す/u })
    .first()
    .click()
  await reason.fill('家族の希望で変更')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '保存していない変更があります' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(reason).toHaveValue('家族の希望で変更')
})
