import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { projectDir } from '../../electron/app/project-dir.ts'
import { startLoopback } from '../../electron/loopback/server.ts'
import { common } from '../../renderer/text/common.ts'
import { practiceApp, type TestApp, testApp } from '../support/test-app.ts'
import { smallPng } from './small-png.ts'

/** Shown by the manual and by the README alike; each picture is kept once. */
export const PICTURES = join(projectDir(), 'resources', 'manual', 'pictures')

/** The day on which every picture is taken: the practice data count from it. */
export const TODAY = '2026-11-21'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page that has not changed for so long has come to rest. */
const QUIET_MS = 600

/** A picture that is larger belongs in two, or shows too much. */
const LARGEST = 250_000

export type Studio = {
  readonly core: TestApp
  readonly page: Page
  /** Opens a path of the program and waits until it has come to rest. */
  readonly open: (path: string) => Promise<void>
  /** Keeps the whole window, or one part of it, as `<name>.png`. */
  readonly take: (name: string, part?: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.IEJI_CHROMIUM ?? ''
  return await chromium.launch({ ...(executablePath === '' ? {} : { executablePath }), args: FLAGS })
}

/** The real program on a throwaway store: practice in the middle of its story, or nothing set up yet. */
export async function openStudio(browser: Browser, kind: 'practice' | 'fresh'): Promise<Studio> {
  const core =
    kind === 'practice'
      ? await practiceApp({ today: TODAY, hasDemoStory: true })
      : await testApp({ today: TODAY })
  const root = projectDir()
  const server = await startLoopback({
    app: core.app,
    token: 'himitsu',
    pageDir: join(root, 'dist', 'renderer'),
    manualDir: join(root, 'resources', 'manual'),
  })
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(15_000)
  await page.goto(server.url)
  if (kind === 'practice') await beginPractice(page)
  return {
    core,
    page,
    async open(path) {
      await page.evaluate((to) => window.location.assign(to), `/#${path}`)
      await rest(page)
    },
    take: (name, part) => take(page, name, part),
    async close() {
      await page.close()
      await server.close()
      await core.close()
    },
  }
}

async function beginPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退院支援看護師として練習する' }).click()
  await page.getByRole('navigation').first().waitFor()
  await rest(page)
}

/** Until nothing is being read, drawn or faded in. The network is never idle beside the PDF viewer, the page itself is. */
export async function rest(page: Page): Promise<void> {
  await page.getByText(common.loading).first().waitFor({ state: 'detached' })
  await page.evaluate(async (quietMs) => {
    await document.fonts.ready
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, quietMs)
      const observer = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(resolve, quietMs)
      })
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      })
    })
  }, QUIET_MS)
  await page.getByText(common.loading).first().waitFor({ state: 'detached' })
}

async function take(page: Page, name: string, part?: string): Promise<void> {
  await rest(page)
  const seen = part === undefined ? page : page.locator(part).first()
  await keepPicture(name, await seen.screenshot({ animations: 'disabled', caret: 'hide' }))
}

export async function keepPicture(name: string, png: Buffer): Promise<void> {
  const small = smallPng(png)
  await mkdir(PICTURES, { recursive: true })
  await writeFile(join(PICTURES, `${name}.png`), small)
  console.log(`${name}.png ${Math.round(small.length / 1000)} kB`)
  if (small.length > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1000} kB`)
}

/** The patient with this number, for an address. */
export async function patientIdOf(core: TestApp, chartNo: string): Promise<string> {
  const { rows } = await core.call('patient.search', { text: chartNo, limit: 1 })
  const [row] = rows
  if (row === undefined) throw new Error(`no patient ${chartNo}`)
  return row.patientId
}
