import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createStore } from '../../db/open-store.ts'
import { findProvider, searchDirectory } from '../../db/repositories/directory.ts'
import { listChanges } from '../../db/repositories/official-change.ts'
import { findOfficial } from '../../db/repositories/official-provider.ts'
import { ensureCard, findCard, updateCard } from '../../db/repositories/provider-card.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { buildCandidate, discardCandidate } from '../../electron/app/importing/candidate.ts'
import { undoImport } from '../../electron/app/importing/undo-import.ts'
import { loadMasters } from '../../electron/app/masters.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { fillWithRegion } from '../../electron/app/seeding/fill-with-region.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import type { OpenStore } from '../../electron/app/stores.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { fixedClock } from '../support/fixed-clock.ts'
import { openTestPostgres } from '../support/postgres.ts'

const root = projectDir()
const folder = await mkdtemp(join(tmpdir(), '家路 両方-'))
const masters = await loadMasters(join(root, 'resources'))
const reference = await loadReferenceData(join(root, 'seeds'))
const clock = fixedClock('2026-01-10')
const by = { user: MACHINE_OPERATOR, clock, newId: () => crypto.randomUUID() }
const material = { masters, reference }

const sqlite: OpenStore = { ...(await createStore(join(folder, 'sqlite'))), isPractice: false }
const opened = await openTestPostgres()
const postgres: OpenStore = {
  folder: join(folder, 'postgres'),
  db: opened.db,
  key: '',
  isPractice: false,
  switchOfficial: async () => {},
  close: opened.close,
}
const stores = [sqlite, postgres]
for (const store of stores)
  await fillWithRegion(store, { ...material, resourcesDir: '', seedsDir: '' }, clock)
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()))
  await rm(folder, { recursive: true, force: true })
})

async function request(offices: Record<string, string>[], scope: string[] = []) {
  const path = join(folder, 'jigyosho.csv')
  await writeFile(path, bytesOf(csvOf(offices)))
  return { files: [{ path, name: 'jigyosho.csv' }], scope, asOf: '2025年12月末' }
}
const all = async (store: OpenStore) => (await searchDirectory(store.db, { text: '', limit: 5000 })).rows
const counted = ({
  files,
  sections,
  providers,
  lines,
  likely,
}: Awaited<ReturnType<typeof importFiles>>['report']) => ({
  files: files.map((file) => ({ ...file, seconds: 0 })),
  sections,
  providers,
  lines,
  likely,
})

const OFFICES = [
  anOffice(),
  anOffice({ サービスの種類: '訪問介護', 事業所名: '試験介護（架空）', 電話番号: '0835-00-0009' }),
  anOffice({ 事業所番号: '3590000002', 事業所名: '別の訪問看護（架空）', 電話番号: '0835-00-0003' }),
  anOffice({ 事業所番号: 'x' }),
]

test('both engines make the same directory of the same files, review it, and go back', async () => {
  const before = await all(sqlite)
  expect(await all(postgres)).toEqual(before)
  const first = await request(OFFICES)
  const reviews = []
  for (const store of stores) {
    const candidate = await buildCandidate(store, first, material)
    reviews.push(counted(candidate.report))
    await discardCandidate(store, candidate)
    expect(await all(store)).toEqual(before)
  }
  expect(reviews[1]).toEqual(reviews[0])
  for (const store of stores) await importFiles(store, first, material, by)
  const after = await all(sqlite)
  expect(after.length).toBeGreaterThan(before.length)
  expect(await all(postgres)).toEqual(after)

  const changed = await request([anOffice({ 電話番号: '0835-00-0099' }), ...OFFICES.slice(2)])
  const runs = []
  for (const store of stores) {
    const { report, runId } = await importFiles(store, changed, material, by)
    expect(report.files[0]).toMatchObject({ updated: 1, unchanged: 1, rejectedCount: 1, vanished: 0 })
    const { rows } = await listChanges(store.db, { kind: 'updated', limit: 10 })
    expect(rows[0]?.fields).toEqual([{ field: 'phone', before: ['0835-00-0001'], after: ['0835-00-0099'] }])
    expect((await importFiles(store, changed, material, by)).report.isUnchanged).toBe(true)
    runs.push(runId)
  }
  expect(await all(postgres)).toEqual(await all(sqlite))
  for (const [at, store] of stores.entries()) {
    await undoImport(store, runs[at] ?? '', clock)
    expect(await all(store)).toEqual(after)
  }
})

test('an office that a whole section no longer names is gone, its card stays and still speaks for it', async () => {
  for (const store of stores) {
    const id = 'kaigo:3590000002:訪問看護'
    const cardId = await ensureCard(store.db, id, () => crypto.randomUUID(), {
      updatedAt: '2025-04-10T00:00:00.000Z',
      updatedBy: MACHINE_OPERATOR.id,
    })
    const { report } = await importFiles(store, await request([anOffice()]), material, by)
    expect(report.files[0]).toMatchObject({ unchanged: 1, vanished: 1 })
    expect((await listChanges(store.db, { kind: 'vanished', limit: 10 })).rows[0]?.lineId).toBe(id)
    expect((await findProvider(store.db, id))?.id).toBe(cardId)
  }
})

test('what we know of an office survives an import that says otherwise', async () => {
  const id = 'kaigo:3590000003:訪問看護'
  const office = (phone: string) => [
    anOffice({ 事業所番号: '3590000003', 事業所名: '三番の訪問看護（架空）', 電話番号: phone }),
  ]
  const stamp = { updatedAt: '2025-04-10T00:00:00.000Z', updatedBy: MACHINE_OPERATOR.id }
  for (const store of stores) {
    await importFiles(store, await request(office('0835-00-0033')), material, by)
    const cardId = await ensureCard(store.db, id, () => crypto.randomUUID(), stamp)
    const card = await findCard(store.db, cardId)
    if (card === undefined) throw new Error('no card')
    await updateCard(store.db, { ...card, phone: '0835-11-1111', note: '夜間は所長の携帯へ' }, stamp)
    const saved = await findCard(store.db, cardId)
    await importFiles(store, await request(office('0835-22-2222')), material, by)
    expect(await findCard(store.db, cardId)).toEqual(saved)
    expect((await findProvider(store.db, id))?.phone).toBe('0835-11-1111')
    expect((await findOfficial(store.db, id))?.phone).toBe('0835-22-2222')
  }
})
