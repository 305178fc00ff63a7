import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWN_KEY } from '../../shared/domain/master-edit.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

const why = {
  effectiveFrom: localDate('2026-11-21'),
  reason: '部門で決めた',
  source: '',
  verifiedBy: '練習 看子',
}
type Raw = Record<string, unknown>
const open = (file: string) => ward.call('masterEdit.open', { file })
const save = (file: string, key: string | null, version: number, entry: Raw) =>
  ward.call('masterEdit.save', { file, key, version, kind: 'changed', entry, ...why })
const ownOf = async (file: string) => (await open(file)).own.row
const fieldsOf = async (saving: Promise<unknown>): Promise<Record<string, string>> =>
  await saving.then(
    () => ({}),
    (error: { fields?: Record<string, string> }) => error.fields ?? {},
  )

test('what a master says as a whole is changed with a version, holds at once, and goes back to what was shipped', async () => {
  const file = 'wishes.json'
  const row = await ownOf(file)
  expect(row).toMatchObject({ key: OWN_KEY, state: 'shipped', version: 0 })
  const entry = { ...row.entry, source: '部門の聞き取り票', negations: ['不要'] }
  await save(file, OWN_KEY, 0, entry)
  expect(await ownOf(file)).toMatchObject({ state: 'changed', version: 1, entry })
  const sheet = (await ward.call('master.list', {})).find(({ name }) => name === file)
  expect(sheet?.source).toBe('部門の聞き取り票')
  expect(sheet?.rows.length).toBe((await open(file)).rows.length)
  await expect(save(file, OWN_KEY, 0, entry)).rejects.toMatchObject({ code: 'conflict' })
  const change = { file, key: OWN_KEY, version: 1, entry: null, ...why }
  await expect(ward.call('masterEdit.save', { ...change, kind: 'removed' })).rejects.toMatchObject({
    code: 'blocked',
  })
  await ward.call('masterEdit.save', { ...change, kind: 'shipped' })
  expect(await ownOf(file)).toMatchObject({ state: 'shipped', entry: row.shipped })
  expect(await ward.call('masterEdit.history', { file, key: OWN_KEY })).toHaveLength(2)
})

test('own fields reach whoever reads them: a new role of members can be given', async () => {
  const file = 'care-groups.json'
  const row = await ownOf(file)
  const roles = [...(row.entry['roles'] as Raw[]), { code: 'own1', word: '当番医', traits: ['standsIn'] }]
  await save(file, OWN_KEY, row.version, { ...row.entry, roles })
  const words = (await ward.call('careGroup.words', {})).roles
  expect(words).toContainEqual({ code: 'own1', word: '当番医', traits: ['standsIn'] })
  expect((await open(file)).lists['groupRoles']).toContainEqual({ value: 'own1', word: '当番医' })
})

test('an error deep in an entry is named at its own field, and nothing is saved', async () => {
  const file = 'conference-templates.json'
  const [row] = (await open(file)).rows
  const items = (row!.entry['items'] as Raw[]).map((item, at) => (at === 1 ? { ...item, title: '' } : item))
  expect(await fieldsOf(save(file, row!.key, 0, { ...row!.entry, items }))).toEqual({
    'entry.items.1.title': '入力してください。',
  })
  const own = await ownOf('provider-facts.json')
  const choices = (own.entry['choices'] as Raw[]).map((choice, at) =>
    at === 0 ? { ...choice, options: [{ value: '可', word: '可' }] } : choice,
  )
  expect(
    await fieldsOf(save('provider-facts.json', OWN_KEY, own.version, { ...own.entry, choices })),
  ).toMatchObject({ 'entry.choices.0.options': expect.stringMatching(/2つ以上/u) as string })
  expect((await open(file)).rows[0]).toMatchObject({ state: 'shipped', version: 0 })
})

test('a word that no list has is refused at its field; one that is still used cannot go', async () => {
  const device = (await open('disaster-devices.json')).rows[0]!
  const entry = { ...device.entry, treatments: ['oxygen', 'nonsense'] }
  expect(await fieldsOf(save('disaster-devices.json', device.key, 0, entry))).toEqual({
    'entry.treatments': '一覧にありません：nonsense。一覧から選び直してください。',
  })
  const own = await ownOf('care-groups.json')
  const roles = (own.entry['roles'] as Raw[]).filter(({ code }) => code !== 'backupHospital')
  expect(await fieldsOf(save('care-groups.json', OWN_KEY, own.version, { ...own.entry, roles }))).toEqual({
    'entry.roles': '使われている項目は消せません：backupHospital',
  })
})

test('a pattern that cannot be read is refused: it would stop every reading of a diagnosis', async () => {
  const row = (await open('diseases.json')).rows.find(({ key }) => key === 'parkinsonAdvanced')!
  const fields = await fieldsOf(save('diseases.json', row.key, 0, { ...row.entry, withPattern: '(?:やる' }))
  expect(fields['entry.withPattern']).toMatch(/正規表現/u)
})

test('a condition of any master asks only for facts that there are; everybody is no condition', async () => {
  const row = (await open('expected-changes.json')).rows[0]!
  const asking = (when: unknown) =>
    fieldsOf(save('expected-changes.json', row.key, 0, { ...row.entry, when }))
  expect((await asking('household:nonsense'))['entry.when']).toMatch(/一覧にありません/u)
  expect((await asking({ all: [] }))['entry.when']).toBe('条件を一つ以上選んでください。')
  expect(await asking(null)).toEqual({})
})

test('a test patient is one that the rules can read, and is then among those tried', async () => {
  const file = 'test-patients.json'
  const patient = { age: 81, residence: '自宅', diagnosis: '肺炎', careLevel: '要介護9' }
  const fields = await fieldsOf(save(file, null, 0, { code: 'own1', patient }))
  expect(fields['entry.patient.careLevel']).toMatch(/一覧にありません/u)
  await save(file, null, 0, { code: 'own1', patient: { ...patient, careLevel: '要介護2' } })
  const row = (await open(file)).rows.at(-1)
  expect(row).toMatchObject({ state: 'added', label: '81歳・要介護2・自宅・肺炎' })
})

test('codes come with their words: of treatments, of kinds of institutions, of answers', async () => {
  expect((await open('notification-legends.json')).lists['treatments']).toContainEqual({
    value: 'opioidPump',
    word: expect.stringMatching(/麻薬|PCA/u) as string,
  })
  expect((await open('navi-rules.json')).lists['providerKinds']).toContainEqual({
    value: 'clinic',
    word: '診療所',
  })
  expect((await open('provider-facts.json')).lists['answers']).toContainEqual({
    value: 'capability',
    word: '可・要相談・不可',
  })
})
