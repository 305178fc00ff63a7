import { afterEach, beforeEach, expect, test } from 'vitest'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeEach(async () => {
  ward = await practiceApp({ today: '2027-03-31' })
})
afterEach(() => ward.close())

test('on the first day of practice there are patients known to a hospital: one overdue, one without consent', async () => {
  const list = await ward.call('backupRegistration.list', { hospitalId: null })
  expect(
    list.filter(({ isOverdue, registration }) => isOverdue && registration.lastGivenOn !== null),
  ).toHaveLength(1)
  expect(list.filter(({ registration }) => registration.consentOn === null)).toHaveLength(1)
  // Saved as it is: every rule of the form holds for it.
  const { registrations } = await ward.call('backupRegistration.listOf', {
    patientId: list[0]!.registration.patientId,
  })
  const { registration, givings } = registrations[0]!
  expect(registration.lastGivenOn).toBe(givings[0]?.givenOn)
})

test('the list for a disaster has a full plan, a plan with gaps and patients nobody asked', async () => {
  const rows = await ward.call('disaster.list', { areaCodes: null })
  expect(rows.some(({ plan, missing }) => plan !== null && missing.length === 0)).toBe(true)
  expect(rows.some(({ plan, missing }) => plan !== null && missing.length > 0)).toBe(true)
  expect(rows.some(({ plan }) => plan === null)).toBe(true)
  const agreements = await ward.call('disaster.listAgreements', {})
  expect(agreements.map(({ isOver }) => isOver)).toEqual([false, true])
  expect(agreements.every(({ place }) => !/\d/u.test(place))).toBe(true)
})

test('areas of our own are drawn over districts, each district in one area of a use', async () => {
  const areas = await ward.call('subArea.list', {})
  const codes = areas.flatMap(({ districtCodes }) => districtCodes)
  expect(areas.length).toBeGreaterThan(2)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a questionnaire is out: some sheets came back, and what they say is known of the provider', async () => {
  const [first] = await ward.call('questionnaire.list', {})
  const { questions, sheets } = await ward.call('questionnaire.get', {
    questionnaireId: first!.questionnaire.id,
  })
  expect(questions).toHaveLength(first!.questionnaire.itemCodes.length)
  const answered = sheets.filter(({ sheet }) => sheet.answeredOn !== null)
  expect(answered.length).toBeGreaterThan(0)
  expect(answered.length).toBeLessThan(sheets.length)
  const { groups } = await ward.call('providerFact.list', { providerId: answered[0]!.sheet.providerId })
  const said = groups.flatMap(({ rows }) => rows).filter(({ fact }) => fact?.confirmedHow === 'アンケート')
  expect(said.length).toBeGreaterThan(0)
})

test('there is a group of every kind, and minutes whose attendees are its members', async () => {
  const { groups } = await ward.call('careGroup.list', {})
  const kinds = new Set(groups.filter((group) => group.isFictional).map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(ward.app.services.masters.careGroups.entries.map(({ code }) => code)))
  const chuo = groups.find(({ name }) => name === '架空中央病院グループ')!
  const meetings = await ward.call('groupMeeting.list', { groupId: chuo.id })
  expect(meetings).toHaveLength(2)
  expect(meetings[0]!.attendees.filter(({ memberId }) => memberId !== null)).toHaveLength(3)
})
