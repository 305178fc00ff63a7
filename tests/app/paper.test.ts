import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import type { PaperRef } from '../../shared/contract/paper.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { asHeld, saveDraft } from '../support/a-conference.ts'
import {
  confirmDoctor,
  issue,
  pdfText,
  practicePatient,
  refOf,
  someRecipient,
  withNurse,
} from '../support/a-paper.ts'
import { aPatient } from '../support/a-patient.ts'
import { hasPoppler, unspaced } from '../support/pdf-tools.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
/** ALS with a ventilator: a team, many needs. */
let patient: PatientView
beforeAll(async () => {
  app = await practiceApp()
  patient = await practicePatient(app, '90010002')
})
afterAll(() => app.close())

/** A confirmed conference of the patient, so that every paper has something to print. */
async function holdConference(view: PatientView): Promise<void> {
  const admissionId = view.admission.id
  const started = await app.call('conference.start', { admissionId, templateCode: 'standard' })
  const version = await saveDraft(app, started, asHeld(started, localDate('2026-11-21')))
  await app.call('conference.confirm', { conferenceId: started.conference.id, admissionId, version })
}

const KINDS: readonly PaperRef['kind'][] = [
  'referral-letter',
  'conference-record',
  'conference-sheet',
  'emergency-card',
  'family-candidates',
  'anonymous-inquiry',
  'fax-cover',
  'conference-invitation',
]

test('every kind of the master opens, shows a preview, and is issued', async () => {
  await withNurse(app, patient)
  await holdConference(patient)
  const kinds = (await app.call('paper.kinds', {})).map(({ code }) => code)
  expect(new Set(kinds)).toEqual(new Set([...KINDS, 'patient-list']))
  const providerId = await someRecipient(app, patient)
  for (const kind of KINDS) {
    const ref = refOf(patient, kind, providerId)
    const open = await app.call('paper.open', ref)
    expect(open.prepared.sections.length).toBeGreaterThan(0)
    const { base64 } = await app.call('paper.preview', { ...ref, typed: {} })
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    if (kind === 'referral-letter') await confirmDoctor(app, ref)
    const { paper, file } = await issue(app, ref)
    expect(paper).toMatchObject({ kind, version: 1, copies: 1 })
    if (hasPoppler) {
      const text = pdfText(file.base64)
      expect(text).toContain(paper.number)
      expect(text).toContain('架空データ')
      expect(text).not.toContain('下書き')
      expect(pdfText(base64)).toContain('下書き')
    }
  }
})

test('what is typed stands in the paper, is kept by the draft, and a second writer is a conflict', async () => {
  const view = await aPatient(app)
  const ref = refOf(view, 'conference-sheet')
  const saved = await app.call('paper.saveDraft', { ...ref, version: 0, typed: { place: '三階の相談室' } })
  expect(saved.version).toBe(1)

  const { base64 } = await app.call('paper.preview', { ...ref, typed: { place: '四階の会議室' } })
  if (hasPoppler) expect(pdfText(base64)).toContain('四階の会議室')
  expect((await app.call('paper.open', ref)).typed).toEqual({ place: '三階の相談室' })
  await expect(app.call('paper.saveDraft', { ...ref, version: 0, typed: {} })).rejects.toMatchObject({
    code: 'conflict',
  })
  const list = await app.call('paper.list', { admissionId: view.admission.id })
  expect(list.find(({ kind }) => kind.code === 'conference-sheet')?.lines).toMatchObject([{ state: 'draft' }])
  expect(list.find(({ kind }) => kind.code === 'fax-cover')?.lines).toEqual([])
})

test('a field without a value is named as missing, and filling it in ends that', async () => {
  const ref = refOf(await aPatient(app), 'fax-cover')
  expect((await app.call('paper.open', ref)).missing).toContainEqual({ id: 'subject', label: '件名' })
  const { missing } = await app.call('paper.saveDraft', {
    ...ref,
    version: 0,
    typed: { subject: '書類送付の件' },
  })
  expect(missing.map(({ id }) => id)).not.toContain('subject')
})

