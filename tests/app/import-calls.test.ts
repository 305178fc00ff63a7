import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await hospitalApp({ today: '2026-01-10' })
})
afterAll(() => app.close())

const base64 = (text: string) => Buffer.from(bytesOf(text)).toString('base64')
const start = { scope: ['35'], asOf: '2025年12月末' }

async function finished(jobId: string) {
  await app.app.services.jobs.ended(jobId)
  return await app.call('import.readJob', { jobId })
}

test('a file is previewed, counted without being stored, imported with a record, and taken back', async () => {
  const other = anOffice({
    都道府県コード又は市町村コード: '341002',
    都道府県名: '広島県',
    市区町村名: '広島市',
    事業所番号: '3490000001',
  })
  const preview = await app.call('import.preview', {
    name: 'jigyosho_130.csv',
    base64: base64(csvOf([anOffice(), other, anOffice({ 事業所番号: '' })])),
  })
  expect(preview).toMatchObject({
    encoding: 'UTF-8',
    rows: 3,
    rejectedCount: 1,
    services: [{ service: '訪問看護', isKnown: true, rows: 2 }],
    prefectures: [
      { code: '34', name: '広島県', rows: 1 },
      { code: '35', name: '山口県', rows: 1 },
    ],
  })
  const fileIds = [preview.fileId]
  const dry = await finished((await app.call('import.start', { ...start, fileIds, isDryRun: true })).jobId)
  expect(dry).toMatchObject({
    state: 'finished',
    result: { total: null, services: [{ inArea: 1, added: 1 }] },
  })
  expect((await app.call('provider.search', { text: '試験訪問' })).rows).toEqual([])

  const real = await finished((await app.call('import.start', { ...start, fileIds, isDryRun: false })).jobId)
  expect(real.state).toBe('finished')
  expect((await app.call('provider.search', { text: '試験訪問' })).rows).toHaveLength(1)
  const [run] = await app.call('import.listRuns', {})
  expect(run).toMatchObject({ asOf: '2025年12月末', canUndo: true, undoneAt: null })

  await app.call('import.undo', { runId: run?.id ?? '' })
  expect((await app.call('provider.search', { text: '試験訪問' })).rows).toEqual([])
  expect((await app.call('import.listRuns', {}))[0]).toMatchObject({ canUndo: false })
  await expect(app.call('import.undo', { runId: run?.id ?? '' })).rejects.toMatchObject({ code: 'conflict' })
})

test('another kind of file, a file not held and a foreign job are refused', async () => {
  const wrong = app.call('import.preview', { name: 'x.csv', base64: base64('患者,病名\r\n1,2\r\n') })
  await expect(wrong).rejects.toMatchObject({ code: 'unreadable-file' })
  await expect(
    app.call('import.start', { ...start, fileIds: ['nothing'], isDryRun: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(app.call('import.readJob', { jobId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
})

const table = {
  columns: ['name', 'kind', 'address', 'phone', 'fax', null] as const,
  kind: '',
  municipalityCode: '',
}

test('a pasted table becomes cards for our own use, rows with problems stay out, doubles are told', async () => {
  const rows = [
    ['試験薬局（架空）', '調剤薬局', '防府市富海1', 'TEL ０８３５－００－５５５５', '0835-00-5556', 'x'],
    ['名前だけ（架空）', '', '', '', '', ''],
    ['', '薬局', '防府市', '', '', ''],
  ]
  const input = { ...table, columns: [...table.columns], rows }
  const preview = await app.call('import.previewTable', input)
  expect(preview[0]).toMatchObject({
    kindWord: '薬局',
    place: '防府市富海',
    phone: '0835-00-5555',
    problems: [],
  })
  expect(preview.map(({ problems }) => problems.length)).toEqual([0, 2, 1])

  expect(await app.call('import.saveTable', { ...input, skip: [] })).toEqual({ added: 1, left: 2 })
  const [card] = (await app.call('provider.search', { text: '試験薬局' })).rows
  expect(card).toMatchObject({
    layer: 'card',
    visibility: 'internal',
    roles: ['pharmacy'],
    source: { document: '貼り付け（2026-01-10）' },
  })
  expect((await app.call('import.previewTable', input))[0]?.duplicates).toEqual(['試験薬局（架空）'])
  expect(await app.call('import.saveTable', { ...input, skip: [0] })).toEqual({ added: 0, left: 3 })
})
