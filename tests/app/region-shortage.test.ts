import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { aCardInput } from '../support/a-card-input.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await practiceApp()
})
afterAll(() => app.close())

const HOFU = { medicalAreaCode: 'yamaguchi-hofu', unit: 'municipality' } as const
const cellOf = async (place: string, role: string, unit: 'municipality' | 'district' = 'municipality') => {
  const { rows } = await app.call('region.shortage', { ...HOFU, unit })
  return rows.find((row) => row.place.name === place)!.cells.find((cell) => cell.role === role)!
}

test('each number is the number of the list that it opens', async () => {
  const { rows } = await app.call('region.shortage', HOFU)
  expect(rows.map(({ place }) => place.name)).toEqual([
    '山口市',
    '防府市',
    '美祢市（旧美東町）',
    '美祢市（旧秋芳町）',
  ])
  for (const { place, cells } of rows)
    for (const { role, count } of cells.filter((cell) => cell.count > 0)) {
      const found = await app.call('directory.count', { text: '', role, areaCodes: place.areaCodes })
      expect(`${place.name} ${role} ${count}`).toBe(`${place.name} ${role} ${found.count}`)
    }
})

test('a confirmed card counts as confirmed, in its district alone', async () => {
  const before = await cellOf('防府市', 'visitingBath')
  const elsewhere = await cellOf('防府市牟礼', 'visitingBath', 'district')
  const card = aCardInput({
    roles: ['visitingBath'],
    night: 'yes',
    confirmedOn: localDate('2025-01-05'),
    confirmedBy: '練習',
  })
  await app.call('provider.saveCard', { id: null, version: 0, card })
  expect(await cellOf('防府市', 'visitingBath')).toMatchObject({
    count: before.count + 1,
    confirmed: before.confirmed + 1,
    night: before.night + 1,
  })
  expect((await cellOf('防府市富海', 'visitingBath', 'district')).count).toBeGreaterThan(0)
  expect(await cellOf('防府市牟礼', 'visitingBath', 'district')).toEqual(elsewhere)
})

test('a shortage recorded for a patient stands in its place with its day, without the patient', async () => {
  const { rows } = await app.call('patient.search', { text: '', limit: 20 })
  const patient = rows[0]!
  await app.call('match.recordGap', {
    admissionId: patient.admissionId,
    role: 'visitingDentist',
    isOpen: true,
    note: '夜間',
  })
  const view = await app.call('region.shortage', HOFU)
  const [first] = view.recorded
  expect(first).toMatchObject({ role: 'visitingDentist', isOpen: true, recordedOn: app.clock.today() })
  const cell = view.rows
    .find(({ place }) => place.name === first!.place)!
    .cells.find(({ role }) => role === 'visitingDentist')!
  expect(cell.shortages).toBe(1)
  expect(JSON.stringify(view)).not.toContain(patient.name)
  expect(JSON.stringify(view)).not.toContain(patient.admissionId)
})

test.each(['pdf', 'xlsx'] as const)('the matrix is given out as %s, for the department', async (format) => {
  const file = await app.call('region.exportShortage', { ...HOFU, format })
  expect(file.fileName).toContain('院内用')
  expect(Buffer.from(file.base64, 'base64').subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK')
})
