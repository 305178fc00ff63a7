import type { Browser } from '@playwright/test'
import { setupText } from '../../renderer/text/setup.ts'
import { settingsText } from '../../renderer/text/settings.ts'
import { ADMIN, HOSPITAL } from '../support/test-app.ts'
import { openStudio } from './studio.ts'

const COLLEAGUES = [
  { loginName: 'kango', displayName: '架空 看護子', role: 'nurse' },
  { loginName: 'soudan', displayName: '架空 相談郎', role: 'socialWorker' },
] as const

/** The page before the program, without the line below it that names the folder of this machine. */
const DOOR = 'main > *'

/** The first start on a new machine, the sign-in, and what only the administrator sees. */
export async function beginning(browser: Browser): Promise<void> {
  const { core, page, open, take, close } = await openStudio(browser, 'fresh')
  await page.getByRole('button', { name: setupText.begin }).waitFor()
  await take('first-start', DOOR)
  await page.getByRole('button', { name: setupText.begin }).click()
  await take('setup', DOOR)
  await core.call('setup.create', { hospital: HOSPITAL, admin: ADMIN })
  await core.call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
  for (const one of COLLEAGUES) await core.call('account.add', { ...one, password: ADMIN.password })
  await page.reload()
  await take('sign-in', DOOR)
  await page.getByLabel('ログイン名').fill(ADMIN.loginName)
  await page.getByLabel('パスワード').fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await open('/settings')
  await page.getByRole('tab', { name: settingsText.sections.accounts }).click()
  await take('accounts')
  await page.getByRole('tab', { name: settingsText.sections.masters }).click()
  await take('masters')
  await close()
}
