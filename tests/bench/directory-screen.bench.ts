import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { startLoopback } from '../../electron/loopback/server.ts'
import { aCard } from '../support/a-provider.ts'
import { ADMIN, hospitalApp, type TestApp } from '../support/test-app.ts'
import { madeProviders } from './made-providers.ts'
import { type Measured, measure } from './measure.ts'

const COUNT = 430_000
const CARDS = 500
const BY = { updatedAt: '2026-11-01T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }

/** The directory of the whole country on screen: a page by its place at the core, scrolling, and key to paint. */
export async function directoryScreenBench(): Promise<Measured[]> {
  const core = await hospitalApp()
  const { stores, reference } = core.app.services
  const entries = madeProviders(reference.areas, COUNT)
  await stores
    .own()
    .db.transaction()
    .execute(async (db) => {
      await replaceOfficialDirectory(db, entries)
      // Every other card covers an entry, all over the directory: positions step over them.
      for (let no = 0; no < CARDS; no += 1) {
        const officialId = no % 2 === 0 ? (entries[no * Math.floor(COUNT / CARDS)]?.id ?? null) : null
        await insertCard(db, aCard({ officialId, name: `試験カード${no}（架空）` }), BY)
      }
    })
  const measured = await measureDirectoryScreen(core)
  await core.close()
  return measured
}

/** The same on a core whose directory is filled and where an administrator has signed in. */
export async function measureDirectoryScreen(core: TestApp): Promise<Measured[]> {
  const { total } = await core.call('directory.page', { fromIndex: 0, limit: 1 })
  const note = `${total.toLocaleString('en')} rows, encrypted`
  let place = 7
  const anywhere = () => (place = (place * 48_271) % total)
  const page = await measure(
    'directory: page of 50 by place',
    () => core.call('directory.page', { fromIndex: anywhere(), limit: 50 }),
    { runs: 200, note },
  )
  const screen = await onScreen(core, note)
  return [page, ...(await measureMap(core, note)), ...screen]
}

/** The map of the whole country: its counts, its clusters, and a town of it from near. */
async function measureMap(core: TestApp, note: string): Promise<Measured[]> {
  const asked = { audience: 'inside', isNight: false } as const
  const started = performance.now()
  await core.call('region.map', asked)
  const first = performance.now() - started
  const far = { bounds: [122, 24, 146, 46] as [number, number, number, number], degree: 40, steep: 48 }
  const near = { bounds: [131.4, 34.4, 131.45, 34.45] as typeof far.bounds, degree: 20_000, steep: 24_000 }
  const points = (frame: typeof far) => () => core.call('region.mapPoints', { ...asked, frame })
  return [
    { what: 'map: whole country, first time', note, times: [first] },
    await measure('map: whole country, counts by prefecture', () => core.call('region.map', asked), { note }),
    await measure('map: whole country, clusters of what is seen', points(far), { note }),
    await measure('map: a town of it, single shapes', points(near), { note }),
  ]
}

async function onScreen(core: TestApp, note: string): Promise<Measured[]> {
  const pageDir = join(projectDir(), 'dist', 'renderer')
  const server = await startLoopback({ app: core.app, token: 'himitsu', pageDir })
  const executablePath = process.env.IEJI_CHROMIUM ?? ''
  const browser = await chromium.launch({
    ...(executablePath === '' ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' })
    await page.goto(server.url)
    await page.getByLabel('ログイン名').fill(ADMIN.loginName)
    await page.getByLabel('パスワード').fill(ADMIN.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').first().waitFor()
    await page.keyboard.press('Alt+4')
    await page.locator('a[data-index="0"][href]').waitFor()
    const frames = await scrollFrames(page)
    const seen = `${note}; Chromium, 1366×768`
    return [
      { what: 'directory: frame while scrolling (20 ms = 50 a second)', note: seen, times: frames },
      { what: 'directory: ↓ to paint', note: seen, times: await keyToPaint(page, ['ArrowDown'], 60) },
      {
        what: 'directory: End, Home, PageDown to paint of the rows',
        note: seen,
        times: await keyToPaint(page, ['End', 'Home', 'PageDown'], 30),
      },
      { what: 'directory: letter in the search to paint', note: seen, times: await letterToPaint(page) },
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Runs in the page: gaps between frames for three seconds. */
const COUNT_FRAMES = `new Promise((resolve) => {
  const gaps = []
  let last = performance.now()
  const started = last
  const tick = (now) => {
    gaps.push(now - last)
    last = now
    if (now - started < 3000) requestAnimationFrame(tick)
    else resolve(gaps.slice(1))
  }
  requestAnimationFrame(tick)
})`

/** Milliseconds between frames while the wheel turns through the list for three seconds. */
async function scrollFrames(page: Page): Promise<number[]> {
  await page.locator('[role="table"]').hover()
  const frames = page.evaluate<number[]>(COUNT_FRAMES)
  const end = Date.now() + 3000
  while (Date.now() < end) await page.mouse.wheel(0, 240)
  return await frames
}

/** Runs in the page: from a key until the frame after the one in which the focused row shows its provider. */
const WATCH_KEYS = `(() => {
  window.keyTimes = []
  window.addEventListener('keydown', () => {
    const started = performance.now()
    const look = () => {
      if (document.activeElement.matches('a[data-index][href]'))
        requestAnimationFrame(() => window.keyTimes.push(performance.now() - started))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, { capture: true })
})()`

async function keyToPaint(page: Page, keys: readonly string[], runs: number): Promise<number[]> {
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.evaluate(WATCH_KEYS)
  for (let run = 0; run < runs; run += 1) {
    await page.keyboard.press(keys[run % keys.length] ?? '')
    // The page's policy forbids the strings that waitForFunction would run.
    while ((await page.evaluate<number>('window.keyTimes.length')) <= run) await page.waitForTimeout(5)
  }
  const times = await page.evaluate<number[]>('window.keyTimes')
  await page.reload()
  await page.locator('a[data-index="0"][href]').waitFor()
  return times
}

const WORDS = ['み', 'みな', 'みなと', 'みなと大', 'さ', 'さく', 'さくら', 'さくら大', '大', '大内', '大内病']

/** Runs in the page: types a text into the search as a person would, until the list has answered and is painted. */
const typed = (word: string) => `new Promise((resolve) => {
  const field = document.querySelector('input[type="search"]')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const answered = performance.getEntriesByType('resource').length
  const started = performance.now()
  set.call(field, ${JSON.stringify(word)})
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const look = () => {
    const table = document.querySelector('[role="table"]')
    const isOld = table === null || table.hasAttribute('data-old')
    const hasAsked = performance.getEntriesByType('resource').length > answered
    if (!isOld && hasAsked && table.querySelector('a[data-index="0"][href]') !== null)
      requestAnimationFrame(() => resolve(performance.now() - started))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`

async function letterToPaint(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.evaluate('performance.setResourceTimingBufferSize(5000)')
  for (const word of WORDS) times.push(await page.evaluate<number>(typed(word)))
  return times
}
