import type { Locator, Page } from '@playwright/test'
import { ADMIN } from '../support/test-app.ts'
import { expectSound } from './support/look.ts'
import { expect, test, type Ward } from './support/ward.ts'

test.use({ hasDemoStory: true })
// A scan of every screen is many scans; each is bounded by the waits inside.
test.setTimeout(240_000)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function open(page: Page, place: string, sign: Locator): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), `#${place}`)
  await expect(sign).toBeVisible()
}

async function patientIdOf(ward: Ward, text: string): Promise<string> {
  await ward.call('session.startPractice', { role: 'nurse' })
  return (await ward.call('patient.search', { text })).rows[0]!.patientId
}

async function expectSoundTabs(page: Page, patientId: string): Promise<void> {
  for (const [slug, word] of [
    ['overview', '概要'],
    ['search', '連携先をさがす'],
    ['team', '在宅チーム'],
    ['conference', 'カンファレンス'],
    ['papers', '書類'],
    ['timeline', '経過'],
  ] as const) {
    await open(page, `/patients/${patientId}/${slug}`, page.getByRole('tab', { name: word, selected: true }))
    await expectSound(page, word)
  }
}

test('before signing in: first start, wizard with errors, sign-in', async ({ page, ward }) => {
  await page.goto(ward.url)
  await expect(page.getByRole('button', { name: '使い始める準備をする' })).toBeVisible()
  await expectSound(page, 'first start')
  await page.getByRole('button', { name: '使い始める準備をする' }).click()
  await page.getByRole('button', { name: 'この内容で始める' }).click()
  await expect(page.getByText('入力してください。').first()).toBeVisible()
  await expectSound(page, 'wizard with errors')
})

test('the screens of the menu and what they lead to', async ({ practice: page, ward }) => {
  await ward.call('session.startPractice', { role: 'nurse' })
  const provider = (await ward.call('provider.search', { text: 'ひばり' })).rows[0]!
  const address = `/providers/${encodeURIComponent(provider.id)}`
  for (const [place, name] of [
    ['/', '今日'],
    ['/patients', '患者'],
    ['/patients/new', '患者を登録'],
    ['/conferences', 'カンファレンス予定'],
    ['/providers', '連携先'],
    ['/providers/new', '連携先を追加'],
    ['/providers/import', '連携先のデータを取り込む'],
    ['/providers/paste', '連携先のデータを取り込む'],
    [address, provider.name],
    [`${address}/edit`, `${provider.name} のカード`],
    ['/providers/same', '同じ機関の確認'],
    ['/providers/confirm', '今月確認する先'],
    ['/providers/groups', '連携グループ・窓口'],
    ['/providers/beds', '空床・受入状況'],
    ['/providers/backup-patients', '入院希望患者'],
    ['/providers/questionnaires', 'アンケート'],
    ['/papers', '発行控え'],
    ['/papers/patient-list', '受け持ち患者一覧'],
    ['/region', '地域のようす'],
    ['/region/map', '連携先の地図'],
    ['/region/table', '在宅医療機関の一覧表'],
    ['/region/shortage', '地域と役割ごとの不足'],
    ['/region/sub-areas', 'エリアの区切り'],
    ['/region/disaster', '災害時の一覧'],
    ['/settings', '設定'],
    ['/nai', 'この画面はありません'],
  ] as const) {
    await open(page, place, heading(page, new RegExp(`^${name}`, 'u')))
    await expectSound(page, place)
  }
})

test('a patient in the middle of the work: every tab, a paper, the form', async ({
  practice: page,
  ward,
}) => {
  const patientId = await patientIdOf(ward, 'タカサキ')
  await expectSoundTabs(page, patientId)
  await page.getByRole('tab', { name: '書類' }).click()
  await page
    .getByRole('button', { name: /^緊急時の連絡先/u })
    .first()
    .click()
  await expect(page.getByRole('region', { name: '書類の内容' })).toBeVisible()
  await expectSound(page, 'a paper being written')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectSound(page, 'issue')
  await page.keyboard.press('Escape')
  await open(page, `/patients/${patientId}/edit`, heading(page, /さんの内容を編集$/u))
  await expectSound(page, 'edit')
})

test('a patient with nothing yet: every tab, and the steps of a new conference', async ({
  practice: page,
  ward,
}) => {
  const patientId = await patientIdOf(ward, 'アオキ')
  await expectSoundTabs(page, patientId)
  await open(page, `/patients/${patientId}/conference`, page.getByRole('button', { name: 'この型で始める' }))
  await page.getByRole('button', { name: 'この型で始める' }).click()
  const steps = page.getByRole('navigation', { name: 'カンファレンスの手順' })
  for (const step of await steps.getByRole('button').all()) {
    await step.click()
    await expect(step).toHaveAttribute('aria-current', 'step')
    await expectSound(page, `conference: ${await step.innerText()}`)
  }
})

test('dialogs: Ctrl+K, conditions, a role to add, a role to leave out', async ({ practice: page, ward }) => {
  await open(
    page,
    `/patients/${await patientIdOf(ward, 'アオキ')}/search`,
    page.getByRole('list', { name: '必要な役割' }),
  )
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: '患者・連携先・操作をさがす' })).toBeVisible()
  await page.keyboard.type('ひばり')
  await expect(page.getByRole('dialog').getByText('架空ひばり在宅クリニック').first()).toBeVisible()
  await expectSound(page, 'Ctrl+K')
  await page.keyboard.press('Escape')
  for (const name of ['条件を変える', '役割を追加', '対象外にする']) {
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectSound(page, name)
    await page.keyboard.press('Escape')
  }
})

test('settings of an administrator, an account, and the sign-in', async ({ hospital: page }) => {
  await open(page, '/settings', heading(page, '設定'))
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expectSound(page, `settings: ${await tab.innerText()}`)
  }
  await page.getByRole('tab', { name: '利用者' }).click()
  await page.getByRole('button', { name: `${ADMIN.displayName} を変更` }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectSound(page, 'account')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'サインアウト' }).click()
  await expect(page.getByRole('form', { name: 'サインイン' })).toBeVisible()
  await expectSound(page, 'sign-in')
})
