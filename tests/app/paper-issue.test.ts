import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { confirmDoctor, issue, pdfText, refOf, withNurse } from '../support/a-paper.ts'
import { aPartner } from '../support/a-partner.ts'
import { aPatient } from '../support/a-patient.ts'
import { hasPoppler } from '../support/pdf-tools.ts'
import { hospitalApp, practiceApp, type TestApp } from '../support/test-app.ts'

let open: TestApp | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

const noConsent = { consent: { state: 'none' as const, givenBy: '', givenOn: null, except: '' } }
const LETTER = { recipientName: '架空あおば内科' }

test('without a recorded consent no letter leaves, whatever reason is given', async () => {
  const app = (open = await hospitalApp())
  const ref = refOf(await aPatient(app, { admission: noConsent }), 'referral-letter')
  await app.call('paper.saveDraft', { ...ref, version: 0, typed: LETTER })
  await confirmDoctor(app, ref)
  await expect(issue(app, ref)).rejects.toMatchObject({
    code: 'blocked',
    detail: expect.stringContaining('同意') as string,
  })
  expect((await app.call('paper.listIssued', { text: '' })).rows).toEqual([])
})

test('a letter waits for the doctor, and waits again once the doctor part was changed', async () => {
  const app = (open = await hospitalApp())
  const view = await aPatient(app, { admission: { medication: 'アムロジピン 5mg' } })
  const ref = refOf(view, 'referral-letter')
  const first = await app.call('paper.saveDraft', { ...ref, version: 0, typed: LETTER })
  expect(first.doctorPart.state).toBe('pending')
  await expect(issue(app, ref)).rejects.toMatchObject({ code: 'blocked' })

  await expect(
    app.call('paper.confirmDoctorPart', {
      ...ref,
      version: first.version,
      isConfirmed: true,
      doctorName: '',
    }),
  ).rejects.toMatchObject({ code: 'invalid-input', fields: { doctorName: expect.any(String) as string } })
  await confirmDoctor(app, ref)
  const confirmed = await app.call('paper.open', ref)
  expect(confirmed.doctorPart).toMatchObject({ state: 'confirmed', doctorName: '架空 太郎' })
  expect((await issue(app, ref)).paper.version).toBe(1)

  const changed = await app.call('paper.saveDraft', {
    ...ref,
    version: confirmed.version,
    typed: { ...LETTER, prescription: 'アムロジピン 2.5mg' },
  })
  expect(changed.doctorPart.state).toBe('lapsed')
  await expect(issue(app, ref)).rejects.toMatchObject({ code: 'blocked' })
})

test('a doctor confirms in their own name', async () => {
  const app = (open = await practiceApp({ role: 'doctor' }))
  const ref = refOf(await aPatient(app), 'referral-letter')
  const { doctorPart } = await app.call('paper.confirmDoctorPart', {
    ...ref,
    version: 0,
    isConfirmed: true,
    doctorName: 'だれか',
  })
  expect(doctorPart.doctorName).toBe('練習 医夫（架空）')
})

