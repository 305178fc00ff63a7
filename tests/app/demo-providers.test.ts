import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProvider, listProvidersForRole, searchDirectory } from '../../db/repositories/directory.ts'
import { loadMasters } from '../../electron/app/masters.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { demoProviderId, loadDemoProviders } from '../../electron/app/seeding/demo-provider.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { Role } from '../../shared/domain/role.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const root = projectDir()
const providers = await loadDemoProviders(join(root, 'seeds'))
let practice: TestApp
beforeAll(async () => {
  practice = await practiceApp({ today: '2025-04-10' })
})
afterAll(() => practice.close())
const db = () => practice.app.services.stores.openPractice().db

test('a fictional provider stands for every role, is told as fictional, and no real one has an ability', async () => {
  const { rows } = await searchDirectory(db(), { text: '', limit: 500 })
  const cards = rows.filter(({ layer }) => layer === 'card')
  expect(cards).toHaveLength(providers.length)
  expect(new Set(cards.flatMap(({ roles }) => roles))).toEqual(new Set(Role.options))
  expect(cards.every(({ isFictional, name }) => isFictional && name.endsWith('（架空）'))).toBe(true)
  const real = rows.filter(({ layer }) => layer === 'official')
  expect(real.length).toBeGreaterThan(100)
  expect(real.filter(({ capabilities }) => Object.keys(capabilities).length > 0)).toEqual([])
})

test('every ability is a word of the treatments, every kind one of the master, every number unreachable', async () => {
  const { treatments, providerKinds } = await loadMasters(join(root, 'resources'))
  const words = new Set(treatments.entries.map(({ word }) => word))
  const kinds = new Set(providerKinds.entries.map(({ code }) => code))
  const unknownWords = providers
    .flatMap(({ capabilities }) => Object.keys(capabilities))
    .filter((w) => !words.has(w))
  expect(unknownWords).toEqual([])
  expect(providers.filter(({ kind }) => !kinds.has(kind))).toEqual([])
  expect(
    providers.every(({ phone, fax }) => /^0835-00-\d{4}$/.test(phone) && /^0835-00-\d{4}$/.test(fax)),
  ).toBe(true)
  expect(new Set(providers.map(({ key }) => key)).size).toBe(providers.length)
})

test('a key names the same card in every practice store, and its confirmation counts back from today', async () => {
  const id = demoProviderId('nurse-minato')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ProviderId.parse(id)).toBe(demoProviderId('nurse-minato'))
  const provider = await findProvider(db(), id)
  expect(provider?.name).toBe('架空みなと訪問看護ステーション（架空）')
  expect(provider?.confirmedOn).toBe('2025-04-02')
  const nurses = await listProvidersForRole(db(), 'visitingNurse', { districtCodes: ['35206-tonomi'] })
  expect(nurses.map((nurse) => nurse.id)).toContain(id)
})
