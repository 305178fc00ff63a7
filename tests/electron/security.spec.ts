import { expect, test } from './support/window.ts'

test('the page has no Node, only one function of ours', async ({ page }) => {
  await page.waitForLoadState()
  const seen = await page.evaluate(() => ({
    names: ['require', 'process', 'module', 'global', 'Buffer', 'electron'].filter((name) => name in window),
    bridge: Object.keys(window).includes('bridge')
      ? Object.keys(Reflect.get(window, 'bridge') as object)
      : [],
  }))
  expect(seen).toEqual({ names: [], bridge: ['call'] })
})

test('every window is sandboxed, isolated and without Node', async ({ electron, page }) => {
  await page.waitForLoadState()
  // Electron keeps what a window was made with, but does not declare the way to ask.
  const preferences: unknown[] = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const ask = Reflect.get(contents, 'getLastWebPreferences') as () => unknown
      return ask.call(contents)
    }),
  )
  expect(preferences.length).toBeGreaterThan(0)
  for (const preference of preferences) {
    expect(preference).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  }
})

test('the policy stops evaluated and inline script', async ({ page }) => {
  await page.waitForLoadState()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    return 'inlineRan' in window
  })
  expect(ran).toBe(false)
  const policy = await page.evaluate(async () => {
    const answer = await fetch(location.pathname)
    return answer.headers.get('content-security-policy')
  })
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

test('nothing is fetched from a network or the disk', async ({ page }) => {
  await page.waitForLoadState()
  const outcomes = await page.evaluate(async () => {
    const addresses = [
      'https://example.com/',
      'http://127.0.0.1:9/',
      'file:///etc/hostname',
      'app://other/index.html',
    ]
    return await Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          () => `${address} answered`,
          () => 'refused',
        ),
      ),
    )
  })
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('the main process refuses a foreign address even where the page would not', async ({
  electron,
  page,
}) => {
  await page.waitForLoadState()
  const outcome = await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return await contents?.session.fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    )
  })
  expect(outcome).toBe('refused')
})

test('the window neither leaves our page nor opens another', async ({ electron, page }) => {
  await page.waitForLoadState()
  const before = page.url()
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null)
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(1000)
  expect(opened).toBe(false)
  expect(page.url()).toBe(before)
  expect(electron.windows()).toHaveLength(1)
})

test('every permission is refused', async ({ page }) => {
  await page.waitForLoadState()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return asked.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})
