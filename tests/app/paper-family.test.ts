import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCard } from '../../db/repositories/provider-card.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { fold } from '../../shared/domain/fold.ts'
import { aCard } from '../support/a-provider.ts'
import { issue, pdfText, practicePatient, refOf } from '../support/a-paper.ts'
import { hasPoppler } from '../support/pdf-tools.ts'
import { tellingWords } from '../support/sample-papers.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const HANAGI = {
  prefecture: '山口県',
  medicalArea: '山口・防府',
  municipality: '防府市',
  municipalityCode: '35206',
  district: '華城',
  districtCode: '35206-hanagi',
}
let app: TestApp
/** 肺癌（末期）, 未告知. */
let untold: PatientView
beforeAll(async () => {
  app = await practiceApp()
  untold = await practicePatient(app, '90010013')
  const { db } = app.app.services.stores.openPractice()
  const by = { updatedAt: app.clock.now(), updatedBy: randomUUID() }
  const nurses = { roles: ['visitingNurse' as const], area: HANAGI }
  const cards = [
    aCard({ ...nurses, name: '試験緩和ケア訪問看護', kana: 'シケンカンワ' }),
    aCard({ ...nurses, name: '試験内緒訪問看護', kana: 'シケンナイショ', visibility: 'internal' }),
    aCard({ ...nurses, name: '試験非公表訪問看護', kana: 'シケンヒコウヒョウ', visibility: 'undisclosed' }),
    aCard({ ...nurses, name: '試験あんしん訪問看護', kana: 'アンシン', note: '断られたことがある' }),
  ]
  for (const card of cards) await insertCard(db, card, by)
})
afterAll(() => app.close())

test.runIf(hasPoppler)(
  'the family list of a patient who was told neither holds no word that tells it',
  async () => {
    const { file, paper } = await issue(app, refOf(untold, 'family-candidates'), { reason: '' })
    const text = fold(pdfText(file.base64))
    const words = [
      ...tellingWords.flatMap((group) => group.words),
      ...untold.admission.situation.diagnosis.split(/[（）、]/u).filter((word) => word.length > 1),
    ]
    expect(words.filter((word) => text.includes(fold(word)))).toEqual([])
    expect(paper.warnings).toEqual([])
    for (const word of ['試験緩和ケア', '試験内緒', '試験非公表', '断られた', '順位', '合わない', '未確認'])
      expect(text).not.toContain(fold(word))
    expect(text).toContain(fold('試験あんしん訪問看護'))
  },
)

test('it offers more than one pharmacy and stands in the order of the readings', async () => {
  const { prepared } = await app.call('paper.open', refOf(untold, 'family-candidates'))
  const pharmacies = prepared.sections.find(({ id }) => id === 'pharmacy')?.fields ?? []
  expect(pharmacies.length).toBeGreaterThan(1)
  const nurses = prepared.sections.find(({ id }) => id === 'visitingNurse')?.fields.map(({ label }) => label)
  expect(nurses?.[0]).toBe('試験あんしん訪問看護')
  const all = prepared.sections.flatMap(({ fields }) => fields).map(({ label }) => label)
  expect(all.filter((label) => label.includes('かくれ'))).toEqual([])
})

test('a lone pharmacy gets company even from one that cannot do everything', async () => {
  const { prepared, checks } = await app.call(
    'paper.open',
    refOf(await practicePatient(app, '90010001'), 'family-candidates'),
  )
  const pharmacies = prepared.sections.find(({ id }) => id === 'pharmacy')?.fields ?? []
  expect(pharmacies.length).toBeGreaterThan(1)
  expect(checks.map(({ code }) => code)).not.toContain('one-pharmacy')
})

test('who has said no is not on it', async () => {
  const view = await practicePatient(app, '90010001')
  const admissionId = view.admission.id
  const ref = refOf(view, 'family-candidates')
  const shown = async () =>
    (await app.call('paper.open', ref)).prepared.sections
      .find(({ id }) => id === 'careManager')
      ?.fields.map(({ label }) => label)
  const { candidates } = await app.call('match.candidates', { admissionId, role: 'careManager', limit: 50 })
  const before = await shown()
  const one = candidates.find(({ name, existing }) => !existing && before?.includes(name))!
  await app.call('inquiry.answer', {
    admissionId,
    role: 'careManager',
    providerId: one.providerId,
    version: 0,
    answer: 'declined',
    method: 'phone',
    contactPerson: '',
    reason: '手が足りない',
    callBackOn: null,
    callBackTime: '',
  })
  expect(await shown()).not.toContain(one.name)
  expect(before).toContain(one.name)
})

test('a word that tells, typed by hand, blocks the list and is named on screen', async () => {
  const ref = refOf(untold, 'family-candidates')
  const { version } = await app.call('paper.open', ref)
  const saved = await app.call('paper.saveDraft', {
    ...ref,
    version,
    typed: { note: '痛みがつよいとき、ガンの薬' },
  })
  expect(saved.checks).toMatchObject([{ code: 'tells-untold', severity: 'block' }])
  expect(saved.checks[0]?.found).toContain('がん')
  await expect(issue(app, ref)).rejects.toMatchObject({ code: 'blocked' })
  await app.call('paper.saveDraft', { ...ref, version: saved.version, typed: {} })
})

test('with all pharmacies but one left out it warns, and with nobody on it it is refused', async () => {
  const ref = refOf(untold, 'family-candidates')
  const { prepared, version } = await app.call('paper.open', ref)
  const candidates = prepared.sections.filter(({ id }) => id !== 'about' && id !== 'closing')
  const without = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, '']))
  const pharmacies = candidates.find(({ id }) => id === 'pharmacy')!.fields.map(({ id }) => id)
  const one = await app.call('paper.saveDraft', { ...ref, version, typed: without(pharmacies.slice(1)) })
  expect(one.checks).toMatchObject([{ code: 'one-pharmacy', severity: 'warn' }])
  const all = candidates.flatMap(({ fields }) => fields.map(({ id }) => id))
  const none = await app.call('paper.saveDraft', { ...ref, version: one.version, typed: without(all) })
  expect(none.checks).toMatchObject([{ code: 'no-candidates', severity: 'block' }])
})
