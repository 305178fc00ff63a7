import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadConferenceMasters } from '../../electron/app/conference-masters.ts'
import { shippedMasters } from '../../electron/app/read-master.ts'
import type { Admission } from '../../shared/domain/admission.ts'
import { agreeOnChange, isSuggestion } from '../../shared/domain/conference-changes.ts'
import { countParties } from '../../shared/domain/conference-parties.ts'
import { prefillConference, type PrefillFacts } from '../../shared/domain/conference-prefill.ts'
import { addNewAttendees, membersWithoutSeat } from '../../shared/domain/conference-table.ts'
import { agendaMinutes, agendaOf } from '../../shared/domain/conference-template.ts'
import { ConferenceBody } from '../../shared/domain/conference.ts'
import { deriveFacts, treatmentsOf } from '../../shared/domain/facts.ts'
import type { TeamMember } from '../../shared/domain/team-member.ts'
import { aMember } from '../support/a-conference.ts'
import { compiled, masters, today } from '../support/match-fixtures.ts'
import { admission, patient } from '../support/sample-patient.ts'

const { templates, changes, parties } = await loadConferenceMasters(
  shippedMasters(fileURLToPath(new URL('../../resources', import.meta.url))),
)
const template = (code = 'standard') => templates.entries.find((each) => each.code === code)!

type Case = { situation?: Partial<Admission['situation']>; course?: string; team?: TeamMember[] }

function known({ situation = {}, course = '', team = [] }: Case = {}): PrefillFacts {
  const stay = { ...admission, course, situation: { ...admission.situation, ...situation } }
  const needs = { ageInMonths: 80 * 12, situation: stay.situation, existing: [], plannedDischargeInDays: 10 }
  return {
    patient,
    admission: stay,
    team,
    hospitalName: '架空市民病院',
    responsibleName: '退院 支子',
    roleWords: Object.fromEntries(masters.roles.entries.map(({ code, shortWord }) => [code, shortWord])),
    texts: templates.texts,
    treatments: treatmentsOf(stay.situation, compiled),
    facts: deriveFacts(needs, masters, compiled, today),
  }
}
const begin = (given: Case = {}, code = 'standard') =>
  prefillConference(known(given), template(code), changes)
const text = (body: ConferenceBody, id: string) => body.sections.find((each) => each.id === id)?.text

const nurse = aMember()
const doctor = aMember({
  role: 'homeDoctor',
  providerName: '架空在宅クリニック',
  phoneDay: '0835-00-0022',
  phoneNight: '',
  night: 'unknown',
})

test('every template gives a conference that the store accepts, with each section once', () => {
  for (const { code } of templates.entries) {
    const body = begin({ situation: { treatments: ['在宅酸素（HOT）'] }, team: [nurse, doctor] }, code)
    expect(ConferenceBody.parse(body)).toEqual(body)
    const ids = body.sections.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['wishes', 'expectedChanges', 'emergencyWishes']))
  }
})

test('the regional template keeps the minutes of its source, and points without text are on the agenda alone', () => {
  const regional = template('regional')
  expect(agendaMinutes(regional)).toBe(2 + 3 + 5 + 3 + 5 + 5 + 5 + 2)
  expect(agendaOf(regional).map(({ title }) => title)).toContain('自己紹介')
  expect(begin({}, 'regional').sections.map(({ title }) => title)).not.toContain('自己紹介')
})

test('what is known stands there as pre-filled, what is not stays empty and is nobody’s text', () => {
  const body = begin({
    course: '心不全の増悪で入院し、利尿薬で改善した。',
    situation: { wishes: ['家で暮らしたい'] },
  })
  expect(text(body, 'course')).toContain('利尿薬で改善')
  expect(text(body, 'wishes')).toContain('・家で暮らしたい')
  expect(body.sections.find(({ id }) => id === 'questions')).toMatchObject({ text: '', isPrefilled: false })
  expect(body.sections.every(({ isConfirmed }) => !isConfirmed)).toBe(true)
})

test('a treatment names who manages and who supplies it from the team, else 未確認', () => {
  const situation = { treatments: ['在宅酸素（HOT）', '自家製の処置'] }
  const vendor = aMember({ role: 'deviceVendor', providerName: '架空酸素サービス' })

  const withTeam = text(begin({ situation, team: [nurse, vendor] }), 'treatments')?.split('\n')
  const alone = text(begin({ situation }), 'treatments')?.split('\n')

  expect(withTeam?.[0]).toContain(`管理：${nurse.providerName}`)
  expect(withTeam?.[0]).toContain('機器 架空酸素サービス')
  expect(withTeam?.[0]).toContain('指導管理料を算定する医療機関（要確認）')
  expect(withTeam?.[1]).toBe('・自家製の処置　管理：未確認　供給：未確認')
  expect(alone?.[0]).toContain('管理：未確認')
})

