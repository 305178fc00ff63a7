import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { ADMIN, hospitalApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await hospitalApp({ today: '2026-01-10' })
})
afterAll(() => app.close())

const start = { scope: ['35'], asOf: '2025年12月末' }

/** Sends a file as the screen does, in pieces of some bytes. */
async function send(text: string, name = 'jigyosho_130.csv', piece = 700): Promise<string> {
  const bytes = bytesOf(text)
  const { fileId } = await app.call('import.beginFile', { name, size: bytes.length })
  for (let at = 0; at < bytes.length; at += piece) {
    const base64 = Buffer.from(bytes.slice(at, at + piece)).toString('base64')
    await app.call('import.addPiece', { fileId, at, base64 })
  }
  return fileId
}

async function finished(jobId: string) {
  await app.app.services.jobs.ended(jobId)
  return await app.call('import.readJob', { jobId })
}

const folder = () => readdir(app.dataFolder)
const found = async (text: string) => (await app.call('provider.search', { text })).rows

test('a file comes in pieces, is told, reviewed without being stored, applied with a record, and taken back', async () => {
  const other = anOffice({
    都道府県コード又は市町村コード: '341002',
    都道府県名: '広島県',
    市区町村名: '広島市',
    事業所番号: '3490000001',
  })
  const fileId = await send(csvOf([anOffice(), other, anOffice({ 事業所番号: '' })]))
  expect(await app.call('import.openFile', { fileId })).toMatchObject({
    holds: 'tables',
    tables: [{ name: 'jigyosho_130.csv', encoding: 'UTF-8', kind: 'careOffices' }],
  })
  const { jobId } = await app.call('import.start', { ...start, fileIds: [fileId] })
  const review = await finished(jobId)
  expect(review).toMatchObject({ state: 'finished', share: 1, runId: null })
  expect(review.report?.files[0]).toMatchObject({ rows: 3, added: 1, outside: 1, rejectedCount: 1 })
  expect(await found('試験訪問')).toEqual([])
  const changes = await app.call('import.listChanges', { jobId, kind: 'added', limit: 50 })
  expect(changes.rows.map(({ name }) => name)).toEqual(['試験訪問看護（架空）'])
  expect(changes.rows[0]?.fields).toContainEqual({ field: 'phone', before: [], after: ['0835-00-0001'] })

  const applied = await finished((await app.call('import.apply', { jobId })).jobId)
  expect(applied).toMatchObject({ state: 'finished', report: { isApplied: true } })
  expect(await found('試験訪問')).toHaveLength(1)
  const [run] = await app.call('import.listRuns', {})
  expect(run).toMatchObject({ asOf: '2025年12月末', canUndo: true, undoneAt: null, hasChanges: true })
  expect(await readdir(join(app.dataFolder, 'incoming'))).toEqual([])
  await expect(app.call('import.apply', { jobId })).rejects.toMatchObject({ code: 'not-found' })

  await app.call('import.undo', { runId: run?.id ?? '' })
  expect(await found('試験訪問')).toEqual([])
  expect((await app.call('import.listRuns', {}))[0]).toMatchObject({ canUndo: false })
  await expect(app.call('import.undo', { runId: run?.id ?? '' })).rejects.toMatchObject({ code: 'conflict' })
})

test('a review that is thrown away or left for another one leaves no file behind', async () => {
  const before = (await folder()).filter((name) => name.startsWith('official-')).length
  const first = await app.call('import.start', { ...start, fileIds: [await send(csvOf([anOffice()]))] })
  await finished(first.jobId)
  const second = await app.call('import.start', { ...start, fileIds: [await send(csvOf([anOffice()]))] })
  await finished(second.jobId)
  await expect(app.call('import.apply', { jobId: first.jobId })).rejects.toMatchObject({ code: 'not-found' })
  await app.call('import.discard', { jobId: second.jobId })
  expect((await folder()).filter((name) => name.startsWith('official-'))).toHaveLength(before)
})

test('another kind of file, a half-sent one, a file not held and a foreign job are refused; signing out removes files', async () => {
  const wrong = await send('患者,病名\r\n1,2\r\n', 'x.csv')
  expect((await app.call('import.openFile', { fileId: wrong })).tables[0]?.kind).toBeNull()
  const job = await finished((await app.call('import.start', { ...start, fileIds: [wrong] })).jobId)
  expect(job).toMatchObject({ state: 'failed', error: { code: 'unreadable-file' } })

  const { fileId } = await app.call('import.beginFile', { name: 'half.csv', size: 10 })
  await app.call('import.addPiece', { fileId, at: 0, base64: 'QUJD' })
  await expect(app.call('import.addPiece', { fileId, at: 5, base64: 'QUJD' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(app.call('import.openFile', { fileId })).rejects.toMatchObject({ code: 'conflict' })
  await expect(app.call('import.start', { ...start, fileIds: ['nothing'] })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(app.call('import.readJob', { jobId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await readdir(join(app.dataFolder, 'incoming'))).not.toEqual([])
  await app.call('session.signOut', {})
  expect(await readdir(join(app.dataFolder, 'incoming'))).toEqual([])
  await app.call('session.signIn', { loginName: ADMIN.loginName, password: ADMIN.password })
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
