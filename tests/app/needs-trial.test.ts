import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWN_KEY } from '../../shared/domain/master-edit.ts'
import { aPatient } from '../support/a-patient.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

type Raw = Record<string, unknown>
const open = (file: string) => ward.call('masterEdit.open', { file })
const entryOf = async (file: string, key: string): Promise<Raw> =>
  (await open(file)).rows.find((row) => row.key === key)!.entry
const tried = (file: string, key: string | null, entry: Raw | null) =>
  ward.call('masterEdit.tryEntry', { file, key, entry })

test('an entry as it is changes nobody; without its traits the rules see the patients otherwise', async () => {
  const file = 'residences.json'
  const entry = await entryOf(file, 'specifiedNursingHome')
  expect((await tried(file, 'specifiedNursingHome', entry)).changed).toEqual([])
  const without = await tried(file, 'specifiedNursingHome', { ...entry, traits: [] })
  expect(without.tested - without.own).toBeGreaterThanOrEqual(30)
  expect(without.changed.some(({ roles }) => roles.some(({ role }) => role === 'careManager'))).toBe(true)
  // Nothing was saved.
  expect(await entryOf(file, 'specifiedNursingHome')).toEqual(entry)
})

test('a word taken away loses the patients who have it; one renamed is found by its other ways to write it', async () => {
  const file = 'treatments.json'
  const key = 'invasiveVentilator'
  const view = await aPatient(ward, { situation: { treatments: ['人工呼吸器（TPPV）'] } })
  const entry = await entryOf(file, key)
  const loses = async (changed: Raw | null) =>
    (await tried(file, key, changed)).changed
      .filter(({ roles }) => roles.some(({ before, after }) => before !== after))
      .map(({ who }) => who)
  expect((await loses(null)).length).toBeGreaterThan(1)
  expect(await loses(null)).toContain(view.patient.name)
  const renamed = { ...entry, word: '気管切開の人工呼吸' }
  expect(await loses(renamed)).toEqual([])
  expect(await loses({ ...renamed, aliases: [], keywords: [] })).toContain(view.patient.name)
})

test('facts and lists of a master itself are tried the same way', async () => {
  const fact = await entryOf('fact-rules.json', 'is:eligible')
  const never = await tried('fact-rules.json', 'is:eligible', { ...fact, when: 'age:infant' })
  expect(never.changed.length).toBeGreaterThan(5)
  const { own } = await open('diseases.json')
  // 膵癌、終末期: the stage alone in its clause is no longer the cancer's.
  const doubting = { ...own.row.entry, stageWords: [] }
  expect((await tried('diseases.json', OWN_KEY, own.row.entry)).changed).toEqual([])
  expect((await tried('diseases.json', OWN_KEY, doubting)).changed.length).toBeGreaterThan(0)
})

test('what is wrong is not tried, and other masters are not of needs', async () => {
  const disease = await entryOf('diseases.json', 'parkinsonAdvanced')
  const broken = await tried('diseases.json', 'parkinsonAdvanced', { ...disease, withPattern: '(' })
  expect(broken).toMatchObject({ tested: 0, changed: [] })
  expect(broken.problem).not.toBe('')
  expect((await open('bed-kinds.json')).isOfNeeds).toBe(false)
  expect((await open('wishes.json')).isOfNeeds).toBe(true)
  const bed = await entryOf('bed-kinds.json', 'general')
  await expect(tried('bed-kinds.json', 'general', bed)).rejects.toMatchObject({ code: 'not-found' })
})
