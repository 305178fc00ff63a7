import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { pdfText } from '../support/a-paper.ts'
import { aPartner } from '../support/a-partner.ts'
import { hasPoppler } from '../support/pdf-tools.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const today = localDate('2026-11-21')
let app: TestApp
beforeAll(async () => {
  app = await practiceApp({ today })
})
afterAll(() => app.close())

const print = (format: 'pdf' | 'docx' | 'xlsx', more = {}) =>
  app.call('providerFact.printDue', { limit: 20, format, ...more })
const flat = (base64: string) => pdfText(base64).replaceAll(/\s/gu, '')

describe.runIf(hasPoppler)('今月確認する先 on paper', () => {
  test('says of each whom to phone, what was answered before and until when, and has boxes to tick', async () => {
    const { id: providerId } = await aPartner(app, { name: '山口試験薬局（架空）', roles: ['pharmacy'] })
    const changes = [
      { code: 'capacity:state', value: 'open', version: 0, note: '週2名まで' },
      { code: 'contact:person', value: '在宅担当　山口さん（架空）', version: 0 },
      { code: 'contact:hours', value: '13時から15時', version: 0 },
    ]
    const said = { confirmedOn: localDate('2026-10-01'), confirmedHow: '電話' }
    await app.call('providerFact.save', { providerId, changes, ...said })
    const { file, count, total } = await print('pdf', { role: 'pharmacy' })
    expect(count).toBe(total)
    expect(file.fileName).toBe('今月確認する先_2026-11-21.pdf')
    const text = flat(file.base64)
    expect(text).toContain('院外持出禁止')
    expect(text).toContain('窓口の担当（部署・氏名）：在宅担当山口さん（架空）')
    expect(text).toContain('可（R8.10.15で期限切れ）')
    expect(text).toContain('週2名まで')
    expect(text).toContain('R8.10.1')
    expect(text).toContain('0835-00-1112（未確認）')
    expect(text).toMatch(/□1可□2条件付□3停止/u)
    expect(text).toContain('□変わりなし')
  })

  test('takes the first of a long list and says of how many, whatever long names stand in it', async () => {
    const name = `医療法人社団${'ながい'.repeat(16)}会　在宅クリニック（架空）`
    for (let at = 0; at < 6; at++) await aPartner(app, { name: `${name}${at}`, roles: ['lifeSupport'] })
    const { file, count, total } = await print('pdf', { limit: 3 })
    expect(count).toBe(3)
    expect(total).toBeGreaterThan(30)
    expect(flat(file.base64)).toContain(`残り${total}件のうち、上から3件`)
    const long = await print('pdf', { role: 'lifeSupport', limit: 40 })
    const text = flat(long.file.base64)
    for (let at = 0; at < 6; at++) expect(text).toContain(`在宅クリニック（架空）${at}`)
  })

  test('says so where nobody is to be phoned', async () => {
    const { file, count } = await print('pdf', { role: 'publicHealth' })
    expect(count).toBe(0)
    expect(flat(file.base64)).toContain('今月確認する先はありません')
  })
})

test('the workbook has a line for each question, and is for the department alone', async () => {
  const { rows } = await app.call('providerFact.listDue', { role: 'pharmacy', limit: 200 })
  const { file, count } = await print('xlsx', { role: 'pharmacy', limit: 200 })
  expect(count).toBe(rows.length)
  expect(file.fileName).toBe('今月確認する先_院内用_2026-11-21.xlsx')
  const [sheet] = await readXlsxFile(Buffer.from(file.base64, 'base64'))
  const lines = sheet?.data ?? []
  const words = lines.map((line) => line.join('|')).join('\n')
  expect(words).toContain('院内限り')
  expect(lines.filter(([no]) => typeof no === 'number')).toHaveLength(rows.flatMap((due) => due.rows).length)
  expect(words).toContain('無菌調製')
})
