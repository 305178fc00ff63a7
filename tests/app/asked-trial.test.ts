import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPartner } from '../support/a-partner.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

type Raw = Record<string, unknown>
const [TARGETS, INSURANCES, TIMES] = ['target-rules.json', 'insurance-rules.json', 'visit-times.json']
const entryOf = async (file: string, key: string): Promise<Raw> =>
  (await ward.call('masterEdit.open', { file })).rows.find((row) => row.key === key)!.entry
const where = { patient: null, area: '35206', role: 'visitingNurse' as const }

/** A nurse of 防府市 who has answered. */
async function nurse(name: string, code: string, value: string) {
  const { id } = await aPartner(ward, { name, roles: ['visitingNurse'] })
  await ward.call('providerFact.save', {
    providerId: id,
    changes: [{ code, value, version: 0 }],
    confirmedOn: ward.clock.today(),
    confirmedHow: '電話',
  })
  return id
}

test('the same rule changes nothing: nobody moves, and it is asked of the same patients', async () => {
  for (const [file, key] of [
    [TARGETS, 'target:als'],
    [INSURANCES, 'insurance:publicAid'],
    [TIMES, 'saturday'],
  ] as const) {
    const entry = await entryOf(file!, key)
    const same = await ward.call('masterEdit.tryAsked', { file: file!, key, entry, ...where })
    expect(same.problem).toBe('')
    expect(same.patients.every(({ moved }) => moved === 0)).toBe(true)
    expect(same.patients.every(({ asked }) => asked === 'both' || asked === 'never')).toBe(true)
    for (const { before, after, condition, conditionBefore } of same.rows) {
      expect(after).toBe(before)
      expect(condition).toEqual(conditionBefore)
    }
  }
})

test('a group that is read of everybody is asked of everybody, and who said no goes behind', async () => {
  const refusing = await nurse('架空あさいちばん訪問看護', 'target:child', '不可')
  const entry = await entryOf(TARGETS!, 'target:child')
  const wide = { ...entry, when: { any: ['age:child', 'age:senior', 'age:middle', 'age:young'] } }
  const tried = await ward.call('masterEdit.tryAsked', {
    file: TARGETS!,
    key: 'target:child',
    entry: wide,
    ...where,
  })
  expect(tried.patients.some(({ asked }) => asked === 'after')).toBe(true)
  expect(tried.patients.every(({ asked }) => asked !== 'never')).toBe(true)
  const row = tried.rows.find(({ id }) => id === refusing)
  expect(row?.conditionBefore).toBeNull()
  expect(row?.condition).toMatchObject({ verdict: 'unmet', text: '小児の受け入れ：不可' })
  expect(row?.after === null || (row?.before ?? 99) < (row?.after ?? 0)).toBe(true)
  // Nothing was saved by trying.
  expect(await entryOf(TARGETS!, 'target:child')).toEqual(entry)
})

test('an insurance that is taken out is asked of nobody any more', async () => {
  const key = 'insurance:publicAid'
  const entry = { ...(await entryOf(INSURANCES!, key)), when: 'age:senior' }
  const added = await ward.call('masterEdit.tryAsked', { file: INSURANCES!, key, entry, ...where })
  expect(added.patients.some(({ asked }) => asked === 'after')).toBe(true)
  expect(added.rows.some(({ condition }) => condition?.text.includes('生活保護の指定') === true)).toBe(true)

  const gone = await ward.call('masterEdit.tryAsked', { file: INSURANCES!, key, entry: null, ...where })
  expect(gone.problem).toBe('')
  expect(gone.patients.every(({ asked }) => asked === 'before' || asked === 'never')).toBe(true)
  expect(gone.rows.every(({ condition }) => condition === null)).toBe(true)
})

test('a rule that is being added is tried before it has a place; one half written is not', async () => {
  const entry = { code: 'target:oldOnes', word: '高齢の方', when: 'age:senior' }
  const added = await ward.call('masterEdit.tryAsked', { file: TARGETS!, key: null, entry, ...where })
  expect(added.patients.some(({ asked }) => asked === 'after')).toBe(true)
  const half = await ward.call('masterEdit.tryAsked', {
    file: TARGETS!,
    key: null,
    entry: { ...entry, when: null },
    ...where,
  })
  expect(half).toMatchObject({ rows: [], patients: [] })
  expect(half.problem).not.toBe('')
  await expect(
    ward.call('masterEdit.tryAsked', { file: 'roles.json', key: null, entry, ...where }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
