// `npm start`: set up, build, then open the program: the Electron window where its runtime is, else browser mode.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { electronProgram, hasDisplay } from './find-electron.mjs'
import { coreFlags, environment, node, root, run, setUp } from './set-up.mjs'

const args = process.argv.slice(2)
const FETCH_LIMIT_MS = 60_000
/** Electron that ends in error so soon has not opened a window: a missing library, or no sandbox (containers). */
const SOON_MS = 8_000

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
let child = program === undefined ? browserMode() : open(program, [root, ...args])
const startedAt = Date.now()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
child.once('exit', (code, signal) => {
  const cannotRun = program !== undefined && code !== 0 && signal === null && Date.now() - startedAt < SOON_MS
  if (!cannotRun) process.exit(code ?? 0)
  console.log('ブラウザーモードに切り替えます：Electron の画面がこの端末では動かなかったため。')
  child = browserMode()
  child.once('exit', (later) => process.exit(later ?? 0))
})

function open(command, given) {
  return spawn(command, given, { cwd: root, env: environment, stdio: 'inherit' })
}

function browserMode() {
  return open(node, [...coreFlags, 'electron/loopback/main.ts', ...args])
}
