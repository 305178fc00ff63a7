// `npm start`: set up, build, then open the program: the Electron window where its runtime is, else browser mode.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, node, root, run, setUp } from './set-up.mjs'

const args = process.argv.slice(2)
const FETCH_LIMIT_MS = 60_000

/** Never `import('electron')` to find out: that starts a download. */
function electronProgram() {
  const pathFile = join(root, 'node_modules', 'electron', 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(root, 'node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

function fetchElectron() {
  process.stderr.write('Electron の実行部品を取り込んでいます（最長60秒）…\n')
  spawnSync(node, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    env: environment,
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
  })
  return electronProgram()
}

/** Which door, and why, in one line. */
function choose() {
  if (args.includes('--no-open'))
    return { why: 'ブラウザーモード：--no-open が指定されたため、画面は開きません。' }
  if (args.includes('--port')) return { why: 'ブラウザーモード：--port が指定されたため。' }
  if (!hasDisplay())
    return { why: 'ブラウザーモード：この端末には画面がないため、アドレスだけを表示します。' }
  const program = electronProgram() ?? fetchElectron()
  if (program === undefined)
    return { why: 'ブラウザーモード：Electron の実行部品がなく、取り込みもできなかったため。' }
  return { program, why: 'Electron の画面で開きます：実行部品があるため。' }
}

setUp()
const { program, why } = choose()
// The loopback server runs from its sources; Electron needs shell and core bundled.
const build = ['scripts/build.mjs', ...(program === undefined ? [] : ['--all'])]
if (run(node, build, { stdio: ['ignore', 2, 2] }) !== 0) process.exit(1)
console.log(why)
const child =
  program === undefined
    ? spawn(node, ['electron/loopback/main.ts', ...args], { cwd: root, env: environment, stdio: 'inherit' })
    : spawn(program, [root, ...args], { cwd: root, env: environment, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 0))
