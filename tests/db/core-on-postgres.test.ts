import { tmpdir } from 'node:os'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../electron/app/create-app.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import type { CoreDoor } from '../../electron/cli/core-door.ts'
import { formTeam } from '../../electron/cli/demo/form-team.ts'
import { holdConference } from '../../electron/cli/demo/hold-conference.ts'
import { makePapers } from '../../electron/cli/demo/make-papers.ts'
import { stepLog } from '../../electron/cli/demo/step-log.ts'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { fixedClock } from '../support/fixed-clock.ts'
import { postgresStores } from '../support/postgres-stores.ts'

let core: CoreDoor
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ieji-postgres-'))
  const root = projectDir()
  const app = await createApp({
    dataFolder: folder,
    resourcesDir: join(root, 'resources'),
    seedsDir: join(root, 'seeds'),
    version: '0.0.0-test',
    clock: fixedClock('2026-11-21'),
    openStores: postgresStores,
  })
  const session = app.openSession('test')
  const call: CoreDoor['call'] = async (name, input) => {
    const reply = await app.call(session, name, input)
    if (!reply.ok) throw new AppError(reply.error.code, { detail: `${name}: ${reply.error.detail ?? ''}` })
    return reply.data as CallOutput<typeof name>
  }
  core = { app, session, call, close: app.close }
  await call('session.startPractice', { role: 'admin' })
}, 120_000)
afterAll(async () => {
  await core.close()
  await rm(folder, { recursive: true, force: true })
})

test('the days before practice were played on PostgreSQL and stand on today', async () => {
  expect((await core.call('inquiry.listWaiting', {})).length).toBeGreaterThanOrEqual(3)
  expect((await core.call('today.read', {})).due.length).toBeGreaterThan(0)
})

test('the whole main job passes on PostgreSQL: needs, phoning, team, conference, every paper', async () => {
  const { rows } = await core.call('patient.search', { text: '藤井', limit: 5 })
  const row = rows.find(({ chartNo }) => chartNo === '90010004')
  if (row === undefined) throw new Error('the fictional patient is not found')
  const view = await core.call('patient.get', { patientId: row.patientId })
  const log = stepLog()
  await formTeam(core, view, log)
  await holdConference(core, view, log)
  await makePapers(core, view, folder, log)

  const { rows: issued } = await core.call('paper.listIssued', { text: '' })
  expect(issued.map(({ paper }) => paper.number).toSorted()[0]).toBe('2026-0001')
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThanOrEqual(8)
  expect((await core.call('timeline.list', { patientId: view.patient.id })).length).toBeGreaterThan(5)
})

test('the directory answers on PostgreSQL as it does on SQLite: legal forms, variants, areas', async () => {
  const found = await core.call('provider.search', { text: '医療法人実昌会' })
  expect(found.rows.map(({ name }) => name)).toEqual(['(医)実昌会中司内科'])
  const area = await core.call('provider.search', {
    text: '',
    areaCodes: ['35206'],
    scene: 'acute',
    limit: 500,
  })
  expect(area.rows.length).toBeGreaterThan(20)
})
