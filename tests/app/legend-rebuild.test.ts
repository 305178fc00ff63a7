import { afterEach, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { bookOf, CLINIC, standardsRows } from '../support/bureau-book.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp

const FILE = 'notification-legends.json'
/** A 届出 that no legend knows. */
const UNKNOWN = { ...CLINIC, 受理届出名称: '架空在宅届出料', 受理記号: '（架空届）' }
const LEGEND = {
  code: 'own1',
  word: '架空届',
  symbol: '架空届',
  sectors: ['診療所'],
  nameIncludes: '架空在宅届出料',
  meaning: '夜間も受ける短期の受け入れ（架空）',
  roles: ['respite'],
  traits: [],
  night: true,
  capabilities: [],
  effectiveFrom: '2024-06-01',
  source: '試験',
  verified: '確認',
}
const why = { effectiveFrom: localDate('2026-11-21'), reason: '読み方が分かった', source: '', verifiedBy: '' }

async function ended(jobId: string) {
  for (;;) {
    const job = await ward.call('import.readJob', { jobId })
    if (job.state === 'finished') return job
    if (job.state !== 'running') throw new Error(JSON.stringify(job.error))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function reviewOf(bytes: Uint8Array, name: string): Promise<string> {
  const { fileId } = await ward.call('import.beginFile', { name, size: bytes.length })
  await ward.call('import.addPiece', { fileId, at: 0, base64: Buffer.from(bytes).toString('base64') })
  return (await ward.call('import.start', { fileIds: [fileId], scope: [], asOf: '' })).jobId
}

async function imported() {
  const jobId = await reviewOf(await bookOf(standardsRows([UNKNOWN])), 'shisetsu.xlsx')
  const { report } = await ended(jobId)
  await ended((await ward.call('import.apply', { jobId })).jobId)
  return report
}

const standing = () => ward.call('masterEdit.legendStanding', {})
const rebuild = async () => ended((await ward.call('import.rebuild', {})).jobId)
const inRole = async (role: 'respite' | 'homeDoctor') =>
  (await ward.call('provider.search', { text: '試験医院', role, limit: 5 })).rows.length
const night = async () => {
  const [row] = (await ward.call('provider.search', { text: '試験医院', limit: 5 })).rows
  return row?.night
}

afterEach(() => ward.close())

/** The same on SQLite and on PostgreSQL, each time from a fresh store. */
const onBothEngines = (name: string, check: () => Promise<void>) =>
  test.each(['sqlite', 'postgres'] as const)(
    `%s: ${name}`,
    async (engine) => {
      ward = await practiceApp({ today: '2026-11-21', engine })
      await check()
    },
    180_000,
  )

onBothEngines(
  'a legend written after the import is applied to what was imported, on the spot, and taken back',
  async () => {
    expect(await standing()).toEqual({ isImported: false, isWaiting: false })
    await imported()
    expect(await standing()).toEqual({ isImported: true, isWaiting: false })
    expect([await inRole('homeDoctor'), await inRole('respite')]).toEqual([1, 0])
    expect(await night()).toBe('unknown')

    // A meaning in other words changes nobody's role: nothing waits.
    const [known] = (await ward.call('masterEdit.open', { file: FILE })).rows
    const reworded = { ...known!.entry, meaning: '同じことを別の言葉で' }
    const asKnown = { file: FILE, key: known!.key, version: 0 }
    await ward.call('masterEdit.save', { ...asKnown, kind: 'changed', entry: reworded, ...why })
    expect((await standing()).isWaiting).toBe(false)

    const key = { file: FILE, key: null, version: 0 }
    const saved = await ward.call('masterEdit.save', { ...key, kind: 'changed', entry: LEGEND, ...why })
    expect(await standing()).toEqual({ isImported: true, isWaiting: true })
    // Saving alone changes nobody.
    expect(await inRole('respite')).toBe(0)
    await rebuild()
    expect(await standing()).toEqual({ isImported: true, isWaiting: false })
    expect([await inRole('homeDoctor'), await inRole('respite')]).toEqual([1, 1])
    expect(await night()).toBe('yes')

    await ward.call('masterEdit.save', { file: FILE, ...saved, kind: 'removed', entry: null, ...why })
    await rebuild()
    expect([await inRole('homeDoctor'), await inRole('respite')]).toEqual([1, 0])
    expect(await night()).toBe('unknown')
  },
)

onBothEngines(
  'what was read again is what the same file gives: importing it again changes nothing',
  async () => {
    await imported()
    const key = { file: FILE, key: null, version: 0 }
    await ward.call('masterEdit.save', { ...key, kind: 'changed', entry: LEGEND, ...why })
    await rebuild()
    const again = await imported()
    expect(again?.isUnchanged).toBe(true)
    expect(again?.files[0]).toMatchObject({ added: 0, updated: 0, unchanged: 1 })
    expect(await inRole('respite')).toBe(1)
  },
)

onBothEngines(
  'undoing the reading anew brings the former roles back, and the legend waits again',
  async () => {
    await imported()
    const key = { file: FILE, key: null, version: 0 }
    await ward.call('masterEdit.save', { ...key, kind: 'changed', entry: LEGEND, ...why })
    const { runId } = await rebuild()
    await ward.call('import.undo', { runId: runId! })
    expect(await inRole('respite')).toBe(0)
    expect((await standing()).isWaiting).toBe(true)
  },
)

onBothEngines(
  'whose 届出 are read otherwise is kept: counted by source, listed before and after, gone with the undo',
  async () => {
    await imported()
    const key = { file: FILE, key: null, version: 0 }
    await ward.call('masterEdit.save', { ...key, kind: 'changed', entry: LEGEND, ...why })
    const { report, runId } = await rebuild()
    expect(report?.sections.map(({ origin, rows, reread }) => [origin, rows, reread])).toEqual([
      ['standards', 0, 1],
    ])
    const listed = { kind: 'reread', limit: 10 } as const
    const { rows, nextKey } = await ward.call('import.listChanges', { runId: runId!, ...listed })
    expect(nextKey).toBeNull()
    expect(rows.map(({ name, kind, fields }) => ({ name, kind, fields }))).toEqual([
      {
        name: '医療法人試験会 試験医院（架空）',
        kind: 'reread',
        fields: [
          { field: 'roles', before: ['homeDoctor'], after: ['homeDoctor', 'respite'] },
          { field: 'night', before: [], after: ['yes'] },
        ],
      },
    ])
    const [run] = await ward.call('import.listRuns', {})
    expect(run).toMatchObject({ id: runId, hasChanges: true, report: { sections: [{ reread: 1 }] } })
    await ward.call('import.undo', { runId: runId! })
    expect(await night()).toBe('unknown')
  },
)

onBothEngines(
  'a file of other institutions brings the changed legend to those that it does not name, and the review says so',
  async () => {
    await imported()
    const key = { file: FILE, key: null, version: 0 }
    await ward.call('masterEdit.save', { ...key, kind: 'changed', entry: LEGEND, ...why })
    const jobId = await reviewOf(bytesOf(csvOf([anOffice()])), 'jigyosho.csv')
    const { report } = await ended(jobId)
    expect(report?.files[0]).toMatchObject({ added: 1, updated: 0, vanished: 0 })
    expect(report?.sections.map(({ origin, added, reread }) => [origin, added, reread])).toEqual([
      ['kaigo', 1, 0],
      ['standards', 0, 1],
    ])
    const asked = { jobId, kind: 'reread', limit: 10 } as const
    expect((await ward.call('import.listChanges', asked)).rows).toHaveLength(1)
    expect((await ward.call('import.listChanges', { ...asked, section: 'なし' })).rows).toHaveLength(0)
    // Reviewed only: nobody's role has changed.
    expect(await inRole('respite')).toBe(0)
  },
)
