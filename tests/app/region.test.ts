import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSections } from '../../seeds/reference/read-document-000.ts'
import type { PlanTableView } from '../../shared/contract/region.ts'
import { aCardInput } from '../support/a-card-input.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'
import { sharedText, skipReason } from '../support/shared-material.ts'
import { hasPoppler, poppler, unspaced } from '../support/pdf-tools.ts'

const DOCUMENT = 'seeds/000_cd1cdb3fa34687ce.txt'
const HOFU = { medicalAreaCode: 'yamaguchi-hofu', audience: 'outside', kinds: 'medical' } as const

let app: TestApp
beforeAll(async () => {
  app = await practiceApp()
})
afterAll(() => app.close())

const section = (table: PlanTableView, place: string) => table.sections.find((each) => each.place === place)!
const fromDocument = (table: PlanTableView, place: string) =>
  section(table, place).columns.map((column) =>
    column.filter(({ mark }) => mark !== 'addition').map(({ name }) => name),
  )

test('the table holds the same names in the same places as the printed document', async (context) => {
  const text = sharedText(DOCUMENT)
  if (text === '') context.skip(skipReason(DOCUMENT))
  const table = await app.call('region.planTable', HOFU)
  expect(table.scenes.map(({ word }) => word)).toEqual([
    '在宅医療の導入',
    '日常の療養支援',
    '状態変化時の対応',
  ])
  const printed = readSections(text)
  expect(table.sections.map(({ place }) => place)).toEqual(printed.map(({ heading }) => heading))
  for (const { heading, rows } of printed) {
    // Every name as often as it is printed, whichever way short rows are read.
    const names = fromDocument(table, heading).flat()
    expect(names.toSorted()).toEqual(rows.flat().toSorted())
    // Full rows tell the columns beyond doubt.
    for (const row of rows.filter(({ length }) => length === 3))
      for (const [column, name] of row.entries()) expect(fromDocument(table, heading)[column]).toContain(name)
  }
  expect(table.differences.filter(({ removed }) => removed.length > 0)).toEqual([])
})

test('an unlisted clinic is printed as an addition, one that is not public only inside', async () => {
  const shown = await app.call('provider.saveCard', {
    id: null,
    version: 0,
    card: aCardInput({ name: '追加の杜診療所（架空）', visibility: 'public', scenes: ['daily'] }),
  })
  const hidden = await app.call('provider.saveCard', {
    id: null,
    version: 0,
    card: aCardInput({ name: '非公表の杜診療所（架空）', visibility: 'undisclosed', scenes: ['daily'] }),
  })
  const outside = await app.call('region.planTable', HOFU)
  const daily = section(outside, '防府市').columns[1]!
  expect(daily.find(({ providerId }) => providerId === shown.id)).toMatchObject({ mark: 'addition' })
  expect(JSON.stringify(outside)).not.toContain(hidden.name)
  const inside = await app.call('region.planTable', { ...HOFU, audience: 'inside' })
  expect(
    section(inside, '防府市').columns[1]!.find(({ providerId }) => providerId === hidden.id),
  ).toMatchObject({
    mark: 'addition',
    visibility: 'undisclosed',
  })
})

test('an institution of the document that we keep 非公表 is gone outside, and not named as missing', async () => {
  const { rows } = await app.call('provider.search', { text: 'しみず医院', limit: 5 })
  const entry = rows.find(({ name }) => name === 'しみず医院')!
  const { id } = await app.call('provider.makeCard', { providerId: entry.id })
  const { card } = await app.call('provider.get', { providerId: id })
  await app.call('provider.saveCard', {
    id,
    version: card!.version,
    card: aCardInput({
      name: card!.name,
      kind: card!.kind,
      roles: card!.roles,
      scenes: ['daily'],
      districtCode: null,
      visibility: 'undisclosed',
    }),
  })
  const outside = await app.call('region.planTable', HOFU)
  expect(JSON.stringify(outside)).not.toContain('しみず医院')
  // Inside it stands with what we know now, and the document's two other columns as a difference.
  const inside = await app.call('region.planTable', { ...HOFU, audience: 'inside' })
  expect(inside.differences.find(({ providerId }) => providerId === id)?.removed).toEqual([
    'introduction',
    'acute',
  ])
})

test('in 曽於 the table has the four scenes of its plan and no document to compare with', async () => {
  const table = await app.call('region.planTable', { ...HOFU, medicalAreaCode: 'soo' })
  expect(table.scenes.map(({ scene }) => scene)).toEqual(['introduction', 'daily', 'acute', 'endOfLife'])
  expect(table.hasDocument).toBe(false)
  expect(table.sections.map(({ place }) => place)).toEqual(['曽於市', '志布志市', '大崎町'])
  expect(table.differences).toEqual([])
})

test.each(['pdf', 'docx', 'xlsx'] as const)('the table is given out as %s', async (format) => {
  const file = await app.call('region.exportPlanTable', { ...HOFU, format })
  expect(file.fileName).toMatch(new RegExp(`^医療機関名_山口・防府_公開_\\d{4}-\\d{2}-\\d{2}\\.${format}$`))
  const bytes = Buffer.from(file.base64, 'base64')
  expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  if (format === 'pdf' && hasPoppler) {
    const text = unspaced(poppler('pdftotext', bytes, ['-layout']))
    for (const name of [
      '(医)相川医院',
      '美祢市立美東病院',
      'あきよし竹尾クリニック',
      '＜美祢市（旧秋芳町）＞',
    ])
      expect(text).toContain(unspaced(name))
  }
})

test('the Excel of the table says who may see it, and names the place on every line', async () => {
  const sheetOf = async (audience: 'outside' | 'inside') => {
    const { base64 } = await app.call('region.exportPlanTable', { ...HOFU, audience, format: 'xlsx' })
    const [sheet] = await readWorkbook(Buffer.from(base64, 'base64'))
    return sheet?.data ?? []
  }
  const outside = await sheetOf('outside')
  expect(outside[1]?.[0]).toBe('公開用')
  expect((await sheetOf('inside'))[1]?.[0]).toBe('院内限り（院外へ出さないでください）')
  expect(outside[3]?.[0]).toBe('地域')
  expect(outside.find((row) => row.includes('あきよし竹尾クリニック'))?.[0]).toBe('美祢市（旧秋芳町）')
})

test('an export stands in the record of what was done', async () => {
  await app.call('region.exportPlanTable', { ...HOFU, format: 'xlsx' })
  await app.call('session.startPractice', { role: 'admin' })
  const { rows } = await app.call('accessLog.list', {})
  expect(rows.map(({ call }) => call)).toContain('region.exportPlanTable')
})
