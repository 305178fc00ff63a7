import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { aPatient } from '../support/a-patient.ts'
import { bookOf, CLINIC, standardsRows } from '../support/bureau-book.ts'
import { fileFolder } from '../support/read-source.ts'
import { hospitalApp } from '../support/test-app.ts'

const app = await hospitalApp({ today: '2026-11-21' })
const files = await fileFolder()
const store = app.app.services.stores.own()
afterAll(async () => {
  await app.close()
  await files.remove()
})

const PHARMACY = {
  ...CLINIC,
  区分: '薬局',
  種別: '薬局',
  受理届出名称: '在宅薬学総合体制加算１',
  受理記号: '（在薬総１）',
  算定開始年月日: '令和 6年 6月 1日',
}
const STERILE = { 受理届出名称: '無菌製剤処理加算', 受理記号: '（薬菌）', 算定開始年月日: '令和 7年 4月 1日' }

let view: PatientView
beforeAll(async () => {
  const rows = [
    { ...PHARMACY, 医療機関番号: '0400001', 医療機関名称: 'あ試験薬局（架空）', 電話番号: '0835-00-0101' },
    { ...PHARMACY, 医療機関番号: '0400002', 医療機関名称: 'ん試験薬局（架空）', 電話番号: '0835-00-0102' },
  ]
  const book = await bookOf(standardsRows([...rows, { ...rows[1], ...STERILE }]))
  const { reference, masterDesk } = app.app.services
  const { masters } = await masterDesk.of(store.db, app.clock.today())
  const order = {
    files: [{ name: 'standards.xlsx', path: await files.put('standards.xlsx', book) }],
    scope: [],
    asOf: '2026年7月',
  }
  const by = { user: MACHINE_OPERATOR, clock: app.clock, newId: () => crypto.randomUUID() }
  await importFiles(store, order, { masters, reference }, by)
  view = await aPatient(app, {
    patient: { districtCode: '35206-tonomi' },
    situation: { treatments: ['中心静脈栄養（HPN）'], diagnosis: '末期の胃がん' },
  })
})

async function pharmacies() {
  const { candidates } = await app.call('match.candidates', {
    admissionId: view.admission.id,
    role: 'pharmacy',
    limit: 100,
  })
  return candidates
    .filter(({ name }) => name.includes('試験薬局'))
    .map(({ name, conditions }) => ({
      name,
      sterile: conditions.find(({ code }) => code === 'capability.sterileCompounding'),
    }))
}

test('a pharmacy whose 届出 says 無菌調製 goes before one without, and says since when', async () => {
  const [first, second] = await pharmacies()
  expect(first?.name).toBe('ん試験薬局（架空）')
  expect(first?.sterile).toMatchObject({ verdict: 'unknown' })
  expect(first?.sterile?.text).toContain('届出あり（要確認）。無菌製剤処理（令和7年4月1日から）')
  expect(second?.sterile?.text).toContain('未確認')
})

test('on our card it counts until they have answered, and never over their answer', async () => {
  const { rows } = await searchDirectory(store.db, { text: 'ん試験薬局', limit: 1 })
  const said = { confirmedOn: app.clock.today(), confirmedHow: '電話' }
  const save = (code: string, value: string) =>
    app.call('providerFact.save', {
      providerId: ProviderId.parse(rows[0]?.id),
      changes: [{ code, value, version: 0 }],
      ...said,
    })
  await save('contact:person', '山口さん（架空）')
  const kept = (await pharmacies()).find(({ name }) => name.startsWith('ん'))
  expect(kept?.sterile?.text).toContain('届出あり（要確認）')

  await save('pharmacy:sterile', '不可')
  const answered = (await pharmacies()).find(({ name }) => name.startsWith('ん'))
  expect(answered?.sterile).toMatchObject({ verdict: 'unmet', text: '無菌調製：不可' })
})
