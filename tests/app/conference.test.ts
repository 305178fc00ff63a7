import { afterEach, expect, test } from 'vitest'
import { addDays, localDate } from '../../shared/domain/local-date.ts'
import { aConference, asHeld, saveDraft } from '../support/a-conference.ts'
import { practicePatient } from '../support/a-paper.ts'
import { hospitalApp, practiceApp, type TestApp } from '../support/test-app.ts'

const TODAY = localDate('2026-11-21')
let open: TestApp | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

/** A conference held today, confirmed as version 1 with the given text under 質問と答え. */
async function confirmed(app: TestApp, text = '夜は訪問看護に電話する。') {
  const { view } = await aConference(app)
  const sections = view.conference.draft.sections.map((each) =>
    each.id === 'questions' ? { ...each, text } : each,
  )
  const version = await saveDraft(app, view, { ...asHeld(view, TODAY), sections })
  const { id: conferenceId, admissionId } = view.conference
  return await app.call('conference.confirm', { conferenceId, admissionId, version })
}
const named = ({ conference }: Awaited<ReturnType<typeof confirmed>>) => ({
  conferenceId: conference.id,
  admissionId: conference.admissionId,
  version: conference.version,
})

test('a conference begins filled from patient and team, without a date', async () => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app, { situation: { wishes: ['家で暮らしたい'] } })
  const { draft, state } = view.conference

  expect(state).toBe('scheduling')
  expect(draft.attendees.find(({ role }) => role === 'visitingNurse')?.organisation).toContain('架空ひなた')
  expect(draft.sections.find(({ id }) => id === 'wishes')).toMatchObject({
    isPrefilled: true,
    isConfirmed: false,
  })
  expect(draft.sections.find(({ id }) => id === 'wishes')?.text).toContain('家で暮らしたい')
  expect(draft.dischargeOn).toBe(addDays(TODAY, 10))
})

test('an unknown template and an unknown stay begin nothing', async () => {
  const app = (open = await hospitalApp())
  const { patient } = await aConference(app)
  const admissionId = patient.admission.id
  await expect(app.call('conference.start', { admissionId, templateCode: 'nashi' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { templateCode: expect.any(String) as string },
  })
  const nobody = '00000000-0000-4000-8000-000000000000' as typeof admissionId
  await expect(
    app.call('conference.start', { admissionId: nobody, templateCode: 'standard' }),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(await app.call('conference.list', {})).toHaveLength(1)
})

test('a saved draft is read back as it was written', async () => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app)
  const decisions = [{ who: 'ケアマネ', what: 'ベッドを手配する', dueOn: addDays(TODAY, 3) }]
  await saveDraft(app, view, { heldOn: addDays(TODAY, 2), place: '相談室', decisions })

  const { conferenceId, admissionId } = named(view)
  const read = await app.call('conference.get', { conferenceId, admissionId })
  expect(read.conference).toMatchObject({
    state: 'preparing',
    version: 2,
    draft: { place: '相談室', decisions },
  })
})

test('two people saving from the same draft: the second is told, the first stands', async () => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app)
  await saveDraft(app, view, { place: '一人目の部屋' })

  await expect(saveDraft(app, view, { place: '二人目の部屋' })).rejects.toMatchObject({ code: 'conflict' })

  const { conferenceId, admissionId } = named(view)
  const { conference } = await app.call('conference.get', { conferenceId, admissionId })
  expect(conference.draft.place).toBe('一人目の部屋')
})

test('confirming makes version 1 with author and time, and the draft is closed', async () => {
  const app = (open = await hospitalApp())
  const view = await confirmed(app)

  expect(view.conference).toMatchObject({ state: 'confirmed', confirmedNo: 1 })
  expect(view.versions).toMatchObject([{ no: 1, reason: '', confirmedByName: '管理 一郎（架空）' }])
  await expect(saveDraft(app, view, { place: 'あとから' })).rejects.toMatchObject({ code: 'blocked' })
  await expect(app.call('conference.confirm', named(view))).rejects.toMatchObject({ code: 'blocked' })
  await expect(app.call('conference.discard', named(view))).rejects.toMatchObject({ code: 'blocked' })
})

test.each([
  ['no date', { heldOn: null }, '開催日が入っていません'],
  ['a date ahead', { heldOn: addDays(TODAY, 1) }, 'まだ来ていません'],
])('a meeting with %s cannot be confirmed', async (_what, change, words) => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app)
  const version = await saveDraft(app, view, { ...asHeld(view, TODAY), ...change })

  await expect(app.call('conference.confirm', { ...named(view), version })).rejects.toMatchObject({
    code: 'blocked',
    detail: expect.stringContaining(words) as string,
  })
})

test('a meeting where nobody was cannot be confirmed', async () => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app)
  const version = await saveDraft(app, view, { heldOn: TODAY })
  await expect(app.call('conference.confirm', { ...named(view), version })).rejects.toMatchObject({
    code: 'blocked',
    detail: expect.stringContaining('出席者') as string,
  })
})

