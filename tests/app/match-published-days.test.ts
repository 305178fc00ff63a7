import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { aPatient } from '../support/a-patient.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { fileFolder } from '../support/read-source.ts'
import { hospitalApp } from '../support/test-app.ts'

const app = await hospitalApp({ today: '2026-11-21' })
const files = await fileFolder()
const store = app.app.services.stores.own()
afterAll(async () => {
  await app.close()
  await files.remove()
})

const OFFICES: [name: string, days: string][] = [
  ['あ平日訪問看護（架空）', '平日'],
  ['い無言訪問看護（架空）', ''],
  ['ん土曜訪問看護（架空）', '平日,土曜日,祝日'],
]

let view: PatientView
beforeAll(async () => {
  const offices = OFFICES.map(([name, days], at) =>
    anOffice({
      事業所名: name,
      利用可能曜日: days,
      電話番号: `0835-00-020${at}`,
      FAX番号: '',
      住所: `山口県防府市富海${at + 1}番地`,
      事業所番号: `359000010${at}`,
    }),
  )
  const { reference, masterDesk } = app.app.services
  const { masters } = await masterDesk.of(store.db, app.clock.today())
  const order = {
    files: [{ name: 'care.csv', path: await files.put('care.csv', bytesOf(csvOf(offices))) }],
    scope: [],
    asOf: '2026年7月',
  }
  const by = { user: MACHINE_OPERATOR, clock: app.clock, newId: () => crypto.randomUUID() }
  await importFiles(store, order, { masters, reference }, by)
  view = await aPatient(app, {
    patient: { districtCode: '35206-tonomi' },
    situation: { wishes: ['土曜の訪問', '自宅で最期まで'], treatments: ['吸引'] },
  })
})

async function nurses() {
  const { candidates } = await app.call('match.candidates', {
    admissionId: view.admission.id,
    role: 'visitingNurse',
    limit: 100,
  })
  const of = (name: string, code: string) =>
    candidates.find((one) => one.name === name)?.conditions.find((one) => one.code === code)
  return {
    names: candidates.map(({ name }) => name).filter((name) => OFFICES.some(([one]) => one === name)),
    of,
  }
}

test('published days that name the wish go before nothing known, and stay to be asked', async () => {
  const { names, of } = await nurses()
  expect(names[0]).toBe('ん土曜訪問看護（架空）')
  const listed = of('ん土曜訪問看護（架空）', 'visitTime.saturday')
  expect(listed).toMatchObject({ verdict: 'unknown', doubt: 'check' })
  expect(listed?.text).toContain('土曜の訪問：公表では○（利用可能曜日 平日,土曜日,祝日、2026年7月）。要確認')
  expect(of('あ平日訪問看護（架空）', 'visitTime.saturday')?.text).toContain(
    '公表の利用可能曜日（平日、2026年7月）にない',
  )
  expect(of('い無言訪問看護（架空）', 'visitTime.saturday')).toMatchObject({ doubt: 'unasked' })
})

test('days in a public file say no more of holidays than that they have to be asked', async () => {
  const { of } = await nurses()
  expect(of('ん土曜訪問看護（架空）', 'holiday')).toMatchObject({ verdict: 'unknown', doubt: 'check' })
  expect(of('あ平日訪問看護（架空）', 'holiday')).toMatchObject({ verdict: 'unknown', doubt: 'check' })
  expect(of('い無言訪問看護（架空）', 'holiday')).toMatchObject({ verdict: 'unknown', doubt: 'unasked' })
})

test('their own word goes before what is published', async () => {
  const { rows } = await searchDirectory(store.db, { text: 'ん土曜訪問看護', limit: 1 })
  const save = (value: string, version: number) =>
    app.call('providerFact.save', {
      providerId: ProviderId.parse(rows[0]?.id),
      changes: [{ code: 'visit:days', value, version }],
      confirmedOn: app.clock.today(),
      confirmedHow: '電話',
    })
  await save('平日', 0)
  expect((await nurses()).of('ん土曜訪問看護（架空）', 'visitTime.saturday')).toMatchObject({
    verdict: 'unmet',
    text: '土曜の訪問はできない（訪問できるのは平日）',
  })
})
