import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { listImportRuns } from '../../db/repositories/import-run.ts'
import { currentOfficialFile } from '../../db/repositories/official-pointer.ts'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { ensureCard } from '../../db/repositories/provider-card.ts'
import { inTransaction } from '../../db/transaction.ts'
import { importCareOffices, type ImportOptions } from '../../electron/app/jobs/import-care-offices.ts'
import { institutionEntries } from '../../electron/app/seeding/institution-entry.ts'
import type { OpenStore } from '../../electron/app/stores.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { AppError } from '../../shared/errors.ts'
import { anOffice, bytesOf, csvOf, HEADER } from '../support/care-office-csv.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let store: OpenStore
let institutions: number

const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  scope: ['35'],
  asOf: '2025年12月末',
  isDryRun: false,
  user: MACHINE_OPERATOR,
  clock: app.clock,
  newId: () => crypto.randomUUID(),
  resourcesDir: app.app.services.resourcesDir,
  seedsDir: app.app.services.seedsDir,
  ...more,
})
const file = (text: string, name = 'jigyosho.csv') => ({ name, bytes: bytesOf(text) })
const run = (texts: readonly string[], more: Partial<ImportOptions> = {}) =>
  importCareOffices(
    store,
    texts.map((text, at) => file(text, `jigyosho_${at}.csv`)),
    options(more),
  )
const search = async (text: string) => (await searchDirectory(store.db, { text, limit: 500 })).rows
const offices = async () =>
  (await searchDirectory(store.db, { text: '', layer: 'official', limit: 100_000 })).rows.filter(({ id }) =>
    id.startsWith('kaigo:'),
  )

beforeAll(async () => {
  app = await hospitalApp({ today: '2026-01-10' })
  store = app.app.services.stores.own()
  institutions = (await searchDirectory(store.db, { text: '', limit: 500 })).rows.length
})
// Every test begins with one office, imported anew.
beforeEach(async () => {
  const { institutions: listed, areas } = app.app.services.reference
  await inTransaction(store.db, (db) => replaceOfficialDirectory(db, institutionEntries(listed, areas)))
  await run([csvOf([anOffice()])])
})
afterAll(() => app.close())

test('an imported office is found beside the institutions, with telephone, place, role and source', async () => {
  const [office, ...more] = await search('しけんほうもん')
  expect(more).toEqual([])
  expect(office).toMatchObject({
    id: 'kaigo:3590000001:訪問看護',
    phone: '0835-00-0001',
    roles: ['visitingNurse'],
    area: { municipality: '防府市', district: '富海', districtCode: '35206-tonomi' },
    source: { asOf: '2025年12月末' },
    holiday: 'no',
  })
  expect((await searchDirectory(store.db, { text: '', limit: 500 })).rows).toHaveLength(institutions + 1)
})

test('the traps of the source are read as what they mean', async () => {
  await run([
    csvOf([
      anOffice({
        緯度: '0.000000',
        経度: '0.000000',
        URL: 'mail@example.jp',
        利用可能曜日特記事項: '年末は休み。（改行）電話は可',
        '方書（ビル名等）': '架空ビル2階',
        電話番号: '０８３５－００－０００１',
        利用可能曜日: '平日,祝日',
      }),
      anOffice({
        事業所番号: '3590000002',
        定員: '18',
        サービスの種類: '通所介護',
        事業所名: 'ﾃﾞｲ試験（架空）',
      }),
    ]),
  ])
  const [nurse] = await search('しけんほうもん')
  expect(nurse).toMatchObject({
    latitude: null,
    longitude: null,
    url: '',
    note: '年末は休み。 電話は可／メール mail@example.jp',
    address: '山口県防府市富海1番地 架空ビル2階',
    phone: '0835-00-0001',
    holiday: 'yes',
  })
  expect((await search('デイ試験'))[0]).toMatchObject({
    note: '定員 18',
    roles: ['dayCare'],
    name: 'ﾃﾞｲ試験（架空）',
  })
})

