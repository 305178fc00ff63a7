import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp } from '../app/create-app.ts'
import { defaultDataFolder } from '../app/data-folder.ts'
import { programFolders } from '../app/program-folders.ts'
import { readVersion } from '../app/project-dir.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'
import { startLoopback } from './server.ts'

/** Browser mode: the core behind 127.0.0.1, the page in an app window of an installed browser. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, data: { type: 'string' } },
  })
  const { root, resourcesDir, seedsDir, pageDir, manualDir } = programFolders()
  const app = await createApp({
    dataFolder: values.data ?? defaultDataFolder(),
    resourcesDir,
    seedsDir,
    version: await readVersion(root),
    log: (line) => process.env.IEJI_LOG === '1' && console.error(line),
  })
  const token = randomBytes(24).toString('hex')
  const server = await startLoopback({ app, token, pageDir, manualDir, port: Number(values.port ?? 0) })
  console.log(`家路を開くアドレス（この端末の中だけ・今回の起動だけ有効）: ${server.url}`)

  if (values['no-open'] !== true && hasDisplay()) await openWindow(server.url)
  const stop = () => void Promise.all([server.close(), app.close()]).then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** The browser's profile is a throwaway folder: no history, no other tabs, no extensions. */
async function openWindow(url: string): Promise<void> {
  const browser = await findBrowser()
  if (browser === undefined) {
    console.log('Chromium・Chrome・Edge が見つかりません。上のアドレスをブラウザーで開いてください。')
    return
  }
  const profile = await mkdtemp(join(tmpdir(), 'ieji-window-'))
  const options = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--disable-sync',
    '--disable-extensions',
    '--disable-features=Translate',
    '--disable-background-networking',
    '--lang=ja',
    '--start-maximized',
    // Chromium will not start for root with its sandbox; whoever works as root has given that up already.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const window = spawn(browser, options, { stdio: 'ignore', detached: true })
  const failed = () => console.log('画面を開けませんでした。上のアドレスをブラウザーで開いてください。')
  window.once('error', failed)
  window.once('exit', (code) => code !== 0 && code !== null && failed())
  window.unref()
}

await main()
