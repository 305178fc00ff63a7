import { afterAll, beforeAll, expect, test } from 'vitest'
import readXlsxFile from 'read-excel-file/node'
import type { ExportJob, ExportRequest } from '../../shared/contract/directory.ts'
import { USUAL_LAYOUT } from '../../shared/domain/directory-view.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { freeExport, keepExport } from '../../electron/app/features/kept-export.ts'
import { madeProviders } from '../bench/made-providers.ts'
import { aCardInput } from '../support/a-card-input.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await practiceApp()
})
afterAll(() => app.close())

const REQUEST: ExportRequest = {
  audience: 'inside',
  format: 'csv',
  condition: { text: '書出試験' },
  conditionText: '「書出試験」',
  layout: {
    ...USUAL_LAYOUT,
    columns: [...USUAL_LAYOUT.columns, { code: 'contact', width: 'normal' }, { code: 'note', width: 'wide' }],
  },
}

async function exported(asked: Partial<ExportRequest>): Promise<{ bytes: Buffer; job: ExportJob }> {
  const { jobId } = await app.call('directory.export', { ...REQUEST, ...asked })
  await app.app.services.jobs.ended(jobId)
  const job = await app.call('directory.readExport', { jobId })
  if (job.state !== 'finished') return { bytes: Buffer.alloc(0), job }
  const parts: Buffer[] = []
  for (let isLast = false; !isLast;) {
    const piece = await app.call('directory.takeExport', { jobId, part: parts.length })
    parts.push(Buffer.from(piece.base64, 'base64'))
    isLast = piece.isLast
  }
  return { bytes: Buffer.concat(parts), job }
}

const card = (name: string, visibility: 'public' | 'internal' | 'undisclosed') =>
  app.call('provider.saveCard', {
    id: null,
    version: 0,
    card: aCardInput({
      name,
      visibility,
      phone: '0835-00-1111',
      phoneNight: '0835-00-9999',
      contact: '窓口 花子',
      note: '=HYPERLINK("x")',
      confirmedOn: localDate('2026-11-01'),
      confirmedBy: '確認 太郎',
    }),
  })

test('inside everything stands in the file; outside only who is public, and nothing of ours alone', async () => {
  await card('書出試験公開診療所（架空）', 'public')
  await card('書出試験院内診療所（架空）', 'internal')
  await card('書出試験非公表診療所（架空）', 'undisclosed')
  const inside = await exported({})
  expect(inside.job.result).toEqual({ rows: 3, unfit: [] })
  const text = inside.bytes.toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  for (const word of ['院内診療所', '非公表診療所', '0835-00-9999', '窓口 花子', '確認 太郎', '2026-11-01'])
    expect(text).toContain(word)
  // Begins like a formula, and is text.
  expect(text).toContain(`'=HYPERLINK`)

  const outside = await exported({ audience: 'outside' })
  expect(outside.job.result?.rows).toBe(1)
  const given = outside.bytes.toString('utf8')
  expect(given).toContain('書出試験公開診療所（架空）')
  for (const word of ['院内診療所', '非公表診療所', '0835-00-9999', '窓口', '確認 太郎', 'HYPERLINK'])
    expect(given).not.toContain(word)
})

test('the whole result is written, not the page on screen, also as Excel', async () => {
  const { rows } = await app.call('provider.search', { text: '', limit: 500 })
  const { bytes, job } = await exported({ format: 'xlsx', condition: { text: '' } })
  expect(job.result?.rows).toBe(rows.length)
  const [sheet] = await readXlsxFile(bytes)
  const names = sheet!.data.map(([first]) => first)
  for (const { name } of rows) expect(names).toContain(name)
})

test('what Shift_JIS does not have is named', async () => {
  await card('書出試験𠮷田診療所（架空）', 'public')
  const { job, bytes } = await exported({ format: 'csv-cp932', condition: { text: '書出試験𠮷田' } })
  expect(job.result?.unfit).toEqual(['𠮷'])
  expect(bytes.length).toBeGreaterThan(0)
})

