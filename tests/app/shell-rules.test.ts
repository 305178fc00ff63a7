import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programFolders } from '../../electron/app/program-folders.ts'
import { isOurPage, mayLoad, mayNavigate, maySave } from '../../electron/shell/addresses.ts'
import { readLaunchOptions } from '../../electron/shell/launch-options.ts'
import { placeWindow } from '../../electron/shell/window-place.ts'

const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'

test.each([
  'https://example.jp/',
  'http://127.0.0.1:9222/json',
  'ws://app/ieji',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://ieji.evil/index.html',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.js',
  'devtools://devtools/bundled/inspector.html',
  'blob:https://example.jp/1',
])('%s is not loaded', (address) => expect(mayLoad(address, false)).toBe(false))

test.each(['app://ieji/assets/index.js', 'blob:app://ieji/1', 'data:image/png;base64,AA', PDF_VIEWER])(
  '%s is loaded',
  (address) => expect(mayLoad(address, false)).toBe(true),
)

test('developer tools load in development alone', () => {
  expect(mayLoad('devtools://devtools/bundled/inspector.html', true)).toBe(true)
})

test('the window stays on our page; papers open in a frame only', () => {
  expect(mayNavigate('app://ieji/index.html#/patients', true)).toBe(true)
  expect(mayNavigate('blob:app://ieji/paper', false)).toBe(true)
  expect(mayNavigate(PDF_VIEWER, false)).toBe(true)
  for (const address of ['blob:app://ieji/paper', 'about:blank', 'app://ieji/x.html', 'file:///c:/x.pdf'])
    expect(mayNavigate(address, true)).toBe(false)
  expect(mayNavigate('app://ieji/index.html', false)).toBe(false)
})

test('only the page itself may call the core', () => {
  expect(isOurPage('app://ieji/index.html#/')).toBe(true)
  for (const address of ['app://ieji/manual/index.html', 'blob:app://ieji/1', 'app://ieji/index.html?x', ''])
    expect(isOurPage(address)).toBe(false)
})

test('only what the page has made is saved to a file', () => {
  expect(maySave('blob:app://ieji/1')).toBe(true)
  expect(maySave('https://example.jp/x.pdf')).toBe(false)
})

describe('where the window opens', () => {
  const small = { x: 0, y: 0, width: 1366, height: 728 }
  const large = { x: 0, y: 0, width: 1920, height: 1040 }
  const beside = { x: 1920, y: 0, width: 1920, height: 1080 }

  test('a small screen is filled, a large one is not', () => {
    expect(placeWindow(undefined, [small])).toEqual({ ...small, isMaximized: true })
    expect(placeWindow(undefined, [large])).toEqual({
      x: 240,
      y: 70,
      width: 1440,
      height: 900,
      isMaximized: false,
    })
  })

  test('it comes back where it was left, unless that screen is gone', () => {
    const left = { x: 2100, y: 40, width: 1400, height: 900, isMaximized: false }
    expect(placeWindow(left, [large, beside])).toEqual(left)
    expect(placeWindow(left, [large])).toMatchObject({ x: 240, y: 70 })
  })

  test.each([{}, 'broken', { x: 0, y: 0, width: 10, height: 10, isMaximized: false }, null])(
    'a damaged memory (%j) is not followed',
    (saved) => expect(placeWindow(saved, [large])).toMatchObject({ width: 1440, height: 900 }),
  )
})

describe('how the program was started', () => {
  test('--data is found among what Electron and Chromium were given, and has a profile of its own', () => {
    const here = resolve('somewhere')
    const options = readLaunchOptions(['.', '--inspect=0', '--data', '練習', '--no-sandbox'], here)
    expect(options.dataFolder).toBe(join(here, '練習'))
    expect(options.profile).toMatch(/^ieji-[0-9a-f]{12}$/)
  })

  test('without it the fixed folder is used', () => {
    expect(readLaunchOptions([]).profile).toBe('ieji')
  })
})

test('in a package the data lie around the archive and the core beside it', () => {
  const installed = join('C:', 'Program Files', 'Ieji', 'resources')
  for (const root of ['app.asar', 'app.asar.unpacked'])
    expect(programFolders(join(installed, root))).toMatchObject({
      resourcesDir: join(installed, 'resources'),
      seedsDir: join(installed, 'seeds'),
      pageDir: join(installed, 'app.asar', 'dist', 'renderer'),
      preload: join(installed, 'app.asar', 'dist', 'preload', 'preload.cjs'),
      coreProcess: join(installed, 'app.asar.unpacked', 'dist', 'core', 'core-process.js'),
    })
})
