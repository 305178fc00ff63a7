import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import { HIDDEN_NAME, HIDDEN_NUMBER, withoutHiddenNames } from '../../shared/domain/hidden-names.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { aCardInput } from '../support/a-card-input.ts'
import { asHeld, saveDraft } from '../support/a-conference.ts'
import { issue, pdfText, practicePatient, refOf, someRecipient, withNurse } from '../support/a-paper.ts'
import { hasPoppler } from '../support/pdf-tools.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const NAME = '架空ひっそり診療所（架空）'
const PERSON = '内緒 花子'

let app: TestApp
let patient: PatientView
beforeAll(async () => {
  app = await practiceApp()
  patient = await practicePatient(app, '90010002')
  await withNurse(app, patient)
  const admissionId = patient.admission.id
  const started = await app.call('conference.start', { admissionId, templateCode: 'standard' })
  const draft = asHeld(started, localDate('2026-11-21'))
  const there = { side: 'home' as const, organisation: NAME, profession: '医師', name: PERSON }
  const attendees = [...draft.attendees, { ...there, isPresent: true, isByVideo: false }]
  const version = await saveDraft(app, started, { ...draft, attendees })
  await app.call('conference.confirm', { conferenceId: started.conference.id, admissionId, version })
})
afterAll(() => app.close())

const card = (more: Parameters<typeof aCardInput>[0]) =>
  aCardInput({ name: NAME, roles: ['homeDoctor'], ...more })

test('the record of a conference goes to a partner without the name of who asked not to be named, and to them with it', async (context) => {
  const { id } = await app.call('provider.saveCard', {
    id: null,
    version: 0,
    card: card({ visibility: 'undisclosed' }),
  })
  const other = refOf(patient, 'conference-record', await someRecipient(app, patient))
  const { file } = await issue(app, other)
  const own = await app.call('paper.preview', { ...refOf(patient, 'conference-record', id), typed: {} })
  if (!hasPoppler) return context.skip('poppler-utils is not installed')
  const given = pdfText(file.base64)
  expect(given).toContain('名前を出していない機関')
  for (const word of ['ひっそり', '内緒']) expect(given).not.toContain(word)
  expect(pdfText(own.base64)).toContain('ひっそり')
})

test('typed by hand the name stops the paper and its field is told; with their consent on the card it may leave', async () => {
  const ref = refOf(patient, 'fax-cover', await someRecipient(app, patient))
  const { prepared, version } = await app.call('paper.open', ref)
  const field = prepared.sections.flatMap(({ fields }) => fields).find(({ isMultiline }) => isMultiline)
  const typed = { [field!.id]: `${NAME}にも送りました` }
  const { checks } = await app.call('paper.saveDraft', { ...ref, version, typed })
  const named = checks.find(({ code }) => code === 'names-undisclosed')
  expect(named).toMatchObject({ severity: 'block', found: [NAME] })
  expect(named?.text).toContain(`欄：${field!.label}`)
  const [known] = (await app.call('provider.search', { text: 'ひっそり', limit: 1 })).rows
  const { id, version: cardVersion } = known!
  await app.call('provider.saveCard', { id, version: cardVersion, card: card({ visibility: 'internal' }) })
  const after = await app.call('paper.open', ref)
  expect(after.checks.map(({ code }) => code)).not.toContain('names-undisclosed')
})

test('a name inside of the name of the reader stays', () => {
  const body = { attendees: [], note: '架空医院と架空医院附属薬局' } as never
  const masked: unknown = withoutHiddenNames(body, ['架空医院'], '架空医院附属薬局')
  expect(masked).toMatchObject({ note: `${HIDDEN_NAME}と架空医院附属薬局` })
})

test('the number of who asked not to be named stands in no paper to others either; one that others answer too stays', async () => {
  const admissionId = patient.admission.id
  const phones = { phone: '0835-00-7777', phoneNight: '0835-00-1111' }
  const { id } = await app.call('provider.saveCard', {
    id: null,
    version: 0,
    card: card({ name: '架空しずか薬局（架空）', roles: ['pharmacy'], ...phones, visibility: 'undisclosed' }),
  })
  await app.call('team.decide', { admissionId, role: 'pharmacy', providerId: id, isExisting: true })
  const ref = refOf(patient, 'referral-letter', await someRecipient(app, patient))
  const teamOf = async (to: typeof ref) => {
    const { prepared } = await app.call('paper.open', to)
    const fields = prepared.sections.flatMap((section) => section.fields)
    return fields.find(({ label }) => label === '在宅チーム')?.value ?? ''
  }
  expect(await teamOf(ref)).toContain(`：${HIDDEN_NAME}\n`)
  expect(await teamOf(ref)).not.toContain('7777')
  expect(await teamOf(refOf(patient, 'referral-letter', id))).toContain('架空しずか薬局（架空）')
  const { prepared, version } = await app.call('paper.open', ref)
  const field = prepared.sections.flatMap(({ fields }) => fields).find(({ label }) => label === '備考')
  const typed = { [field!.id]: '薬局は ０８３５－００－７７７７、夜間は 0835-00-1111' }
  const { checks } = await app.call('paper.saveDraft', { ...ref, version, typed })
  expect(checks.find(({ code }) => code === 'names-undisclosed')?.found).toEqual(['0835-00-7777'])
})

test('in the record a number gives way to words, the shared one stays', () => {
  const body = { attendees: [], note: '訪問薬局\n0835-00-7777／夜間 0835-00-1111' } as never
  const masked: unknown = withoutHiddenNames(body, ['架空しずか薬局'], '', ['0835-00-7777'])
  expect(masked).toMatchObject({ note: `訪問薬局\n${HIDDEN_NUMBER}／夜間 0835-00-1111` })
})