test('characters that no font has are named, and nothing is issued', async () => {
  const ref = refOf(await aPatient(app), 'fax-cover')
  await app.call('paper.saveDraft', { ...ref, version: 0, typed: { subject: '送付😀' } })
  const refused = { code: 'unprintable', detail: expect.stringContaining('😀') as string }
  await expect(app.call('paper.preview', { ...ref, typed: { subject: '送付😀' } })).rejects.toMatchObject(
    refused,
  )
  await expect(issue(app, ref)).rejects.toMatchObject(refused)
  expect((await app.call('paper.open', ref)).issued).toEqual([])
})

test('control characters and unknown partners, stays and conferences are refused', async () => {
  const view = await aPatient(app)
  const ref = refOf(view, 'fax-cover')
  await expect(
    app.call('paper.saveDraft', { ...ref, version: 0, typed: { subject: 'a\u0007b' } }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
  const nobody = '00000000-0000-4000-8000-000000000000'
  for (const wrong of [
    { ...ref, providerId: 'kaigo:nashi' },
    { ...ref, admissionId: nobody },
    { ...refOf(view, 'conference-record'), conferenceId: nobody },
  ])
    await expect(app.call('paper.open', wrong as PaperRef)).rejects.toMatchObject({ code: 'not-found' })
})

test.runIf(hasPoppler)(
  'the anonymous sheet holds neither name, number, birth day nor the address below the town',
  async () => {
    const view = await practicePatient(app, '90010003')
    const { file } = await issue(app, refOf(view, 'anonymous-inquiry', await someRecipient(app, view)))
    const text = unspaced(pdfText(file.base64))
    const { name, kana, chartNo, phone, address, contacts, bornOn } = view.patient
    const [year, month, day] = bornOn.split('-').map(Number)
    const telling = [
      ...name.split(/\s+/u),
      ...kana.split(/\s+/u),
      chartNo,
      phone,
      address.replace(/^.*?市/u, ''),
      ...contacts.flatMap((contact) => [...contact.name.split(/\s+/u), contact.phone]),
      `${year}年${month}月${day}日`,
      bornOn,
    ]
    for (const word of telling) expect(text).not.toContain(unspaced(word))
    expect(text).toContain(unspaced(view.areaName))
    expect(file.fileName).not.toContain(name)
  },
)

test('an anonymous sheet in which somebody typed the name is not issued, and the refusal does not repeat it', async () => {
  const view = await aPatient(app)
  const ref = refOf(
    view,
    'anonymous-inquiry',
    await someRecipient(app, await practicePatient(app, '90010002')),
  )
  const { checks, version } = await app.call('paper.saveDraft', {
    ...ref,
    version: 0,
    typed: { other: `${view.patient.name.split(' ')[0]}さんの件` },
  })
  expect(checks).toMatchObject([{ code: 'names-patient', severity: 'block', found: ['髙﨑'] }])
  const refused = await app
    .call('paper.issue', { ...ref, version, purpose: '', copies: 1, reason: '急ぐため' })
    .catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'blocked' })
  expect(JSON.stringify(refused) + String(refused)).not.toContain('髙﨑')
})

test.runIf(hasPoppler)(
  'the list for rounds holds the patients of who is signed in, in the order of the wards, and is logged',
  async () => {
    const { file, count } = await app.call('paper.patientList', { note: '月曜はカンファレンス' })
    const mine = await app.call('patient.search', {
      text: '',
      responsibleUserId: app.session.user!.id,
      limit: 200,
    })
    expect(count).toBe(mine.rows.length)
    const text = unspaced(pdfText(file.base64))
    for (const { chartNo } of mine.rows) expect(text).toContain(chartNo)
    expect(text).toContain('月曜はカンファレンス')
    expect(text).toContain('院外持出禁止')
    const everybody = await app.call('paper.patientList', { isMine: false })
    expect(everybody.count).toBeGreaterThan(count)
  },
)
