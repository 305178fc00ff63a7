import { afterAll, beforeAll, expect, test } from 'vitest'
import { ALL_MASTERS } from '../../shared/domain/all-masters.ts'
import { fieldsOfMaster } from '../../shared/domain/master-fields.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { aPatient } from '../support/a-patient.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

const today = localDate('2026-11-21')
const RULES = 'role-rules.json'
const why = {
  effectiveFrom: today,
  reason: '部門で決めた',
  source: '部門の会議 2026-11-20',
  verifiedBy: '練習 看子',
}
const open = (file: string) => ward.call('masterEdit.open', { file })
const rowOf = async (file: string, key: string) => (await open(file)).rows.find((row) => row.key === key)!
const needsOf = async (admissionId: Awaited<ReturnType<typeof aPatient>>['admission']['id']) =>
  (await ward.call('match.needs', { admissionId })).roles

const RULE = {
  id: 'own-equipment',
  when: { all: ['household:alone', 'age:senior'] },
  gives: [{ kind: 'role', role: 'advocacy', class: 'required', reason: '独居の方には権利擁護を相談する' }],
  explanation: '部門の決まり',
  source: '部門の決まり',
  verified: '部門で確認',
  effectiveFrom: '2026-11-01',
}

test('every shipped master can be opened, and says of each field how it is edited', async () => {
  for (const [file, { schema }] of ALL_MASTERS) {
    const { rows, fields } = await open(file)
    if (file !== 'conference-parties.json') expect(rows.length, file).toBeGreaterThan(0)
    expect(
      rows.every(({ state }) => state === 'shipped'),
      file,
    ).toBe(true)
    expect(fields).toEqual(fieldsOfMaster(file, schema).entry)
  }
})

test('a word changed in a master is the word of every list, and resetting brings the shipped one back', async () => {
  const row = await rowOf('provider-kinds.json', 'clinic')
  const change = { file: 'provider-kinds.json', key: 'clinic', ...why }
  const entry = { ...row.entry, word: '診療所（医院）' }
  await ward.call('masterEdit.save', { ...change, version: 0, kind: 'changed', entry })
  const word = async () =>
    (await ward.call('master.words', {})).providerKinds.find(({ code }) => code === 'clinic')?.word
  expect(await word()).toBe('診療所（医院）')
  expect(await rowOf('provider-kinds.json', 'clinic')).toMatchObject({ state: 'changed', version: 1 })
  await expect(
    ward.call('masterEdit.save', { ...change, version: 0, kind: 'changed', entry }),
  ).rejects.toMatchObject({ code: 'conflict' })

  await ward.call('masterEdit.save', { ...change, version: 1, kind: 'shipped', entry: null })
  expect(await word()).toBe('診療所')
  const history = await ward.call('masterEdit.history', { file: 'provider-kinds.json', key: 'clinic' })
  expect(history.map(({ version, kind, byName }) => [version, kind, byName])).toEqual([
    [2, 'shipped', expect.stringMatching(/./u)],
    [1, 'changed', expect.stringMatching(/./u)],
  ])
})

test('a rule is tried on fictional and own patients before it is saved, then it holds for the ward', async () => {
  const view = await aPatient(ward, { situation: { household: '独居', residence: '自宅' } })
  const trial = await ward.call('masterEdit.tryRule', { key: null, rule: RULE, from: today })
  expect(trial.problem).toBe('')
  expect(trial.tested - trial.own).toBeGreaterThanOrEqual(30)
  expect(trial.own).toBeGreaterThan(0)
  const mine = trial.changed.find(({ who, isOwn }) => isOwn && who === view.patient.name)
  expect(mine?.roles.find(({ role }) => role === 'advocacy')).toMatchObject({ after: 'required' })
  expect(mine?.roles.find(({ role }) => role === 'advocacy')?.reasonsAfter).toContain(
    '独居の方には権利擁護を相談する',
  )
  expect(trial.changed.some(({ isOwn }) => !isOwn)).toBe(true)
  expect(trial.changed.length).toBeLessThan(trial.tested)
  const before = (await needsOf(view.admission.id)).find(({ role }) => role === 'advocacy')
  expect(before?.class).not.toBe('required')

  const saved = await ward.call('masterEdit.save', {
    file: RULES,
    key: null,
    version: 0,
    kind: 'changed',
    entry: RULE,
    ...why,
  })
  expect((await needsOf(view.admission.id)).find(({ role }) => role === 'advocacy')?.class).toBe('required')
  await ward.call('masterEdit.save', { file: RULES, ...saved, kind: 'removed', entry: null, ...why })
  expect((await needsOf(view.admission.id)).find(({ role }) => role === 'advocacy')?.class).not.toBe(
    'required',
  )
})

test('the same rule changes nobody; a rule taken out says for whom', async () => {
  const row = await rowOf(RULES, 'specified-facility')
  const same = await ward.call('masterEdit.tryRule', { key: row.key, rule: row.entry, from: today })
  expect(same.changed).toEqual([])
  const without = await ward.call('masterEdit.tryRule', { key: row.key, rule: null, from: today })
  expect(without.changed.length).toBeGreaterThan(0)
})

test('what is wrong is named at its field, and nothing is saved', async () => {
  const save = (entry: Record<string, unknown>, more = {}) =>
    ward.call('masterEdit.save', {
      file: RULES,
      key: null,
      version: 0,
      kind: 'changed',
      entry,
      ...why,
      ...more,
    })
  await expect(save({ ...RULE, when: 'household:nonsense' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { 'entry.when': expect.stringMatching(/一覧にありません/u) as string },
  })
  await expect(save({ ...RULE, gives: [] })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(save(RULE, { reason: '' })).rejects.toMatchObject({
    fields: { reason: '変える理由を入力してください。' },
  })
  await expect(save({ ...RULE, id: 'specified-facility' })).rejects.toMatchObject({
    fields: { 'entry.code': 'このコードはすでに使われています。' },
  })
  const texts = await rowOf('match-texts.json', 'existing')
  await expect(
    ward.call('masterEdit.save', {
      file: 'match-texts.json',
      key: texts.key,
      version: 0,
      kind: 'removed',
      entry: null,
      ...why,
    }),
  ).rejects.toMatchObject({ code: 'blocked' })
  await expect(open('../../package.json')).rejects.toMatchObject({ code: 'not-found' })
})

test('a change that begins later is planned and does not hold yet', async () => {
  const row = await rowOf('households.json', 'alone')
  const entry = { ...row.entry, word: '一人暮らし' }
  const later = { ...why, effectiveFrom: localDate('2027-04-01') }
  await ward.call('masterEdit.save', {
    file: 'households.json',
    key: 'alone',
    version: row.version,
    kind: 'changed',
    entry,
    ...later,
  })
  expect(await rowOf('households.json', 'alone')).toMatchObject({ state: 'planned', entry: row.entry })
  expect((await ward.call('master.words', {})).households).not.toContain('一人暮らし')
})

test('facts of rules are offered in words, each once', async () => {
  const facts = await ward.call('masterEdit.facts', {})
  expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length)
  expect(facts.filter(({ label }) => label === '' || /[{}]/u.test(label))).toEqual([])
})