test('our side, one seat a place of the team, the patient and who cares for them are proposed, nobody ticked', () => {
  const { attendees, invitees } = begin({ team: [nurse, doctor] })
  expect(attendees.filter(({ side }) => side === 'home').map(({ role }) => role)).toEqual([
    'visitingNurse',
    'homeDoctor',
  ])
  expect(attendees.find(({ profession }) => profession === '本人')?.name).toBe(patient.name)
  expect(attendees.some(({ isPresent }) => isPresent)).toBe(false)
  expect(invitees.map(({ name }) => name).join()).not.toContain('架空市民病院')
})

test('changes follow from treatments and diseases, carry the mark of a draft, and call whom the team names', () => {
  const body = begin({ situation: { treatments: ['在宅酸素（HOT）'] }, team: [nurse, doctor] })
  const oxygen = body.expectedChanges.find(({ symptom }) => symptom.includes('酸素'))!
  expect(body.expectedChanges.every((change) => isSuggestion(change, templates.texts.draftMark))).toBe(true)
  expect(oxygen.callByDay).toContain('0835-00-0011')
  expect(oxygen.callByNight).toContain('090-0000-0011')
  expect(
    begin({ situation: { treatments: [] } }).expectedChanges.some(({ symptom }) => symptom.includes('酸素')),
  ).toBe(false)
})

test('whoever does not answer at night is not named for the night', () => {
  const body = begin({ team: [aMember({ night: 'no' })] })
  expect(body.expectedChanges[0]?.callByDay).not.toBe('')
  expect(body.expectedChanges[0]?.callByNight).toBe('')
})

test('agreeing takes the mark away and nothing else', () => {
  const [change] = begin().expectedChanges
  const agreed = agreeOnChange(change!, templates.texts.draftMark)
  expect(isSuggestion(agreed, templates.texts.draftMark)).toBe(false)
  expect(templates.texts.draftMark + agreed.firstStep).toBe(change!.firstStep)
})

test('control characters of pasted patient data do not reach the record', () => {
  const body = begin({ course: '一行目\u0000\u000b\n二行目' })
  expect(text(body, 'course')).toContain('一行目\n二行目')
  expect(ConferenceBody.safeParse(body).success).toBe(true)
})

test('every suggestion says where it is from and that nobody verified it, and every condition knows its facts', () => {
  const words = JSON.stringify(masters)
  for (const { source, verified, when, code } of changes.entries) {
    expect([source, verified]).toEqual([expect.stringContaining('医学的な指示ではない'), '未確認'])
    for (const [, trait] of JSON.stringify(when).matchAll(/"\w+:(\w+)"/g))
      expect(words, `${code}: ${trait}`).toContain(`"${trait}"`)
  }
  const raw = readFileSync(new URL('../../resources/masters/expected-changes.json', import.meta.url), 'utf8')
  expect(raw).not.toMatch(/\d+\s*(?:mg|mL|L\/分|錠)/u)
})

test('a suggestion accepted as it stands holds no task for staff: the family reads it on the emergency card', () => {
  const prompt = /書く|決めて|決める|話し合|確認|未定|記入|検討/u
  for (const { code, symptom, firstStep, ambulanceWhen } of changes.entries)
    expect([symptom, firstStep, ambulanceWhen].join('\n'), code).not.toMatch(prompt)
})

test('three different parties of the home side are counted once each, and only those who came', () => {
  const seats = begin({
    team: [nurse, doctor, aMember({ role: 'pharmacy' }), aMember({ role: 'pharmacy' })],
  }).attendees
  const came = seats.map((each) => ({ ...each, isPresent: each.role !== 'pharmacy' }))

  expect(countParties(seats, parties, { onlyPresent: false })).toMatchObject({
    needed: 3,
    hasHospitalSide: true,
  })
  expect(countParties(seats, parties, { onlyPresent: false }).present).toHaveLength(3)
  expect(countParties(came, parties, { onlyPresent: true }).present).toHaveLength(2)
})

test('who joins the team later has no seat until the table is refilled', () => {
  const begun = begin({ team: [nurse] })
  expect(membersWithoutSeat(begun, [nurse])).toEqual([])
  expect(membersWithoutSeat(begun, [nurse, doctor])).toEqual([doctor])

  const refilled = addNewAttendees(begun, begin({ team: [nurse, doctor] }).attendees)
  expect(membersWithoutSeat(refilled, [nurse, doctor])).toEqual([])
})

test('one institution in two roles needs two seats; who was asked for a date by hand is not new', () => {
  const begun = begin({ team: [nurse] })
  const second = aMember({ role: 'pharmacy' })
  expect(membersWithoutSeat(begun, [nurse, second])).toEqual([second])

  const invitees = [...begun.invitees, { name: `${doctor.providerName} 事務`, answers: [] }]
  expect(membersWithoutSeat({ ...begun, invitees }, [nurse, doctor])).toEqual([])
})

test('an infection stands with the state at discharge: whoever goes there knows it before', () => {
  const given = { ...known(), patient: { ...patient, infection: 'MRSA（鼻腔）', allergy: '' } }
  const { sections } = prefillConference(given, template(), changes)
  const lines = sections.flatMap((section) => section.text.split('\n'))
  expect(lines).toContain('感染症など：MRSA（鼻腔）')
  expect(lines.join()).not.toContain('アレルギー：')
})
