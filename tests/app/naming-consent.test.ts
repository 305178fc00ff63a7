import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import type { ProviderId } from '../../shared/domain/ids.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { issue, pdfText, practicePatient, refOf, someRecipient, withNurse } from '../support/a-paper.ts'
import { aPartner } from '../support/a-partner.ts'
import { hasPoppler } from '../support/pdf-tools.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

type Content = CallInput<'namingConsent.save'>['consent']
const NAME = '架空ひっそり診療所（架空）'
const DAY = '0835-00-2222'
const NIGHT = '090-0000-2222'

let app: TestApp
let patient: PatientView
let doctor: ProviderId
beforeEach(async () => {
  app = await practiceApp()
  patient = await withNurse(app, await practicePatient(app, '90010002'))
  doctor = await inTeam('undisclosed', { name: NAME, phone: DAY, phoneNight: NIGHT })
})
afterEach(() => app.close())

async function inTeam(
  visibility: 'internal' | 'undisclosed',
  card: { name: string; phone: string; phoneNight: string },
): Promise<ProviderId> {
  const { id } = await aPartner(app, { ...card, visibility, roles: ['homeDoctor'] })
  const admissionId = patient.admission.id
  await app.call('team.decide', { admissionId, role: 'homeDoctor', providerId: id, isExisting: true })
  return id
}

const said: Content = {
  phoneDay: DAY,
  phoneNight: '',
  person: '田中医師',
  agreedOn: localDate('2026-11-01'),
  way: 'phone',
  includesPartners: false,
  note: '',
}

const agree = (more: Partial<Content> = {}, replaces: CallInput<'namingConsent.save'>['replaces'] = null) =>
  app.call('namingConsent.save', {
    admissionId: patient.admission.id,
    providerId: doctor,
    replaces,
    consent: { ...said, ...more },
  })
const cardRef = () => refOf(patient, 'emergency-card')
async function card() {
  const { prepared, checks } = await app.call('paper.open', cardRef())
  const fields = prepared.sections.flatMap((section) => section.fields)
  return {
    text: fields.map(({ label, value }) => `${label} ${value}`).join('\n'),
    codes: checks.map(({ code }) => code),
    withheld: checks.find(({ code }) => code === 'number-withheld'),
  }
}

test('without a consent the family’s card leaves the partner out, and says so before it is issued', async () => {
  const { text, withheld } = await card()
  expect(text).not.toContain('ひっそり')
  expect(text).not.toContain(DAY)
  expect(withheld).toMatchObject({ severity: 'warn', found: [NAME] })
  expect(withheld?.text).toContain(`${NAME}（非公表）`)
  await expect(issue(app, cardRef(), { reason: '' })).rejects.toMatchObject({ code: 'blocked' })
})

test('with the consent the card bears the name and the number that was agreed to, and no other', async (context) => {
  await agree()
  const { text, withheld } = await card()
  expect(text).toContain(NAME)
  expect(text).toContain(DAY)
  expect(text).not.toContain(NIGHT)
  expect(withheld).toBeUndefined()
  const { file } = await issue(app, cardRef())
  if (!hasPoppler) return context.skip('poppler-utils is not installed')
  expect(pdfText(file.base64)).toContain(DAY)
})

test('a number that was not agreed to stops the card where somebody types it', async () => {
  await agree()
  const { version } = await app.call('paper.open', cardRef())
  const typed = { notes: '夜は０９０－００００－２２２２へ' }
  const { checks } = await app.call('paper.saveDraft', { ...cardRef(), version, typed })
  expect(checks.find(({ code }) => code === 'not-public')).toMatchObject({
    severity: 'block',
    found: [NIGHT],
  })
})

test('it opens this patient’s papers alone: no list for families, no other patient, no other partner', async () => {
  await agree()
  const letter = refOf(patient, 'referral-letter', await someRecipient(app, patient))
  const of = async (ref: typeof letter) => JSON.stringify((await app.call('paper.open', ref)).prepared)
  expect(await of(letter)).not.toContain('ひっそり')
  expect(await of(refOf(patient, 'family-candidates'))).not.toContain('ひっそり')
  const other = await withNurse(app, await practicePatient(app, '90010003'))
  const admissionId = other.admission.id
  await app.call('team.decide', { admissionId, role: 'homeDoctor', providerId: doctor, isExisting: true })
  expect(await of(refOf(other, 'emergency-card'))).not.toContain('ひっそり')
})

test('given for partners too, their letters name the partner with the agreed number alone', async () => {
  await agree({ includesPartners: true })
  const letter = refOf(patient, 'referral-letter', await someRecipient(app, patient))
  const { prepared, checks } = await app.call('paper.open', letter)
  const text = JSON.stringify(prepared)
  expect(text).toContain(NAME)
  expect(text).toContain(DAY)
  expect(text).not.toContain(NIGHT)
  expect(checks.map(({ code }) => code)).not.toContain('names-undisclosed')
})

test('withdrawn with a reason it opens nothing; undone it holds again, and the course tells both', async () => {
  const { id: consentId } = await agree()
  await app.call('namingConsent.withdraw', { consentId, reason: '先方から連絡' })
  expect((await card()).withheld).toBeDefined()
  const entries = await app.call('timeline.list', { patientId: patient.patient.id })
  const told = entries.map(({ text }) => text).join('\n')
  expect(told).toContain(`${NAME}　書類への記載を了解（田中医師、電話）`)
  expect(told).toContain('記載の同意を取り消した：先方から連絡')
  await app.call('namingConsent.restore', { consentId })
  expect((await card()).text).toContain(DAY)
})

test('changed it takes the place of the former one; two at a time do not both win', async () => {
  const first = await agree()
  const second = await agree({ phoneNight: NIGHT }, first.id)
  expect((await card()).text).toContain(NIGHT)
  await expect(agree({}, first.id)).rejects.toMatchObject({ code: 'conflict' })
  await expect(agree()).rejects.toMatchObject({ code: 'conflict' })
  await app.call('namingConsent.restore', { consentId: first.id })
  expect((await card()).text).not.toContain(NIGHT)
  const [view] = await app.call('namingConsent.list', { admissionId: patient.admission.id })
  expect(view).toMatchObject({
    name: NAME,
    does: ['在宅医'],
    visibility: 'undisclosed',
    consent: { id: first.id },
  })
  expect(view?.consent?.id).not.toBe(second.id)
})

test('a partner of 院内のみ is left out and let in the same way', async () => {
  const inside = { name: '架空うちわ医院（架空）', phone: '0835-00-3333', phoneNight: '' }
  const id = await inTeam('internal', inside)
  expect((await card()).withheld?.text).toContain('架空うちわ医院（架空）（院内のみ）')
  await app.call('namingConsent.save', {
    admissionId: patient.admission.id,
    providerId: id,
    replaces: null,
    consent: { ...said, phoneDay: '0835-00-3333' },
  })
  expect((await card()).text).toContain('0835-00-3333')
})

test('who agreed and on which day must be said; a day to come is refused at its field', async () => {
  await expect(agree({ person: ' ' })).rejects.toMatchObject({ code: 'invalid-input' })
  const late = agree({ agreedOn: localDate('2030-01-01') })
  await expect(late).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { 'consent.agreedOn': expect.any(String) as string },
  })
})
