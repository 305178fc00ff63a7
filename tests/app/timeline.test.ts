import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PatientView } from '../../shared/contract/patient.ts'
import { addDays } from '../../shared/domain/local-date.ts'
import { aPatient } from '../support/a-patient.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let open: TestApp
let view: PatientView
beforeEach(async () => {
  open = await hospitalApp({ today: '2026-11-21' })
  view = await aPatient(open)
})
afterEach(() => open.close())

const addNote = (text: string, daysAgo = 0) =>
  open.call('timeline.addNote', {
    patientId: view.patient.id,
    admissionId: view.admission.id,
    happenedOn: addDays(open.clock.today(), -daysAgo),
    way: 'phone',
    text,
  })
const list = () => open.call('timeline.list', { patientId: view.patient.id })

test('notes stand among the events of the stay, newest day first', async () => {
  await addNote('長女に電話した。', 2)
  await addNote('面談の日を決めた。', 0)

  expect((await list()).map(({ kind, text }) => [kind, text])).toEqual([
    ['note', '面談の日を決めた。'],
    ['note', '長女に電話した。'],
    ['admitted', '5階東病棟 512'],
  ])
})

test('a correction shows the new text with its reason and keeps the old one', async () => {
  const { noteId } = await addNote('長女は明日来る。')
  open.clock.moveTo('2026-11-21T05:00:00.000Z')
  const correction = { patientId: view.patient.id, noteId, text: '長女は明後日来る。', reason: '日付の誤り' }
  await open.call('timeline.correctNote', { ...correction, version: 1 })

  const [entry] = await list()
  expect(entry).toMatchObject({
    text: '長女は明後日来る。',
    note: { version: 2, reason: '日付の誤り', earlier: [{ text: '長女は明日来る。', reason: '' }] },
  })
  await expect(open.call('timeline.correctNote', { ...correction, version: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a correction without a reason, an empty note and one of tomorrow are refused', async () => {
  const { noteId } = await addNote('記録')
  const correction = { patientId: view.patient.id, noteId, version: 1, text: '別', reason: ' ' }

  await expect(open.call('timeline.correctNote', correction)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(addNote('　')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(addNote('明日のこと', -1)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await list()).toHaveLength(2)
})

test("a note is not written into another patient's stay, nor corrected through another patient", async () => {
  const other = await aPatient(open, { patient: { name: '別 人子' } })
  const { noteId } = await addNote('記録')
  const mixed = { patientId: other.patient.id, admissionId: view.admission.id }

  await expect(
    open.call('timeline.addNote', { ...mixed, happenedOn: open.clock.today(), way: 'note', text: '混' }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    open.call('timeline.correctNote', {
      patientId: other.patient.id,
      noteId,
      version: 1,
      text: '混',
      reason: '混',
    }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('a discharge is an event of the course', async () => {
  const { id: admissionId, version } = view.admission
  const dischargedOn = open.clock.today()
  await open.call('patient.discharge', { patientId: view.patient.id, admissionId, version, dischargedOn })

  expect((await list())[0]).toMatchObject({ kind: 'discharged', on: dischargedOn, text: '自宅' })
})
