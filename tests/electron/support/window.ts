import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import { projectDir } from '../../../electron/app/project-dir.ts'

const program = process.env.IEJI_ELECTRON ?? ''

/** Chromium refuses to run as root with its sandbox on, as in most build machines. */
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Each test gets the program as it is started by `npm start`, on an empty data folder. */
export const test = base.extend<{ electron: ElectronApplication; page: Page; practice: Page }>({
  // Playwright reads the fixtures that a function needs from its first parameter's pattern.
  // oxlint-disable-next-line no-empty-pattern
  electron: async ({}, use) => {
    base.skip(program === '', 'IEJI_ELECTRON names no Electron: its runtime or a display is missing')
    const dataFolder = await mkdtemp(join(tmpdir(), '家路 画面-'))
    const args = [projectDir(), ...flags, '--data', dataFolder]
    const electron = await _electron.launch({ executablePath: program, args, locale: 'ja-JP' })
    await use(electron)
    await electron.close()
    await rm(dataFolder, { recursive: true, force: true })
  },

  page: async ({ electron }, use) => await use(await electron.firstWindow()),

  /** The window in practice mode, as the discharge nurse. */
  practice: async ({ page }, use) => {
    await page.getByRole('button', { name: '退院支援看護師として練習する' }).click()
    await page.getByRole('navigation').waitFor()
    await use(page)
  },
})

export { expect } from '@playwright/test'
