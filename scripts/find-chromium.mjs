// A Chromium for the browser tests: the system's, else Debian's package when root on Debian, else Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { environment, root } from './set-up.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge-stable',
]

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

function quietly(command, args) {
  return (
    spawnSync(command, args, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 2] }).status === 0
  )
}

/** Installs packages of Debian where we may; true when all are there afterwards. */
export function installDebianPackages(names) {
  const mayInstall =
    process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!mayInstall) return false
  const quiet = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env: quiet })
  return (
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
      stdio: 'ignore',
      env: quiet,
    }).status === 0
  )
}

/** The program's path, or undefined to let Playwright use its own. */
export function findChromium() {
  const found = onPath()
  if (found !== undefined) return found
  process.stderr.write('ブラウザー試験用の Chromium を用意しています…\n')
  if (installDebianPackages(['chromium'])) return onPath()
  if (!quietly('playwright', ['install', 'chromium'])) {
    process.stderr.write(
      'Chromium を用意できませんでした。Chromium・Chrome・Edge のどれかを入れてください。\n',
    )
    process.exit(1)
  }
  return undefined
}
