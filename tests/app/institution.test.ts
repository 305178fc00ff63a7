import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LikelyRow } from '../../shared/contract/import-views.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { aPartner } from '../support/a-partner.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let open: TestApp
beforeEach(async () => {
  open = await practiceApp()
})
afterEach(() => open.close())

/** Of one telephone and kind, in two sources under two names. */
const OFFICE = anOffice({ 事業所名: '架空ひかり訪問看護ステーション', 電話番号: '0835-22-1111' })
const LIST =
  '名称,種別,所在地,電話番号\r\n訪問看護架空ひかり（架空）,訪問看護ステーション,防府市寿町7-1,0835-22-1111\r\n'

async function fileOf(name: string, text: string): Promise<string> {
  const bytes = bytesOf(text)
  const { fileId } = await open.call('import.beginFile', { name, size: bytes.length })
  await open.call('import.addPiece', { fileId, at: 0, base64: Buffer.from(bytes).toString('base64') })
  return fileId
}

async function ended(jobId: string) {
  for (;;) {
    const job = await open.call('import.readJob', { jobId })
    if (job.state === 'finished') return job
    if (job.state !== 'running') throw new Error(JSON.stringify(job.error))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Both files as a directory to be reviewed; the id of its job. */
async function reviewed(offices = csvOf([OFFICE])): Promise<string> {
  const fileIds = [await fileOf('jigyosho_130.csv', offices), await fileOf('一覧.csv', LIST)]
  const [, list = ''] = fileIds
  await open.call('import.openFile', { fileId: fileIds[0] ?? '' })
  const { tables } = await open.call('import.openFile', { fileId: list })
  const head = tables[0]?.head ?? []
  const { saved, guess } = await open.call('listSource.suggest', { head })
  const source =
    saved ??
    (await open.call('listSource.save', { id: null, version: 0, name: '一覧（架空）', head, mapping: guess }))
  const mappings = [{ fileId: list, table: tables[0]?.name ?? '', mappingId: source.id }]
  const { jobId } = await open.call('import.start', { fileIds, scope: [], asOf: '2025年12月末', mappings })
  await ended(jobId)
  return jobId
}

const apply = async (jobId: string) => ended((await open.call('import.apply', { jobId })).jobId)
const rebuild = async () => ended((await open.call('import.rebuild', {})).jobId)
const likely = async (jobId?: string) =>
  (await open.call('import.listLikely', { limit: 50, ...(jobId === undefined ? {} : { jobId }) })).rows
const found = async () =>
  (await open.call('provider.search', { text: '架空ひかり', limit: 20 })).rows.map(({ name }) => name)
const waiting = async () => (await open.call('institution.countWaiting', {})).waiting

async function decide(row: LikelyRow | undefined, verdict: 'same' | 'different'): Promise<string> {
  if (row === undefined) throw new Error('no pair')
  const shown = { aName: row.a.name, bName: row.b.name, place: row.a.municipality, evidence: row.evidence }
  const pairs = [{ aId: row.a.lineId, bId: row.b.lineId, shown }]
  return (await open.call('institution.decide', { verdict, note: '', pairs })).actId
}

test('a pair is offered with its evidence, decided in the review, and taken in as one institution', async () => {
  const jobId = await reviewed()
  const [pair] = await likely(jobId)
  expect(pair?.evidence).toMatchObject({ phone: 'same', name: 'different', kind: 'same' })

  await decide(pair, 'same')
  expect(await likely(jobId)).toEqual([])
  expect(await waiting()).toBe(1)
  await apply(jobId)

  expect(await found()).toHaveLength(1)
  expect(await waiting()).toBe(0)
  const merged = await open.call('institution.listMerged', {
    text: '架空ひかり',
    municipalityCode: '35206',
    afterKey: 0,
    limit: 10,
  })
  expect(merged.rows.map(({ lines }) => lines.map(({ origin }) => origin).toSorted())).toEqual([
    ['kaigo', 'list'],
  ])
  expect(merged.rows[0]?.lines[0]?.evidence).toBeNull()
})

test('a merge is taken apart, and the word can be taken back; each waits until the directory is built anew', async () => {
  const jobId = await reviewed()
  await decide((await likely(jobId))[0], 'same')
  await apply(jobId)
  const query = { text: '架空ひかり', municipalityCode: '35206', afterKey: 0, limit: 10 }
  const [one] = (await open.call('institution.listMerged', query)).rows
  const [a, b] = one?.lines ?? []
  const shown = { aName: '', bName: '', place: '', evidence: null }
  const apart = await open.call('institution.decide', {
    verdict: 'different',
    note: '建物がちがう（架空）',
    pairs: [{ aId: a?.lineId ?? '', bId: b?.lineId ?? '', shown }],
  })

  expect(await found()).toHaveLength(1)
  await rebuild()
  expect(await found()).toHaveLength(2)
  expect(await likely()).toEqual([])

  await open.call('institution.undoDecision', { actId: apart.actId })
  expect(await waiting()).toBe(2)
  await rebuild()
  expect(await found()).toHaveLength(1)
  const { rows } = await open.call('institution.listDecisions', { before: null, limit: 10 })
  expect(rows.map(({ verdict, undoneAt, isWaiting }) => [verdict, undoneAt !== null, isWaiting])).toEqual([
    ['different', true, false],
    ['same', false, false],
  ])
  await expect(open.call('institution.undoDecision', { actId: apart.actId })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('what was put together is found by its name anywhere, and shown on its provider’s page by its lines', async () => {
  const jobId = await reviewed()
  await decide((await likely(jobId))[0], 'same')
  await apply(jobId)
  const query = { municipalityCode: null, afterKey: 0, limit: 10 }
  const [one] = (await open.call('institution.listMerged', { ...query, text: '架空ひかり' })).rows
  await expect(open.call('institution.listMerged', { ...query, text: '架' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const providerId = ProviderId.parse(one?.providerId)
  const shown = await open.call('institution.ofProvider', { providerId })
  expect(shown).toEqual(one)
  expect(shown?.lines.map(({ origin }) => origin).toSorted()).toEqual(['kaigo', 'list'])

  const [other] = (await open.call('provider.search', { text: '架空みなと', limit: 1 })).rows
  expect(await open.call('institution.ofProvider', { providerId: ProviderId.parse(other?.id) })).toBeNull()
})

test('a partner of ours that the new data no longer holds is named in the review', async () => {
  await apply(await reviewed())
  const officialId = 'kaigo:3590000001:訪問看護'
  await aPartner(open, { officialId, name: '架空ひかり（自院のカード）' })
  const others = csvOf([anOffice({ 事業所番号: '3590000009', 事業所名: '別の事業所（架空）' })])

  const jobId = await reviewed(others)

  expect(await open.call('institution.listOursVanished', { jobId })).toEqual([
    {
      lineId: officialId,
      name: '架空ひかり訪問看護ステーション',
      municipality: '防府市',
      hasCard: true,
      stays: 0,
    },
  ])
})

test('two cards of lines that became one institution are shown, to be joined by hand', async () => {
  const jobId = await reviewed()
  const [pair] = await likely(jobId)
  const cards = [pair?.a, pair?.b].flatMap((side) => (side === undefined ? [] : [side]))
  for (const { lineId, name } of cards)
    await aPartner(open, { officialId: lineId, name: `${name}（カード）` })
  await apply(jobId)
  expect(await open.call('institution.listDoubleCards', {})).toEqual([])

  await decide(pair, 'same')
  await rebuild()

  const [double] = await open.call('institution.listDoubleCards', {})
  expect(double?.cards.map(({ name }) => name).toSorted()).toEqual(
    cards.map(({ name }) => `${name}（カード）`).toSorted(),
  )
})