test('one office with two services is two lines; the same service twice is rejected with its line', async () => {
  const result = await run([
    csvOf([anOffice(), anOffice({ サービスの種類: '訪問介護' }), anOffice({ 事業所名: 'もう一度（架空）' })]),
  ])
  expect((await offices()).map(({ id }) => id)).toEqual([
    'kaigo:3590000001:訪問介護',
    'kaigo:3590000001:訪問看護',
  ])
  expect(result.files[0]).toMatchObject({ rows: 3, rejectedCount: 1 })
  expect(result.files[0]?.rejected).toEqual([
    { line: 4, reason: '同じ事業所番号とサービスの行が前にあります' },
  ])
})

test('rows that cannot be right are rejected with their line, the others come in', async () => {
  const result = await run([
    csvOf([
      anOffice({ 事業所番号: '' }),
      anOffice({ 事業所名: '　' }),
      anOffice({ 都道府県コード又は市町村コード: '352062' }),
      anOffice({ サービスの種類: '' }),
      anOffice(),
    ]) + '352063,short\r\n',
  ])
  expect(result.files[0]?.rejected).toEqual([
    { line: 2, reason: '事業所番号（10けた）がありません' },
    { line: 3, reason: '事業所名がありません' },
    { line: 4, reason: '市町村コードが正しくありません' },
    { line: 5, reason: 'サービスの種類がありません' },
    { line: 7, reason: '列の数が違います（2列）' },
  ])
  expect(result.services).toMatchObject([{ rows: 1, inArea: 1, added: 0, unchanged: 1 }])
})

test('counts tell added, updated, unchanged and vanished, and a dry run tells the same and changes nothing', async () => {
  const two = anOffice({ 事業所番号: '3590000002', 事業所名: '二つめ（架空）' })
  const three = anOffice({ 事業所番号: '3590000003', 事業所名: '三つめ（架空）' })
  await run([csvOf([anOffice(), two, three])])
  const before = { file: await currentOfficialFile(store.db), lines: await offices() }
  const next = [
    csvOf([anOffice(), { ...two, 電話番号: '0835-00-0099' }, anOffice({ 事業所番号: '3590000004' })]),
  ]

  const counts = { added: 1, updated: 1, unchanged: 1, vanished: 1 }
  const dry = await run(next, { isDryRun: true })
  expect(dry.services).toMatchObject([{ service: '訪問看護', isKnown: true, ...counts }])
  expect(dry.total).toBeNull()
  expect({ file: await currentOfficialFile(store.db), lines: await offices() }).toEqual(before)

  const real = await run(next)
  expect(real.services).toEqual(dry.services)
  expect(real.total).toBe(institutions + 3)
  expect((await offices()).map(({ phone }) => phone)).toContain('0835-00-0099')
})

test('importing the same file again changes nothing but the record', async () => {
  const text = csvOf([anOffice(), anOffice({ 事業所番号: '3590000002' })])
  await run([text])
  const before = await offices()
  const again = await run([text])
  expect(again.services).toMatchObject([{ added: 0, updated: 0, unchanged: 2, vanished: 0 }])
  expect(await offices()).toEqual(before)
})

test('other services and other prefectures stay as they were', async () => {
  const hiroshima = anOffice({
    都道府県コード又は市町村コード: '341002',
    都道府県名: '広島県',
    市区町村名: '広島市',
    住所: '広島市架空町1',
    事業所番号: '3490000001',
  })
  await run([csvOf([anOffice(), hiroshima])], { scope: ['34'] })
  await run([csvOf([anOffice({ サービスの種類: '通所介護' })])])
  const result = await run([csvOf([anOffice({ 事業所番号: '3590000009' })])])
  expect(result.services).toMatchObject([{ service: '訪問看護', added: 1, vanished: 1 }])
  expect((await offices()).map(({ id }) => id)).toEqual([
    'kaigo:3490000001:訪問看護',
    'kaigo:3590000001:通所介護',
    'kaigo:3590000009:訪問看護',
  ])
})

