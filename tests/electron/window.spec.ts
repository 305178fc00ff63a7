import { expect, test } from './support/window.ts'

test('the program opens on its own address and offers the first steps', async ({ page }) => {
  expect(page.url()).toMatch(/^app:\/\/ieji\/index\.html/)
  await expect(page).toHaveTitle('家路')
  await expect(page.getByRole('button', { name: '使い始める準備をする' })).toBeVisible()
})

test('a nurse enters practice and reaches every place of the menu', async ({ practice: page }) => {
  const links = page.getByRole('navigation', { name: '主なメニュー' }).getByRole('link')
  const places = await links.count()
  expect(places).toBeGreaterThan(3)
  for (let place = 0; place < places; place += 1) {
    await links.nth(place).click()
    await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(links.nth(place)).toHaveAttribute('aria-current', 'page')
  }
  await page.keyboard.press('Alt+1')
  await expect(links.first()).toHaveAttribute('aria-current', 'page')
})

test('the menu bar speaks Japanese', async ({ electron, page }) => {
  await page.waitForLoadState()
  const labels = await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
      label,
      items: submenu?.items.map((item) => item.label),
    })),
  )
  expect(labels?.map(({ label }) => label.replace(/\(.*/u, ''))).toEqual([
    'ファイル',
    '編集',
    '表示',
    'ヘルプ',
  ])
  expect(labels?.at(0)?.items).toContain('印刷…')
  expect(labels?.at(-1)?.items).toContain('つかいかた')
})

test('the manual opens beside the work, once, and cannot call the core', async ({ electron, page }) => {
  await page.waitForLoadState()
  const opened = electron.waitForEvent('window')
  await page.evaluate(() => window.open('/manual/index.html'))
  const manual = await opened
  await page.evaluate(() => window.open('/manual/index.html'))

  expect(manual.url()).toBe('app://ieji/manual/index.html')
  expect(await manual.evaluate(() => 'bridge' in window)).toBe(false)
  expect(electron.windows()).toHaveLength(2)
})

test('a core that dies is said in Japanese, and the work goes on from the sign-in', async ({
  electron,
  practice: page,
}) => {
  await electron.evaluate(({ app, dialog }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    dialog.showMessageBox = (...given: unknown[]) => {
      shown.push(JSON.stringify(given))
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    const core = app
      .getAppMetrics()
      .find(({ name, serviceName }) => `${name}${serviceName}`.includes('Ieji core'))
    if (core === undefined) throw new Error('no core process')
    process.kill(core.pid, 'SIGKILL')
  })

  await expect(page.getByRole('button', { name: '退院支援看護師として練習する' })).toBeVisible()
  const shown = await electron.evaluate(() => Reflect.get(globalThis, 'shown') as string[])
  expect(shown.join()).toContain('内部の処理が止まりました')
})
