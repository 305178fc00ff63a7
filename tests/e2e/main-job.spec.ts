import type { Page } from '@playwright/test'
import type { PatientId } from '../../shared/domain/ids.ts'
import { type Keyboard, keyboardOf } from './support/keyboard.ts'
import { expect, test, type Ward } from './support/ward.ts'

const NURSE_STATION = '架空ゆだ訪問看護ステーション（架空）'
const OTHER_STATION = '架空あとう訪問看護ステーション（架空）'
const SECTION_TEXT = '腹膜透析を家で続ける。'
const DECISION = { who: '訪問看護', what: '退院の翌日に初回訪問', dueOn: '2026-12-01' }

/** Ctrl+K, a few kana, Enter. */
async function openPatient(page: Page, keys: Keyboard) {
  await keys.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keys.type('アオキ')
  await expect(page.getByRole('dialog').getByRole('button', { name: /青木/u })).toBeVisible()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /青木/u })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Phones two home nursing stations: the second refuses, the first joins the team. */
async function findPartner(page: Page, keys: Keyboard) {
  await keys.press('Control+2')
  const roles = page.getByRole('list', { name: '必要な役割' })
  await keys.tabTo(roles.locator('button[aria-current]'))
  await keys.press('Home', 'ArrowDown')
  await expect(roles.locator('button[aria-current]')).toContainText('訪問看護')
  const candidates = page.getByRole('group', { name: '訪問看護の候補' })
  await expect(candidates).toBeVisible()
  await expect(page.locator('[inert]')).toHaveCount(0)
  await keys.press('ArrowRight')
  await expect(candidates.getByRole('button', { name: NURSE_STATION })).toBeFocused()

  const recorded = (what: string) =>
    expect(page.getByText(`：「${what}」を記録しました。`, { exact: false })).toBeVisible()
  await keys.press('t')
  await recorded('電話')
  await keys.press('ArrowDown', '3')
  await expect(candidates.getByRole('form')).toBeVisible()
  await keys.press('1')
  await recorded('不可')
  await keys.press('ArrowUp', '1')
  await recorded('可')
  await keys.press('d')
  await expect(page.getByRole('region', { name: '在宅チーム' })).toContainText(NURSE_STATION)
}

/** Who came, one section checked with the room, one thing decided; then it stands for good. */
async function holdConference(page: Page, keys: Keyboard) {
  await keys.press('Control+4')
  await keys.tabTo(page.getByRole('button', { name: 'この型で始める' }))
  await keys.press('Enter')
  const steps = page.getByRole('navigation', { name: 'カンファレンスの手順' })
  await keys.tabTo(steps.getByRole('button', { name: /記録/u }))
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('textbox', { name: '開催日' }))
  await keys.type('11/21')
  await keys.tabTo(page.getByRole('checkbox', { name: /^出席：/u }).first())
  await keys.press('Space')
  await keys.press('Alt+ArrowDown')
  const section = page.getByRole('group', { name: '記録' }).locator('section').first()
  await expect(section.getByRole('textbox')).toBeFocused()
  await keys.press('Control+End')
  await keys.type(SECTION_TEXT)
  const confirmed = section.getByRole('button', { name: /を確認済みにする$/u })
  await keys.tabTo(confirmed, 'Shift+Tab')
  await keys.press('Space')
  await expect(confirmed).toHaveAttribute('aria-pressed', 'true')

  await keys.press('Control+Enter')
  for (const text of [DECISION.who, DECISION.what, DECISION.dueOn]) {
    await keys.type(text)
    await keys.press('Tab')
  }
  await keys.tabTo(steps.getByRole('button', { name: /確定・書類/u }), 'Shift+Tab')
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: '記録を確定する' }))
  await keys.press('Enter')
  await expect(page.getByText('第1版を確定済み')).toBeVisible()
}

/** The record of the conference leaves with a number. */
async function issueRecord(page: Page, keys: Keyboard) {
  await keys.press('Control+5')
  await keys.tabTo(page.getByRole('button', { name: '退院前カンファレンス記録を作る' }))
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: '退院前カンファレンス記録' })).toBeVisible()
  await keys.press('Control+p')
  const dialog = page.getByRole('dialog', { name: /を発行します$/u })
  await expect(dialog).toBeVisible()
  const reason = dialog.getByRole('textbox', { name: '確かめたこと・このまま発行する理由' })
  if (await reason.isVisible()) {
    await keys.tabTo(reason)
    await keys.type('本文を確かめた')
  }
  await keys.tabTo(dialog.getByRole('button', { name: '発行する（印刷しない）' }))
  await keys.press('Enter')
  await expect(page.getByText(/発行しました：/u)).toBeVisible()
}

/** What the core has stored, read without the screen. */
async function storedOf(ward: Ward) {
  await ward.call('session.startPractice', { role: 'nurse' })
  const { rows } = await ward.call('patient.search', { text: 'アオキ' })
  const patientId: PatientId = rows[0]!.patientId
  const admissionId = rows[0]!.admissionId
  const [held] = await ward.call('conference.listForAdmission', { admissionId })
  return {
    inquiries: await ward.call('inquiry.list', { admissionId }),
    team: (await ward.call('team.list', { admissionId })).members,
    version: await ward.call('conference.readVersion', {
      admissionId,
      conferenceId: held!.conferenceId,
      no: 1,
    }),
    issued: (await ward.call('paper.listIssued', { text: '', patientId })).rows,
  }
}

test('the whole main job by keyboard alone: from the patient to the numbered paper', async ({
  practice,
  ward,
}) => {
  test.slow()
  const keys = keyboardOf(practice)
  await openPatient(practice, keys)
  await findPartner(practice, keys)
  await holdConference(practice, keys)
  await issueRecord(practice, keys)

  const { inquiries, team, version, issued } = await storedOf(ward)
  const answerOf = (name: string) => inquiries.find(({ providerName }) => providerName === name)
  expect(answerOf(NURSE_STATION)).toMatchObject({ state: 'decided', method: 'phone' })
  expect(answerOf(OTHER_STATION)).toMatchObject({ state: 'declined', reason: '定員・人手がいっぱい' })
  expect(team).toMatchObject([{ role: 'visitingNurse', providerName: NURSE_STATION }])
  expect(version).toMatchObject({ no: 1, body: { heldOn: '2026-11-21', decisions: [DECISION] } })
  expect(version.body.attendees.filter(({ isPresent }) => isPresent)).toHaveLength(1)
  expect(version.body.sections[0]).toMatchObject({ isConfirmed: true })
  expect(version.body.sections[0]!.text).toContain(SECTION_TEXT)
  expect(issued).toMatchObject([{ paper: { kind: 'conference-record', version: 1 } }])
  expect(issued[0]!.paper.number).toMatch(/\d/u)
})
