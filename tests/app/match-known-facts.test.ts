import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import type { FactValue } from '../../shared/domain/provider-fact.ts'
import { aPatient, type PatientOverrides } from '../support/a-patient.ts'
import { aPartner } from '../support/a-partner.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

const patient = (overrides: PatientOverrides) =>
  aPatient(ward, {
    ...overrides,
    patient: { districtCode: '35206-tonomi', address: '山口県防府市富海（架空）1', ...overrides.patient },
  })

/** A nurse of 三田尻 of whom we know this. */
async function nurse(name: string, known: Record<string, FactValue>) {
  const { id } = await aPartner(ward, { name, roles: ['visitingNurse'], latitude: 34.05, longitude: 131.57 })
  await ward.call('providerFact.save', {
    providerId: id,
    changes: Object.entries(known).map(([code, value]) => ({ code, value, version: 0 })),
    confirmedOn: ward.clock.today(),
    confirmedHow: '電話',
  })
  return id
}

async function conditionsOf(view: PatientView, providerId: string) {
  const { candidates } = await ward.call('match.candidates', {
    admissionId: view.admission.id,
    role: 'visitingNurse',
    limit: 100,
  })
  const found = candidates.find((one) => one.providerId === providerId)
  if (found === undefined) throw new Error('not among the candidates')
  return new Map(found.conditions.map((one) => [one.code, one]))
}

test('what we know of insurance, days and special groups is held beside what the patient asks for', async () => {
  const view = await patient({
    patient: { infection: 'MRSA（創部）' },
    situation: {
      insurance: ['生活保護'],
      household: '身寄りなし',
      wishes: ['土曜の訪問', 'ペットと暮らしたい'],
    },
  })
  const yes = await nurse('何でも訪問看護（架空）', {
    'insurance:publicAid': 'yes',
    'visit:days': '月〜土',
    'target:noRelatives': '可',
    'target:pet': '要相談',
  })
  const no = await nurse('平日訪問看護（架空）', {
    'insurance:publicAid': 'no',
    'visit:days': '平日',
    'target:noRelatives': '不可',
    'target:infection': '不可',
  })
  const silent = await nurse('無言訪問看護（架空）', { 'cover:night': 'yes' })

  const [a, b, c] = [
    await conditionsOf(view, yes),
    await conditionsOf(view, no),
    await conditionsOf(view, silent),
  ]
  const codes = ['designation.publicAid', 'visitTime.saturday', 'target.noRelatives', 'target.pet']
  const verdicts = (found: typeof a) => codes.map((code) => found.get(code)?.verdict)
  expect(verdicts(a)).toEqual(['met', 'met', 'met', 'unknown'])
  expect(verdicts(b)).toEqual(['unmet', 'unmet', 'unmet', undefined])
  expect(verdicts(c)).toEqual(['unknown', 'unknown', undefined, undefined])
  expect(b.get('target.infection')).toMatchObject({
    verdict: 'unmet',
    text: '感染症（MRSA等）の受け入れ：不可',
  })
  expect(b.get('visitTime.saturday')?.text).toBe('土曜の訪問はできない（訪問できるのは平日）')
  expect(a.get('target.pet')?.text).toMatch(/^ペットのいる家の受け入れ：要相談/u)
})

test('a distance that they named is held beside the middle of the district, and stays open near it', async () => {
  const view = await patient({ patient: { districtCode: '35206-matsuzaki' } })
  const far = await nurse('二十キロ訪問看護（架空）', { 'reach:distanceKm': 20 })
  expect((await conditionsOf(view, far)).get('serviceArea')).toMatchObject({ verdict: 'met' })
  const near = await nurse('一キロ訪問看護（架空）', { 'reach:distanceKm': 1 })
  const condition = (await conditionsOf(view, near)).get('serviceArea')
  expect(condition?.verdict).toBe('unknown')
  expect(condition?.text).toMatch(
    /行ける距離は1 kmまで。家までの距離は要確認（地区の中心から約\d+(?:\.\d)? km）/u,
  )
})