test("an export is another person's neither to read nor to take", async () => {
  const { jobId } = await app.call('directory.export', REQUEST)
  await app.app.services.jobs.ended(jobId)
  const other = app.app.openSession('test')
  await app.callAs(other, 'session.startPractice', { role: 'clerk' })
  await expect(app.callAs(other, 'directory.takeExport', { jobId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a list longer than any page is written whole, in pieces, as CSV and as Excel', async () => {
  const { db } = app.app.services.stores.openPractice()
  const { areas } = app.app.services.reference
  const entries = madeProviders(areas, 12_000)
  await db.transaction().execute((inner) => replaceOfficialDirectory(inner, entries))
  const condition = { text: '', layer: 'official' as const }
  const csv = await exported({ condition, audience: 'outside', layout: USUAL_LAYOUT })
  expect(csv.job.result?.rows).toBe(entries.length)
  const lines = csv.bytes.toString('utf8').split('\r\n')
  expect(lines.slice(1, entries.length + 1).map((line) => line.split(',')[0])).toEqual(
    entries.map(({ name }) => name),
  )
  const xlsx = await exported({ condition, format: 'xlsx', layout: { ...USUAL_LAYOUT, sort: 'kana' } })
  const [sheet] = await readXlsxFile(xlsx.bytes)
  const names = sheet!.data.slice(4, 4 + entries.length).map(([name]) => name)
  expect(new Set(names)).toEqual(new Set(entries.map(({ name }) => name)))
  // A new list of the same person takes the place of the one before.
  const { jobId } = await app.call('directory.export', { ...REQUEST, condition })
  await app.app.services.jobs.ended(jobId)
  await exported({})
  await expect(app.call('directory.takeExport', { jobId })).rejects.toMatchObject({ code: 'not-found' })
})

const finished = async () => {
  const { jobId } = await app.call('directory.export', REQUEST)
  await app.app.services.jobs.ended(jobId)
  return jobId
}
const gone = { code: 'not-found', detail: expect.stringContaining('もう一度書き出して') as string }

test('a file that was taken to its end, or that nobody takes, is no longer kept', async () => {
  const taken = await finished()
  for (let part = 0, isLast = false; !isLast; part += 1)
    ({ isLast } = await app.call('directory.takeExport', { jobId: taken, part }))
  await expect(app.call('directory.takeExport', { jobId: taken })).rejects.toMatchObject(gone)
  // What was found stays to be read.
  expect((await app.call('directory.readExport', { jobId: taken })).state).toBe('finished')

  const left = await finished()
  await app.call('directory.cancelExport', { jobId: left })
  await expect(app.call('directory.takeExport', { jobId: left })).rejects.toMatchObject(gone)
})

test('closing the dialog does not cut a file off that is being taken', async () => {
  const { db } = app.app.services.stores.openPractice()
  const entries = madeProviders(app.app.services.reference.areas, 12_000)
  await db.transaction().execute((inner) => replaceOfficialDirectory(inner, entries))
  const { jobId } = await app.call('directory.export', {
    ...REQUEST,
    format: 'csv-cp932',
    condition: { text: '' },
  })
  await app.app.services.jobs.ended(jobId)
  expect((await app.call('directory.takeExport', { jobId })).isLast).toBe(false)
  await app.call('directory.cancelExport', { jobId })
  expect((await app.call('directory.takeExport', { jobId, part: 1 })).base64).not.toBe('')
})

test('what nobody comes for is emptied after a while', async () => {
  const parts = [{ bytes: new Uint8Array(3), isPacked: false }]
  keepExport('nobody', parts, 20)
  const other = [{ bytes: new Uint8Array(3), isPacked: false }]
  keepExport('somebody', other)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect([parts.length, other.length]).toEqual([0, 1])
  freeExport('somebody')
  expect(other).toHaveLength(0)
})
