import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { STORE_FILE } from '../../db/open-store.ts'
import { type CoreChild, type CoreLink, type CoreTrouble, linkCore } from '../../electron/shell/core-link.ts'
import { forkNodeCore } from '../support/node-core.ts'
import { ADMIN, HOSPITAL } from '../support/test-app.ts'

const entry = fileURLToPath(new URL('../../electron/shell/core-process.ts', import.meta.url))

let dataFolder: string
let troubles: CoreTrouble[]
let children: CoreChild[]
let core: CoreLink

function start(folder: string): CoreLink {
  const fork = () => {
    const child = forkNodeCore(entry)
    children.push(child)
    return child
  }
  return linkCore({ fork, dataFolder: folder, onTrouble: (trouble) => troubles.push(trouble) })
}

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), '家路 殻-'))
  troubles = []
  children = []
})
afterEach(async () => {
  await core.close()
  await rm(dataFolder, { recursive: true, force: true })
})

test('each window has a session of its own, and a closed one is forgotten', async () => {
  core = start(dataFolder)
  await core.call(1, 'session.startPractice', { role: 'nurse' })

  expect(await core.call(1, 'session.read', {})).toMatchObject({ data: { user: { role: 'nurse' } } })
  expect(await core.call(2, 'session.read', {})).toMatchObject({ data: { user: null } })
  core.forget(1)
  expect(await core.call(1, 'session.read', {})).toMatchObject({ data: { user: null } })
})

test('a core that dies answers what was asked, says so, and can be started again', async () => {
  core = start(dataFolder)
  await core.call(1, 'setup.read', {})

  const asked = core.call(1, 'session.startPractice', { role: 'nurse' })
  children[0]?.kill()

  expect(await asked).toEqual({ ok: false, error: { code: 'no-answer' } })
  expect(troubles).toEqual([{ kind: 'stopped' }])
  expect(await core.call(1, 'setup.read', {})).toEqual({ ok: false, error: { code: 'no-answer' } })
  core.restart()
  expect(await core.call(1, 'setup.read', {})).toMatchObject({ ok: true })
})

test('a store that cannot be opened is reported in words, and no empty one takes its place', async () => {
  core = start(dataFolder)
  await core.call(1, 'setup.create', { hospital: HOSPITAL, admin: ADMIN })
  await core.close()
  await rm(join(dataFolder, STORE_FILE))
  await mkdir(join(dataFolder, STORE_FILE))

  core = start(dataFolder)

  expect(await core.call(1, 'setup.read', {})).toEqual({ ok: false, error: { code: 'no-answer' } })
  expect(troubles.map((trouble) => trouble.kind)).toEqual(['failed'])
  expect(JSON.stringify(troubles)).toContain('データを開けませんでした')
})

test('closing waits for the core, is no trouble, and nothing is answered afterwards', async () => {
  core = start(dataFolder)
  await core.call(1, 'session.startPractice', { role: 'nurse' })

  await core.close()

  expect(troubles).toEqual([])
  expect(await core.call(1, 'session.read', {})).toEqual({ ok: false, error: { code: 'no-answer' } })
})
