import { afterEach, expect, test } from 'vitest'
import { ProviderId } from '../../shared/domain/ids.ts'
import { aClinic, hoursRow, naviCsv } from '../support/navi-csv.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let open: TestApp
afterEach(() => open.close())

/** The same on SQLite and on PostgreSQL, each time from a fresh store. */
const onBothEngines = (name: string, check: () => Promise<void>) =>
  test.each(['sqlite', 'postgres'] as const)(
    `%s: ${name}`,
    async (engine) => {
      open = await practiceApp({ today: '2026-11-21', engine })
      await check()
    },
    180_000,
  )

const FILES = [
  ['施設票.csv', naviCsv.clinics([aClinic()])],
  [
    '診療時間票.csv',
    naviCsv.hours([hoursRow({ ID: '3520000000001', 月_診療開始時間: '09:00', 月_診療終了時間: '12:30' })]),
  ],
] as const

async function ended(jobId: string) {
  await open.app.services.jobs.ended(jobId)
  return await open.call('import.readJob', { jobId })
}

async function imported(files: readonly (readonly [string, string])[] = FILES) {
  const fileIds: string[] = []
  for (const [name, text] of files) {
    const bytes = Buffer.from(text, 'utf8')
    const { fileId } = await open.call('import.beginFile', { name, size: bytes.length })
    await open.call('import.addPiece', { fileId, at: 0, base64: bytes.toString('base64') })
    fileIds.push(fileId)
  }
  const { jobId } = await open.call('import.start', { scope: [], asOf: '2026年6月1日', fileIds })
  const { report } = await ended(jobId)
  await ended((await open.call('import.apply', { jobId })).jobId)
  return report
}

const rebuild = async () => ended((await open.call('import.rebuild', {})).jobId)

async function clinicId() {
  const [row] = (await open.call('provider.search', { text: '試験医院', limit: 5 })).rows
  return ProviderId.parse(row?.id)
}
const linesOf = async () => open.call('institution.ofProvider', { providerId: await clinicId() })
const hours = async () => (await open.call('official.ofProvider', { providerId: await clinicId() }))?.hours

async function takeOff() {
  const [facility, added] = (await linesOf())?.lines ?? []
  if (facility === undefined || added === undefined) throw new Error('two lines were expected')
  const shown = { aName: added.section, bName: facility.name, place: '防府市', evidence: null }
  const pairs = [{ aId: added.lineId, bId: facility.lineId, shown }]
  return open.call('institution.decide', { verdict: 'different', note: '時間が古い（架空）', pairs })
}

onBothEngines(
  'opening hours stand among the lines of an institution, with the line whose number they name',
  async () => {
    await imported()
    const { lines } = (await linesOf()) ?? { lines: [] }
    const page = { municipalityCode: '35206', afterKey: 0, limit: 10 }
    const named = await open.call('institution.listMerged', { ...page, text: '試験医院' })
    expect(named.rows.map((row) => row.lines)).toEqual([lines])
    // Without a name only what several sources say: every clinic of a town has hours.
    expect((await open.call('institution.listMerged', { ...page, text: '' })).rows).toEqual([])
    expect(lines.map(({ section, evidence, adds }) => ({ section, evidence, adds }))).toEqual([
      { section: '診療所', evidence: null, adds: null },
      {
        section: '診療時間（診療所）',
        evidence: null,
        adds: { toLineId: lines[0]?.lineId, number: '3520000000001', says: '診療科目 内科' },
      },
    ])
  },
)

onBothEngines(
  'hours that are taken off are gone from the page, stay so with the next import, and come back',
  async () => {
    await imported()
    expect(await hours()).toHaveLength(1)
    const { actId } = await takeOff()
    expect(await hours()).toHaveLength(1)
    await rebuild()
    expect(await hours()).toEqual([])
    expect(await linesOf()).toBeNull()

    const again = await imported()
    expect(again).toMatchObject({
      isUnchanged: true,
      files: [{ unchanged: 1 }, { unchanged: 1, rejectedCount: 0 }],
    })
    expect(await hours()).toEqual([])

    await open.call('institution.undoDecision', { actId })
    await rebuild()
    expect(await hours()).toHaveLength(1)
  },
)

onBothEngines('hours that come anew although they were taken off are listed with that reason', async () => {
  await imported()
  await takeOff()
  const [run] = await open.call('import.listRuns', {})
  await open.call('import.undo', { runId: run?.id ?? '' })
  const report = await imported()
  expect(report?.files[1]).toMatchObject({ rows: 1, matched: 0, rejectedCount: 1 })
  expect(report?.files[1]?.rejected[0]?.reason).toMatch(/^この番号の施設から分けると決めてあります/u)
  expect(await hours()).toEqual([])
})

onBothEngines(
  'hours whose institution has gone are listed as such, also where they were there before',
  async () => {
    await imported()
    const others = naviCsv.clinics([aClinic({ ID: '3520000000002', 正式名称: '別の医院（架空）' })])
    const report = await imported([['施設票.csv', others], FILES[1]])
    expect(report?.files).toMatchObject([
      { added: 1, vanished: 1 },
      {
        rows: 1,
        unchanged: 0,
        rejectedCount: 1,
        rejected: [{ reason: expect.stringContaining('施設が名簿にありません') as string }],
      },
    ])
  },
)
