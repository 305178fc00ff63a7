import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { extractFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkCore } from '../../electron/shell/core-link.ts'
import { builtProgram } from '../support/built-program.ts'
import { forkNodeCore } from '../support/node-core.ts'
import { type PackedProgram, packProgram } from '../support/packed-program.ts'

/** Fuses are written as the digits 0 and 1. */
const FUSE_IS_ON = '1'.charCodeAt(0)

let temporary: string
const packed: Partial<Record<'linux' | 'win', PackedProgram>> = {}

function of(target: 'linux' | 'win'): PackedProgram {
  const program = packed[target]
  if (program === undefined) throw new Error(`nothing was packed for ${target}`)
  return program
}

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'ieji-package-'))
  builtProgram()
  for (const target of ['linux', 'win'] as const) packed[target] = await packProgram(temporary, target)
}, 120_000)
afterAll(async () => await rm(temporary, { recursive: true, force: true }))

describe.each(['linux', 'win'] as const)('the package for %s', (target) => {
  test('holds main, preload and page in its archive', () => {
    const { archived } = of(target)
    expect(archived).toContain('dist/electron/main.js')
    expect(archived).toContain('dist/preload/preload.cjs')
    expect(archived).toContain('dist/renderer/index.html')
    const manifest = extractFile(join(of(target).folder, 'resources', 'app.asar'), 'package.json')
    expect(JSON.parse(manifest.toString())).toMatchObject({ name: 'ieji', main: 'dist/electron/main.js' })
  })

  test('holds exactly one native module, that of its own platform, outside the archive', () => {
    const native = target === 'win' ? 'win32-x64.node' : 'linux-x64.node'
    const { files, archived } = of(target)
    const found = files.filter((file) => file.endsWith('.node'))
    expect(found).toEqual([`resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${native}`])
    expect(archived.filter((file) => file.endsWith('.node')).map((file) => basename(file))).toEqual([native])
  })

  test('has the core and its workers where plain Node can read them', () => {
    const core = of(target)
      .files.filter((file) => file.startsWith('resources/app.asar.unpacked/dist/'))
      .map((file) => basename(file))
    expect(core).toEqual(expect.arrayContaining(['core-process.js', 'document-worker.js', 'ieji.js']))
    expect(of(target).files).toContain('resources/app.asar.unpacked/package.json')
  })

  test('brings fonts with their licence, masters, the region and the practice data', () => {
    expect(of(target).files).toEqual(
      expect.arrayContaining([
        'resources/resources/fonts/BIZUDPGothic_400Regular.ttf',
        'resources/resources/fonts/BIZUDPMincho_400Regular.ttf',
        'resources/resources/fonts/NotoSansJP_400Regular.ttf',
        'resources/resources/fonts/OFL-biz-udpgothic.txt',
        'resources/resources/masters/role-rules.json',
        'resources/resources/masters/paper-kinds.json',
        'resources/seeds/reference/areas.json',
        'resources/seeds/reference/institutions.json',
      ]),
    )
    expect(of(target).files.filter((file) => /^resources\/seeds\/demo\/.+\.json$/u.test(file))).not.toEqual(
      [],
    )
  })

  test('names the licence of everything in it', async () => {
    const { folder, files, archived } = of(target)
    expect(files).toContain('LICENSE.ieji.txt')
    expect(archived).toContain('dist/renderer/licenses.md')
    const core = join(folder, 'resources', 'app.asar.unpacked', 'dist', 'core', 'licenses.md')
    expect(await readFile(core, 'utf8')).toContain('@react-pdf/renderer')
  })

  test('holds no test, no loopback server, no source and no source map', async () => {
    const { folder, files, archived } = of(target)
    const all = [...files, ...archived]
    expect(all.filter((file) => /\.(ts|tsx|mts|map)$/u.test(file))).toEqual([])
    expect(all.filter((file) => /(^|\/)(tests?|loopback|scripts|docs|\.git)(\/|$)/u.test(file))).toEqual([])
    const scripts = files.filter((file) => /app\.asar\.unpacked\/dist\/.+\.js$/u.test(file))
    const texts = await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')))
    expect(texts.filter((text) => text.includes('startLoopback') || text.includes('.listen('))).toEqual([])
  })

  test('has its fuses set: no Node by the back door, only our archive is run', async () => {
    const fuses = await getCurrentFuseWire(of(target).program)
    const isOn = (fuse: FuseV1Options) => Number(fuses[fuse]) === FUSE_IS_ON
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      filePrivileges: false,
      cookieEncryption: true,
      integrity: true,
      onlyAsar: true,
    })
  })
})

test('the Windows package brings the command line, its Node only where it was packed on Windows', () => {
  const { files } = of('win')
  expect(files).toContain('cli/ieji.cmd')
  expect(files.includes('cli/node.exe')).toBe(process.platform === 'win32')
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the package for linux, run', () => {
  test('its command line answers on the Node beside it', async () => {
    const { stdout } = await promisify(execFile)(join(of('linux').folder, 'cli', 'ieji'), ['help'])
    expect(stdout).toContain('--data')
  })

  test('its core opens the practice store and finds the region', async () => {
    const { folder } = of('linux')
    const entry = join(folder, 'resources', 'app.asar.unpacked', 'dist', 'core', 'core-process.js')
    const troubles: unknown[] = []
    const core = linkCore({
      fork: () => forkNodeCore(entry, join(folder, 'cli', 'node')),
      dataFolder: join(temporary, 'データ'),
      onTrouble: (trouble) => troubles.push(trouble),
    })
    const entered = await core.call(1, 'session.startPractice', { role: 'nurse' })
    const places = await core.call(1, 'patient.lookUpPostalCode', { postalCode: '754-0211' })
    await core.close()
    expect(troubles).toEqual([])
    expect(entered).toMatchObject({ ok: true, data: { isPractice: true } })
    expect(JSON.stringify(places)).toContain('美祢市')
  })
})