test('issued again it is version 2, and version 1 opens byte for byte as it was', async () => {
  const app = (open = await hospitalApp())
  const view = await withNurse(app, await aPatient(app))
  const ref = refOf(view, 'emergency-card')
  const first = await issue(app, ref)
  await app.call('patient.update', {
    patientId: view.patient.id,
    patientVersion: view.patient.version,
    admissionId: view.admission.id,
    admissionVersion: view.admission.version,
    ...changedName(view),
  })
  const second = await issue(app, ref)
  expect([first.paper.version, second.paper.version]).toEqual([1, 2])
  expect(second.paper.sha256).not.toBe(first.paper.sha256)

  const again = await app.call('paper.readIssued', { issuedPaperId: first.paper.id, format: 'pdf' })
  expect(again.file.base64).toBe(first.file.base64)
  const bytes = Buffer.from(again.file.base64, 'base64')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.paper.sha256)
  const word = await app.call('paper.readIssued', { issuedPaperId: first.paper.id, format: 'docx' })
  expect(Buffer.from(word.file.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  expect(word.file.fileName).toMatch(/^緊急時の連絡先_2026-0001_第1版\.docx$/)
})

/** The same record with another name, as the form would send it. */
function changedName({ patient, admission }: Awaited<ReturnType<typeof aPatient>>) {
  const { id: _id, isFictional: _f, version: _v, updatedAt: _at, updatedBy: _by, ...person } = patient
  const {
    id: _a,
    patientId: _p,
    dischargedOn: _d,
    version: _w,
    updatedAt: _t,
    updatedBy: _b,
    ...stay
  } = admission
  return { patient: { ...person, name: '改名 花子' }, admission: stay }
}

test('papers issued at the same time get numbers without a gap and without a double', async () => {
  const app = (open = await hospitalApp())
  const views = []
  for (let no = 0; no < 6; no += 1) views.push(await withNurse(app, await aPatient(app)))
  const refused = refOf(views[5]!, 'emergency-card')
  await app.call('paper.saveDraft', { ...refused, version: 0, typed: { notes: '😀' } })
  const all = await Promise.allSettled([
    ...views.slice(0, 5).map((view) => issue(app, refOf(view, 'emergency-card'))),
    issue(app, refused),
    ...views.slice(0, 3).map((view) => issue(app, refOf(view, 'fax-cover'))),
  ])
  const numbers = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value.paper.number] : []))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(numbers.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `2026-000${index + 1}`))
  for (const { paper } of (await app.call('paper.listIssued', { text: '' })).rows) {
    const { file } = await app.call('paper.readIssued', { issuedPaperId: paper.id, format: 'pdf' })
    if (hasPoppler) expect(pdfText(file.base64)).toContain(`発行番号 ${paper.number}`)
  }
})

test('numbers begin anew with the calendar year', async () => {
  const app = (open = await hospitalApp())
  const ref = refOf(await aPatient(app), 'fax-cover')
  expect((await issue(app, ref)).paper.number).toBe('2026-0001')
  app.clock.moveTo('2026-12-31T15:00:00.000Z')
  expect((await issue(app, ref)).paper.number).toBe('2027-0001')
})

test('a warning asks for a reason, which is kept with the paper', async () => {
  const app = (open = await hospitalApp())
  const except = {
    consent: { state: 'given' as const, givenBy: '本人', givenOn: null, except: '弟には伝えない' },
  }
  const ref = refOf(await withNurse(app, await aPatient(app, { admission: except })), 'emergency-card')
  const silent = await issue(app, ref, { reason: '' }).catch((error: unknown) => error)
  expect(silent).toMatchObject({ code: 'blocked', fields: { reason: expect.any(String) as string } })
  expect(String(silent)).not.toContain('弟')
  const { paper } = await issue(app, ref, { reason: '弟の欄は載せていない' })
  expect(paper).toMatchObject({ warnings: ['consent-exception'], reason: '弟の欄は載せていない' })
})

test('an emergency card without nurse or doctor to call is not issued, and one that nobody answers at night warns', async () => {
  const app = (open = await hospitalApp())
  const view = await aPatient(app)
  const ref = refOf(view, 'emergency-card')
  await expect(issue(app, ref)).rejects.toMatchObject({
    code: 'blocked',
    detail: expect.stringContaining('訪問看護か在宅医の電話番号がありません') as string,
  })
  await withNurse(app, view)
  const { version, prepared } = await app.call('paper.open', ref)
  const night = prepared.sections.flatMap(({ fields }) => fields).find(({ id }) => id.endsWith('-night'))!
  expect(night.value).toBe('090-0000-1111')
  const { checks } = await app.call('paper.saveDraft', { ...ref, version, typed: { [night.id]: '' } })
  expect(checks).toMatchObject([{ code: 'nobody-at-night', severity: 'warn' }])
})

