// Brings a fresh clone to where our own scripts can run: packages, Node 24, fonts. Plain JavaScript without
// dependencies, because it runs before there are any, on whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const isWindows = process.platform === 'win32'

/** Node 24 of the npm package `node`: the SQLite driver needs it, and a machine's own Node may be older. */
export const node = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

/**
 * The environment in which our tools find that Node first. On Linux every thread would keep freed memory of its own: with two
 * arenas for all of them an import of the country takes 30 MB less (as electron/shell/fork-core.ts does).
 */
export const environment = {
  MALLOC_ARENA_MAX: '2',
  ...process.env,
  PATH: [
    join(root, 'node_modules', 'node', 'bin'),
    join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(isWindows ? ';' : ':'),
}

/**
 * How the core is started (as electron/shell/fork-core.ts does): young objects get 4 MB before they are cleared, not 16. A
 * core that waits for calls stays 60 MB smaller by it.
 */
export const coreFlags = ['--max-semi-space-size=4']

/** Runs a command in the project; its output goes where ours goes. Returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: isWindows,
    ...options,
  })
  if (result.error !== undefined) throw result.error
  return result.status ?? 1
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Installs exactly what the lockfile names, once for each state of the lockfile. Everything is said on stderr. */
export function installPackages() {
  const mark = join(root, 'node_modules', '.ieji-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockHash() && existsSync(node)) return
  process.stderr.write('部品を取り込んでいます（初回だけ、数分かかります）…\n')
  const isDone =
    run('npm', ['ci', '--no-audit', '--no-fund'], { env: process.env, stdio: ['ignore', 2, 2] }) === 0
  if (!isDone || !existsSync(node)) {
    process.stderr.write('部品の取り込みに失敗しました。ネットワークと npm の設定を確認してください。\n')
    process.exit(1)
  }
  writeFileSync(mark, lockHash())
}

/** Copies the fonts of the papers from their packages into resources/fonts. */
export function copyFonts() {
  if (run(node, ['scripts/copy-fonts.mjs'], { stdio: ['ignore', 2, 2] }) !== 0) process.exit(1)
}

export function setUp() {
  installPackages()
  copyFonts()
}
