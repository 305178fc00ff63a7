import { test as base, type Page } from '@playwright/test'
import { join } from 'node:path'
import { projectDir } from '../../../electron/app/project-dir.ts'
import { startLoopback } from '../../../electron/loopback/server.ts'
import { ADMIN, HOSPITAL, type TestApp, testApp } from '../../support/test-app.ts'

/** A core of its own with a fixed day, served to a real browser. */
export type Ward = TestApp & { readonly url: string }

/** Each test gets its own core, its own data folder and a fixed today: no global server, full parallelism. */
export const test = base.extend<{ hasDemoStory: boolean; ward: Ward; practice: Page; hospital: Page }>({
  /** Practice begins in the middle of the work, as it does for a person; switched on with `test.use`. */
  hasDemoStory: [false, { option: true }],

  ward: async ({ hasDemoStory }, use) => {
    const core = await testApp({ hasDemoStory })
    const server = await startLoopback({
      app: core.app,
      token: 'himitsu',
      pageDir: join(projectDir(), 'dist', 'renderer'),
    })
    await use({ ...core, url: server.url })
    await server.close()
    await core.close()
  },

  /** The page in practice mode, as the discharge nurse. */
  practice: async ({ page, ward }, use) => {
    await page.goto(ward.url)
    await page.getByRole('button', { name: '退院支援看護師として練習する' }).click()
    await page.getByRole('navigation').waitFor()
    await use(page)
  },

  /** The page of a hospital that has been set up, signed in as its administrator. */
  hospital: async ({ page, ward }, use) => {
    await ward.call('setup.create', { hospital: HOSPITAL, admin: ADMIN })
    await page.goto(ward.url)
    await page.getByLabel('ログイン名').fill(ADMIN.loginName)
    await page.getByLabel('パスワード').fill(ADMIN.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    await use(page)
  },
})

export { expect } from '@playwright/test'