test('a letter to a care manager found in the directory is addressed to no doctor and says where the address is from', async () => {
  const app = (open = await hospitalApp())
  const view = await aPatient(app)
  const recipientOf = async (providerId: Awaited<ReturnType<typeof aPartner>>['id']) =>
    (await app.call('paper.open', refOf(view, 'referral-letter', providerId))).prepared.sections[0]?.fields
  const office = await aPartner(app, { kind: 'careManagement', roles: ['careManager'] })
  const clinic = await aPartner(app, { kind: 'clinic', roles: ['homeDoctor'] })
  const [name, , person] = (await recipientOf(office.id))!
  expect([name?.origin, person?.label]).toEqual(['連携先', '担当者'])
  expect((await recipientOf(clinic.id))?.[2]?.label).toBe('担当医')
})

test('a draft that a colleague edited since it was read is not issued', async () => {
  const app = (open = await hospitalApp())
  const ref = refOf(await aPatient(app), 'fax-cover')
  await app.call('paper.saveDraft', { ...ref, version: 0, typed: { subject: '送付' } })
  const stale = { ...ref, version: 0, purpose: '', copies: 1, reason: '' }
  await expect(app.call('paper.issue', stale)).rejects.toMatchObject({ code: 'conflict' })
})

test('opening, issuing and reading again stand in the access log with the patient; a refusal does too', async () => {
  const app = (open = await hospitalApp())
  const view = await withNurse(app, await aPatient(app))
  const { paper } = await issue(app, refOf(view, 'emergency-card'))
  await app.call('paper.readIssued', { issuedPaperId: paper.id, format: 'pdf' })
  await app.call('paper.exportDraft', { ...refOf(view, 'emergency-card'), format: 'docx' })
  await app.call('paper.patientList', {})
  await issue(app, refOf(await aPatient(app, { admission: noConsent }), 'emergency-card')).catch(() => {})

  const log = await app.call('accessLog.list', {})
  const lines = log.rows.map(({ call, about, outcome }) => `${call} ${about ?? ''} ${outcome}`)
  expect(lines).toContain(`paper.issue ${view.admission.id} ok`)
  expect(lines).toContain(`paper.readIssued ${view.patient.id} ok`)
  expect(lines).toContain(`paper.exportDraft ${view.admission.id} ok`)
  expect(lines).toContain('paper.patientList  ok')
  expect(lines).toContain('paper.issue  blocked')
  const course = await app.call('timeline.list', { patientId: view.patient.id })
  expect(course.filter(({ kind }) => kind === 'paper')).toMatchObject([
    { text: expect.stringContaining('2026-0001') as string },
  ])
})

test('a clerk reads control copies and issues nothing', async () => {
  const app = (open = await practiceApp({ role: 'clerk' }))
  const { rows } = await app.call('patient.search', { text: '90010002' })
  const ref = { admissionId: rows[0]!.admissionId, kind: 'fax-cover' as const }
  expect((await app.call('paper.listIssued', { text: '' })).rows).toEqual([])
  await expect(issue(app, ref)).rejects.toMatchObject({ code: 'forbidden' })
})

test('control copies are found by number, name in any variant, kind and day, a page at a time', async () => {
  const app = (open = await hospitalApp())
  const view = await withNurse(app, await aPatient(app))
  for (const kind of ['emergency-card', 'fax-cover', 'conference-sheet'] as const)
    await issue(app, refOf(view, kind))
  const numbers = async (filter: object) =>
    (await app.call('paper.listIssued', { text: '', ...filter })).rows.map(({ paper }) => paper.number)
  expect(await numbers({ text: '高崎' })).toEqual(['2026-0003', '2026-0002', '2026-0001'])
  expect(await numbers({ text: '2026-0002' })).toEqual(['2026-0002'])
  expect(await numbers({ text: '高崎 ふぁっくす' })).toEqual([])
  expect(await numbers({ text: '%' })).toEqual([])
  expect(await numbers({ kind: 'emergency-card' })).toEqual(['2026-0001'])
  expect(await numbers({ from: '2026-11-22' })).toEqual([])
  const page = await app.call('paper.listIssued', { text: '', limit: 2 })
  expect(page.rows).toHaveLength(2)
  expect(await numbers({ beforeNo: page.nextBeforeNo!, limit: 2 })).toEqual(['2026-0001'])
})
