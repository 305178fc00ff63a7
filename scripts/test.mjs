// `npm test`: set up, then format, lint, types, unit, architecture and browser tests. Last line: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronProgram, hasDisplay } from './find-electron.mjs'
import { findChromium, installDebianPackages } from './find-chromium.mjs'
import { environment, node, run, setUp } from './set-up.mjs'

setUp()
const chromium = findChromium()
if (
  spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error !== undefined &&
  !installDebianPackages(['poppler-utils'])
) {
  process.stderr.write('pdftotext（poppler-utils）がないため、PDF の文字の試験を飛ばします。\n')
}

/** Empty where the tests of the real window cannot run; they are then skipped: neither passed nor failed. */
function electronForTests() {
  const program = electronProgram()
  if (program !== undefined && hasDisplay()) return program
  const why = program === undefined ? 'Electron の実行部品がない' : 'この端末には画面がない'
  console.log(`\n${why}ため、Electron の画面の試験を飛ばします。`)
  return ''
}

let passed = 0
let failed = 0
const reports = mkdtempSync(join(tmpdir(), 'ieji-test-'))

/** A check that is one test: passed or failed as a whole. */
function check(name, command, args) {
  console.log(`\n── ${name}`)
  if (run(command, args) === 0) passed += 1
  else failed += 1
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function unitTests() {
  console.log('\n── unit, store and architecture tests')
  const file = join(reports, 'vitest.json')
  const code = run(node, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readReport(file)
  passed += report?.numPassedTests ?? 0
  failed += report?.numFailedTests ?? 0
  // A file that cannot even be loaded has no failed test of its own.
  if (code !== 0 && (report?.numFailedTests ?? 0) === 0) failed += 1
}

function playwrightTests(name, config, given) {
  console.log(`\n── ${name}`)
  const file = join(reports, `${config}.json`)
  const code = run(node, ['node_modules/@playwright/test/cli.js', 'test', '--config', config], {
    env: { ...environment, ...given, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const stats = readReport(file)?.stats
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  failed += stats?.unexpected ?? 0
  if (code !== 0 && (stats?.unexpected ?? 0) === 0) failed += 1
}

check('format', 'oxfmt', ['--check'])
check('lint', 'oxlint', ['--type-aware'])
for (const project of ['shared', '.', 'renderer', 'tests/e2e'])
  check(`types of ${project}`, 'tsc', ['-p', project])
check('build of page, shell and core', node, ['scripts/build.mjs', '--all'])
unitTests()
playwrightTests('browser tests', 'playwright.config.ts', { IEJI_CHROMIUM: chromium ?? '' })
playwrightTests('Electron tests', 'playwright.electron.config.ts', { IEJI_ELECTRON: electronForTests() })
rmSync(reports, { recursive: true, force: true })

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