test('a place smaller than a prefecture takes its own lines, and those whose district nobody knows', async () => {
  const daido = anOffice({ 事業所番号: '3590000002', 住所: '山口県防府市大字台道1' })
  const nowhere = anOffice({ 事業所番号: '3590000003', 住所: '山口県防府市' })
  await run([csvOf([daido])])
  const result = await run([csvOf([anOffice(), daido, nowhere])], { scope: ['35206-tonomi'] })
  expect(result.services).toMatchObject([{ rows: 3, inArea: 2, added: 2, vanished: 0 }])
  expect(await offices()).toHaveLength(3)
})

test('our card outlives the line that it was made from', async () => {
  const [office] = await offices()
  const by = { updatedAt: app.clock.now(), updatedBy: MACHINE_OPERATOR.id }
  const id = await ensureCard(store.db, office?.id ?? '', () => crypto.randomUUID(), by)
  await run([csvOf([anOffice({ 事業所番号: '3590000077', 事業所名: 'べつ（架空）' })])])
  expect((await search('しけんほうもん')).map((row) => row.id)).toContain(id)
  await store.db.deleteFrom('provider_card').execute()
})

test.each([
  [
    'another file',
    '患者番号,氏名,病名\r\n1,山田,肺炎\r\n',
    'ないようです。1行目にない列：都道府県コード又は市町村コード',
  ],
  ['a file without rows', `${HEADER}\r\n`, '取り込める行がありません'],
  ['a file without a single good row', csvOf([anOffice({ 事業所番号: 'x' })]), '取り込める行がありません'],
  ['a column twice', `${HEADER},事業所名\r\n`, '同じ列が2つあります：事業所名'],
  ['a lost quotation mark', `${csvOf([anOffice()])}352063,"x${'あ'.repeat(70_000)}`, '引用符'],
  ['text in the middle of a quoted cell', `${csvOf([anOffice()])}352063,"x"y,1\r\n`, '引用符'],
])('%s is refused in words, nothing is stored and the directory stays', async (_title, text, words) => {
  const before = { file: await currentOfficialFile(store.db), lines: await offices() }
  const problem = await run([csvOf([anOffice({ 事業所番号: '3590000005' })]), text]).catch(
    (error: unknown) => error,
  )
  if (!(problem instanceof AppError)) throw problem
  expect(problem.code).toBe('unreadable-file')
  expect(problem.detail).toContain(words)
  expect(problem.detail).not.toContain('肺炎')
  expect({ file: await currentOfficialFile(store.db), lines: await offices() }).toEqual(before)
  const files = (await readdir(store.folder)).filter((name) => /^official-.*\.sqlite$/u.test(name))
  expect(files.length).toBeLessThanOrEqual(2)
})

test('a cancelled import leaves the old directory and no file behind', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => anOffice({ 事業所番号: String(3_590_100_000 + at) }))
  const before = { file: await currentOfficialFile(store.db), lines: await offices() }
  const abort = new AbortController()
  const cancelled = run([csvOf(many)], {
    signal: abort.signal,
    onProgress: (done) => {
      if (done > 1000) abort.abort()
    },
  })
  await expect(cancelled).rejects.toThrow()
  expect(abort.signal.aborted).toBe(true)
  expect({ file: await currentOfficialFile(store.db), lines: await offices() }).toEqual(before)
  const files = (await readdir(store.folder)).filter((name) => /^official-.*\.sqlite$/u.test(name))
  expect(files).toHaveLength(2)
})

test('a second import while one runs is refused, and the record names files, counts and who', async () => {
  const first = run([csvOf([anOffice(), anOffice({ 事業所番号: '3590000002' })])])
  await expect(run([csvOf([anOffice()])])).rejects.toMatchObject({ code: 'busy' })
  await first
  const [newest] = await listImportRuns(store.db, 1)
  expect(newest).toMatchObject({ userName: 'この端末の管理者', asOf: '2025年12月末', scope: ['35'] })
  expect(newest?.result.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(app.logLines.join('\n')).not.toContain('試験訪問看護')
})