test('a correction needs a reason, makes version 2, and version 1 still reads as it was', async () => {
  const app = (open = await hospitalApp())
  const first = await confirmed(app, '夜は0835-00-9999へ。')
  await expect(app.call('conference.correct', { ...named(first), reason: '　' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { reason: expect.any(String) as string },
  })
  const before = await app.call('conference.readVersion', { ...ids(first), no: 1 })

  const correcting = await app.call('conference.correct', { ...named(first), reason: '電話番号の誤り' })
  const sections = correcting.conference.draft.sections.map((each) =>
    each.id === 'questions' ? { ...each, text: '夜は0835-00-1111へ。' } : each,
  )
  const version = await saveDraft(app, correcting, { sections })
  const second = await app.call('conference.confirm', { ...named(correcting), version })

  expect(correcting.conference.state).toBe('correcting')
  expect(second.versions).toMatchObject([
    { no: 2, reason: '電話番号の誤り' },
    { no: 1, reason: '' },
  ])
  const after = await app.call('conference.readVersion', { ...ids(first), no: 2 })
  expect(after.body.sections.find(({ id }) => id === 'questions')?.text).toBe('夜は0835-00-1111へ。')
  expect(await app.call('conference.readVersion', { ...ids(first), no: 1 })).toEqual(before)
})

test('a correction that is given up leaves the draft as the last version says', async () => {
  const app = (open = await hospitalApp())
  const first = await confirmed(app, '正しい本文')
  const correcting = await app.call('conference.correct', { ...named(first), reason: '見直し' })
  const version = await saveDraft(app, correcting, { place: '書きかけの場所' })

  const given = await app.call('conference.cancelCorrection', { ...named(correcting), version })

  expect(given.conference).toMatchObject({ state: 'confirmed', confirmedNo: 1, correctionReason: '' })
  expect(given.conference.draft).toEqual(first.conference.draft)
})

test('taking over what became known keeps what a person wrote', async () => {
  const app = (open = await hospitalApp())
  const { view, patient } = await aConference(app)
  const sections = view.conference.draft.sections.map((each) =>
    each.id === 'wishes' ? { ...each, text: '庭を見たい。', isPrefilled: false } : each,
  )
  const version = await saveDraft(app, view, { sections })
  await app.call('patient.update', {
    patientId: patient.patient.id,
    patientVersion: patient.patient.version,
    admissionId: patient.admission.id,
    admissionVersion: patient.admission.version,
    patient: inputOf(patient.patient),
    admission: { ...inputOf(patient.admission), medication: 'フロセミド（架空の処方）' },
  })

  const { conference } = await app.call('conference.refill', { ...named(view), version })

  const text = (id: string) => conference.draft.sections.find((each) => each.id === id)?.text
  expect(text('medication')).toBe('フロセミド（架空の処方）')
  expect(text('wishes')).toBe('庭を見たい。')
})

test('the list holds what lies ahead and what is not confirmed, and drops what is done', async () => {
  const app = (open = await hospitalApp({ today: '2026-11-21' }))
  const ahead = (await aConference(app, { patient: { name: '先田 先子' } })).view
  await saveDraft(app, ahead, { heldOn: addDays(TODAY, 3), startTime: '14:00', place: '相談室' })
  const past = (await aConference(app, { patient: { name: '過田 過子' } })).view
  await saveDraft(app, past, { heldOn: addDays(TODAY, -2) })
  await aConference(app, { patient: { name: '未田 未子' } })
  await confirmed(app)

  const today = await app.call('conference.list', {})
  app.clock.moveTo('2026-11-22T03:00:00.000Z')
  const tomorrow = await app.call('conference.list', {})

  expect(today.map(({ patientName, state }) => [patientName, state])).toEqual([
    ['過田 過子', 'recording'],
    ['髙﨑 花子', 'confirmed'],
    ['先田 先子', 'preparing'],
    ['未田 未子', 'scheduling'],
  ])
  expect(tomorrow.map(({ patientName }) => patientName)).toEqual(['過田 過子', '先田 先子', '未田 未子'])
})

test('a conference is read under its own stay alone, and a clerk does not write', async () => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app)
  const other = await aConference(app)
  await expect(
    app.call('conference.get', { conferenceId: view.conference.id, admissionId: other.patient.admission.id }),
  ).rejects.toMatchObject({ code: 'not-found' })

  app.session.user = { ...app.session.user!, role: 'clerk' }
  await expect(saveDraft(app, view, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('one begun by mistake is taken away', async () => {
  const app = (open = await hospitalApp())
  const { view } = await aConference(app)
  await app.call('conference.discard', named(view))
  expect(await app.call('conference.listForAdmission', { admissionId: view.conference.admissionId })).toEqual(
    [],
  )
})

const ids = (view: Awaited<ReturnType<typeof confirmed>>) => {
  const { version: _version, ...rest } = named(view)
  return rest
}

/** What a person may write of a stored record: without what the core keeps. */
function inputOf<T extends object>(stored: T) {
  const kept = new Set([
    'id',
    'isFictional',
    'version',
    'updatedAt',
    'updatedBy',
    'patientId',
    'dischargedOn',
  ])
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !kept.has(key))) as T
}

test('the template made for patients like this one is offered first, and none that tells what is untold', async () => {
  const practice = await practiceApp()
  const first = async (chartNo: string) => {
    const { admission } = await practicePatient(practice, chartNo)
    const [template] = await practice.call('conference.templates', { admissionId: admission.id })
    return [template!.code, template!.suits]
  }
  // A child with devices, an old person who is dying and knows it, and one who does not.
  expect(await first('90010006')).toEqual(['child', true])
  expect(await first('90010008')).toEqual(['endOfLife', true])
  expect(await first('90010013')).toEqual(['standard', false])
  await practice.close()
})
